import type { Language } from '#kernel/text.ts';
import type { Drawing } from '../drawings/drawing.ts';
import type { Tone } from '../style/tokens.ts';
import type { Alignment, Cover } from './document.ts';

/**
 * Slides to stand in front of people with: one idea each, said by its title. Text is plain text, as in documents.
 * `layOut` finds a place and a size for everything; what has no room is cut, and the slide says where the rest is.
 */
export interface Deck {
  readonly model: 'deck';
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  readonly cover: Cover;
  readonly slides: readonly Slide[];
}

export interface Slide {
  /** The idea as a sentence. */
  readonly title: string;
  readonly columns: readonly SlideColumn[];
  /** Where the whole of it stands, for who wants more than fits. */
  readonly rest: string;
  /** What the speaker says. */
  readonly notes: string;
}

export interface SlideColumn {
  /** Share of the width, against the other columns. */
  readonly width: number;
  readonly parts: readonly SlidePart[];
}

export type SlidePart = Points | Numbers | Chart | Grid;

/** Short sentences; a strong word may begin each. */
export interface Points {
  readonly kind: 'points';
  readonly points: readonly Point[];
}

export interface Point {
  readonly strong?: string;
  readonly text: string;
}

/** Figures large enough to be read from the last row, at most four beside each other. */
export interface Numbers {
  readonly kind: 'numbers';
  readonly numbers: readonly KeyNumber[];
}

export interface KeyNumber {
  readonly value: string;
  readonly label: string;
  readonly tone?: Tone;
}

/** Bars that can be edited where the format can, and the same as a drawing where it cannot. */
export interface Chart {
  readonly kind: 'chart';
  readonly title: string;
  readonly bars: 'stacked' | 'upright';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly drawing: Drawing;
}

export interface Series {
  readonly name: string;
  readonly tone: Tone;
  /** One for each category. */
  readonly values: readonly number[];
}

/** A table of few rows; a matrix is one whose cells have tones. */
export interface Grid {
  readonly kind: 'grid';
  /** What it shows, above it and for who does not see it. */
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Rows share the height that there is: a matrix. */
  readonly filled: boolean;
}

export interface GridColumn {
  readonly title: string;
  readonly width: number;
  readonly align: Alignment;
}

/** The words of a coloured cell say what the colour says. */
export interface GridCell {
  readonly text: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
}
