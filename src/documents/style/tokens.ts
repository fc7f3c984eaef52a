import { blend, contrast, readable, TEXT_CONTRAST } from '#kernel/contrast.ts';

/**
 * The identity of Vigie, for the app and every document. Colours are `#RRGGBB`; sizes of type are points in print
 * and pixels on screen; spaces are pixels on screen and points in print.
 */

/** The tones of the five risk levels, lowest first. */
export const LEVEL_TONES = ['low', 'moderate', 'high', 'critical', 'unacceptable'] as const;
export type LevelTone = (typeof LEVEL_TONES)[number];

/** The tones of the findings of a checkup, INFO, WARNING and CRITICAL. */
export const SEVERITY_TONES = ['info', 'warning', 'alarm'] as const;
export type SeverityTone = (typeof SEVERITY_TONES)[number];

/** The tones that say how far something is, without judging a risk. */
const STATE_TONES = ['done', 'partial', 'planned', 'excluded', 'unanswered'] as const;
export type StateTone = (typeof STATE_TONES)[number];

export type Tone = LevelTone | SeverityTone | StateTone | 'neutral';
export const TONES: readonly Tone[] = [...LEVEL_TONES, ...SEVERITY_TONES, ...STATE_TONES, 'neutral'];

/** How a surface is told from another without colour: strokes over its background. */
export type Pattern = 'plain' | 'dots' | 'rising' | 'crossed' | 'level';

interface ToneColours {
  readonly background: string;
  /** Text on the background: 4.5:1 at least, on the strokes of the pattern too. */
  readonly ink: string;
  /** The strokes of the pattern and the border of the surface. */
  readonly stroke: string;
}

export interface Palette {
  readonly paper: string;
  /** A quiet area on the paper: the heading row of a table, a callout. */
  readonly surface: string;
  readonly ink: string;
  /** Second text: captions, labels of axes. */
  readonly secondary: string;
  readonly accent: string;
  /** Text on the accent. */
  readonly accentInk: string;
  /** The accent as a background for ink. */
  readonly tint: string;
  /** Hairlines; never the only carrier of a meaning. */
  readonly line: string;
  readonly tones: Readonly<Record<Tone, ToneColours>>;
}

export type Scheme = 'light' | 'dark' | 'print';

// Light to dark as well as green to crimson: the order survives colour blindness and a black-and-white print.
const LIGHT_TONES: Palette['tones'] = {
  low: { background: '#E6F4E9', ink: '#17242B', stroke: '#B5D6BD' },
  moderate: { background: '#EFD67A', ink: '#17242B', stroke: '#C7A93F' },
  high: { background: '#F0B35B', ink: '#17242B', stroke: '#C4812A' },
  critical: { background: '#C24A28', ink: '#FFFFFF', stroke: '#923016' },
  unacceptable: { background: '#7A1E3A', ink: '#FFFFFF', stroke: '#4A0C20' },
  info: { background: '#EFD67A', ink: '#17242B', stroke: '#C7A93F' },
  warning: { background: '#EC9A4C', ink: '#17242B', stroke: '#CC7A2C' },
  alarm: { background: '#7A1E3A', ink: '#FFFFFF', stroke: '#4A0C20' },
  done: { background: '#0B6B74', ink: '#FFFFFF', stroke: '#064A51' },
  partial: { background: '#7DB9BE', ink: '#17242B', stroke: '#559DA4' },
  planned: { background: '#CFE6E8', ink: '#17242B', stroke: '#94C3C7' },
  excluded: { background: '#D5DDE1', ink: '#17242B', stroke: '#A9B6BC' },
  unanswered: { background: '#FFFFFF', ink: '#17242B', stroke: '#8A979E' },
  neutral: { background: '#EDF1F2', ink: '#17242B', stroke: '#C3CDD1' },
};

// On a dark page what matters most must be the brightest: the order of lightness turns round.
const DARK_TONES: Palette['tones'] = {
  low: { background: '#1F3F2E', ink: '#EAF4ED', stroke: '#3A6A50' },
  moderate: { background: '#5A4F1C', ink: '#FBF3D2', stroke: '#403810' },
  high: { background: '#8C5E17', ink: '#FFFFFF', stroke: '#66420A' },
  critical: { background: '#D9602F', ink: '#101A20', stroke: '#EE8A63' },
  unacceptable: { background: '#FF6482', ink: '#101A20', stroke: '#FF97AB' },
  info: { background: '#5A4F1C', ink: '#FBF3D2', stroke: '#403810' },
  warning: { background: '#A3621C', ink: '#FFFFFF', stroke: '#74430D' },
  alarm: { background: '#FF6482', ink: '#101A20', stroke: '#FF97AB' },
  done: { background: '#5CC3CC', ink: '#101A20', stroke: '#93DDE3' },
  partial: { background: '#2B7E86', ink: '#FFFFFF', stroke: '#1B5A60' },
  planned: { background: '#1D444A', ink: '#E8F2F3', stroke: '#2F6A72' },
  excluded: { background: '#3A474E', ink: '#E8F2F3', stroke: '#2A343A' },
  unanswered: { background: '#10191D', ink: '#E8EEF0', stroke: '#7D8B92' },
  neutral: { background: '#253239', ink: '#E8EEF0', stroke: '#3E4D55' },
};

const LIGHT: Palette = {
  paper: '#FFFFFF',
  surface: '#F4F7F8',
  ink: '#17242B',
  secondary: '#51616A',
  accent: '#0B6B74',
  accentInk: '#FFFFFF',
  tint: '#E6F2F3',
  line: '#D5DDE1',
  tones: LIGHT_TONES,
};

const DARK: Palette = {
  paper: '#10191D',
  surface: '#18242A',
  ink: '#E8EEF0',
  secondary: '#A5B3BA',
  accent: '#5CC3CC',
  accentInk: '#101A20',
  tint: '#143339',
  line: '#34434B',
  tones: DARK_TONES,
};

/** Print is the light scheme with a hairline that a laser printer still shows. */
export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: LIGHT,
  dark: DARK,
  print: { ...LIGHT, line: '#C6D0D5' },
};

/** The palette with the accent of an organisation in place of ours, where it has one. */
export function accented(palette: Palette, own: string | undefined): Palette {
  if (own === undefined) return palette;
  const { paper } = palette;
  const tintOf = (colour: string) => blend(colour, paper, 0.1);
  // Accents are read on their own tint too, which is a shade nearer to them than the paper.
  let [accent, least] = [readable(own, paper), TEXT_CONTRAST];
  while (contrast(accent, tintOf(accent)) < TEXT_CONTRAST) {
    least += 0.1;
    accent = readable(own, paper, least);
  }
  return { ...palette, accent, accentInk: readable(palette.accentInk, accent), tint: tintOf(accent) };
}

export const PATTERNS: Readonly<Record<Tone, Pattern>> = {
  low: 'plain',
  moderate: 'dots',
  high: 'rising',
  critical: 'crossed',
  unacceptable: 'level',
  info: 'dots',
  warning: 'rising',
  alarm: 'level',
  done: 'plain',
  partial: 'rising',
  planned: 'dots',
  excluded: 'crossed',
  unanswered: 'plain',
  neutral: 'plain',
};

/** Open fonts (SIL OFL 1.1), shipped by the npm packages source-sans and source-code-pro. */
export const FONTS = { text: 'Source Sans 3', mono: 'Source Code Pro' } as const;

/** Sizes of type, in points (print) or pixels at 1.5 times (screen). */
export const TYPE = {
  display: 30,
  title: 19,
  heading: 14,
  subheading: 11.5,
  body: 10,
  small: 8.5,
  fine: 7.5,
} as const;

/** Steps of white space: multiples of four. */
export const SPACE = { hair: 2, tight: 4, close: 8, near: 12, wide: 20, section: 32 } as const;

/** The tone of a level by its place, 0 for the lowest. */
export function levelTone(place: number): LevelTone {
  const tone = LEVEL_TONES[place];
  if (!tone)
    throw new Error(`there is no level ${place}: levels are counted from 0 to ${LEVEL_TONES.length - 1}`);
  return tone;
}
