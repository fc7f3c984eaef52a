import type { Language } from '#kernel/text.ts';
import type { Cover, List, Paragraph, Table } from './document.ts';

/** Slides to stand in front of people with: one idea each, said by its title. */
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
  readonly parts: readonly SlidePart[];
  /** What the speaker says, and where each figure comes from. */
  readonly notes: string;
}

export type SlidePart = Paragraph | List | Table;
