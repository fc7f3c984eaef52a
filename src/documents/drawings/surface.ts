import { PATTERNS, type Palette, type Pattern, type Tone } from '../style/tokens.ts';
import { element, round } from './svg.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STEP = 7;

/** A rectangle in the colour and the pattern of a tone. */
export function surface(area: Area, tone: Tone, palette: Palette, radius = 0): string {
  const { background, stroke } = palette.tones[tone];
  const edge = { stroke, 'stroke-width': 0.8 };
  const ground = element('rect', { ...area, rx: radius || undefined, fill: background, ...edge });
  const path = strokes(inside(area, radius), PATTERNS[tone]);
  if (path === '') return ground;
  const width = PATTERNS[tone] === 'dots' ? 1.6 : 0.9;
  return (
    ground +
    element('path', { d: path, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round' })
  );
}

/** The area that strokes with round ends may fill without leaving the rectangle. */
function inside({ x, y, width, height }: Area, radius: number): Area {
  const margin = 0.8 + radius / 3;
  return {
    x: x + margin,
    y: y + margin,
    width: Math.max(0, width - 2 * margin),
    height: Math.max(0, height - 2 * margin),
  };
}

/**
 * The pattern as one path. It is drawn stroke by stroke rather than with `pattern`, which needs ids that clash in a page
 * of many drawings, and which office programs drop.
 */
function strokes(area: Area, pattern: Pattern): string {
  switch (pattern) {
    case 'plain':
      return '';
    case 'dots':
      return dots(area);
    case 'rising':
      return rising(area, STEP);
    case 'crossed':
      return rising(area, STEP) + falling(area, STEP);
    case 'level':
      return level(area, STEP / 2);
  }
}

function dots({ x, y, width, height }: Area): string {
  const rows = multiples(y, y + height, STEP / 2).map((row) =>
    multiples(x, x + width, STEP)
      .map((column) => column + (Math.round(row / (STEP / 2)) % 2 === 0 ? 0 : STEP / 2))
      .filter((column) => column <= x + width)
      .map((column) => `M${round(column)} ${round(row)}h.01`)
      .join(''),
  );
  return rows.join('');
}

function rising({ x, y, width, height }: Area, step: number): string {
  const [right, bottom] = [x + width, y + height];
  return multiples(x + y, right + bottom, step)
    .map((sum) => {
      const [fromX, toX] = [Math.max(x, sum - bottom), Math.min(right, sum - y)];
      return `M${round(fromX)} ${round(sum - fromX)}L${round(toX)} ${round(sum - toX)}`;
    })
    .join('');
}

function falling({ x, y, width, height }: Area, step: number): string {
  const [right, bottom] = [x + width, y + height];
  return multiples(x - bottom, right - y, step)
    .map((difference) => {
      const [fromX, toX] = [Math.max(x, difference + y), Math.min(right, difference + bottom)];
      return `M${round(fromX)} ${round(fromX - difference)}L${round(toX)} ${round(toX - difference)}`;
    })
    .join('');
}

function level({ x, y, width, height }: Area, step: number): string {
  return multiples(y, y + height, step)
    .map((row) => `M${round(x)} ${round(row)}h${round(width)}`)
    .join('');
}

/** Multiples of the step between two values: patterns of neighbours meet, whatever their size. */
function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, place) => (first + place) * step);
}
