import { addMonths, type Day, daysBetween } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import type { Palette } from '../style/tokens.ts';
import { formatMonth } from '../style/typography.ts';
import { textWidth } from './lettering.ts';
import { element, letters, round } from './svg.ts';

export interface TimeAxis {
  /** The first day shown, the first of a month. */
  readonly from: Day;
  /** The first day no longer shown, the first of a month. */
  readonly to: Day;
  readonly left: number;
  readonly right: number;
}

/** Whole months around the days given; a year when there are none. */
export function timeAxis(days: readonly Day[], fallback: Day, left: number, right: number): TimeAxis {
  const sorted = [...days].sort();
  const from = firstOfMonth(sorted[0] ?? fallback);
  const to = sorted.length === 0 ? addMonths(from, 12) : addMonths(firstOfMonth(sorted.at(-1) ?? from), 1);
  return { from, to, left, right };
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** Where a day stands, left to right; days outside stand at the ends. */
export function place({ from, to, left, right }: TimeAxis, day: Day): number {
  const share = daysBetween(from, day) / Math.max(1, daysBetween(from, to));
  return left + (right - left) * Math.min(1, Math.max(0, share));
}

/** Years, and as many months as can be read, with a hairline at each. */
export function drawAxis(
  axis: TimeAxis,
  top: number,
  bottom: number,
  language: Language,
  palette: Palette,
): string {
  const months = monthsOf(axis);
  const step = labelStep(axis, months, language);
  const parts = months.map((month, index) => {
    const x = place(axis, month);
    const yearBegins = month.slice(5, 7) === '01' || index === 0;
    const labelled = index % step === 0;
    const line = {
      d: `M${round(x)} ${labelled ? top + 14 : top + 26}V${round(bottom)}`,
      fill: 'none',
      stroke: palette.line,
    };
    const width = yearBegins ? 0.8 : 0.4;
    const label = { x: x + 3, y: top + 24, size: 9.5, fill: palette.secondary };
    return (
      element('path', { ...line, 'stroke-width': width }) +
      (labelled ? letters(formatMonth(month, language), label) : '') +
      (yearBegins
        ? letters(month.slice(0, 4), { ...label, y: top + 10, size: 11, bold: true, fill: palette.ink })
        : '')
    );
  });
  return parts.join('');
}

function monthsOf({ from, to }: TimeAxis): readonly Day[] {
  const months: Day[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Every month, or every second, third, sixth, twelfth: the first that leaves room for the words. */
function labelStep(axis: TimeAxis, months: readonly Day[], language: Language): number {
  const widest = Math.max(...months.map((month) => textWidth(formatMonth(month, language), { size: 9.5 })));
  const room = (axis.right - axis.left) / Math.max(1, months.length);
  return [1, 2, 3, 6, 12].find((step) => room * step >= widest + 5) ?? 12;
}
