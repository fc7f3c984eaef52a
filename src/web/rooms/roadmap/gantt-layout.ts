import type { Planned } from '#domain/roadmap/plan.ts';
import { addDays, addMonths, type Day, daysBetween } from '#kernel/date.ts';

/** The days that are shown and how wide each is. */
export interface Axis {
  /** The first of a month. */
  readonly from: Day;
  /** The first day no longer shown, the first of a month. */
  readonly to: Day;
  /** Pixels. */
  readonly day: number;
}

export const HEAD = 34;
export const GROUP = 34;
export const ROW = 38;
/** The narrowest bar that can still be taken hold of (WCAG 2.2, 2.5.8). */
const NARROWEST = 24;

/** Whole months around everything planned and the day itself, with room to move into before and after. */
export function axisOf(planned: readonly Planned[], today: Day, day: number): Axis {
  const days = [
    today,
    ...planned.flatMap(({ start, end }) => [start, end ?? addMonths(start, 1)]),
  ].toSorted();
  const [first = today, last = today] = [days[0], days.at(-1)];
  return { from: addMonths(monthOf(first), -1), to: addMonths(monthOf(last), 4), day };
}

export function monthsOf({ from, to }: Pick<Axis, 'from' | 'to'>): readonly Day[] {
  const months: Day[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  return months;
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function placeOf(day: Day, { from, day: width }: Axis): number {
  return daysBetween(from, day) * width;
}

export function widthOf({ from, to, day }: Axis): number {
  return daysBetween(from, to) * day;
}

/** Where a bar stands: its last day belongs to it, and one without an end goes to the end of the axis. */
export interface Bar {
  readonly left: number;
  readonly right: number;
  readonly open: boolean;
}

export function barOf({ start, end }: Pick<Planned, 'start' | 'end'>, axis: Axis): Bar {
  if (end === undefined) return { left: placeOf(start, axis), right: widthOf(axis), open: true };
  // Days that contradict each other are the integrity rules’ business: here the end counts.
  const left = placeOf(start < end ? start : end, axis);
  return { left, right: Math.max(placeOf(addDays(end, 1), axis), left + NARROWEST), open: false };
}

/** The days on which a yearly measure comes round, as far as the axis goes. */
export function roundsOf({ measure, end }: Pick<Planned, 'measure' | 'end'>, { to }: Axis): readonly Day[] {
  const rounds: Day[] = [];
  if (measure.horizon !== 'yearly' || end === undefined) return rounds;
  for (let day = addMonths(end, 12); day < to; day = addMonths(end, 12 * (rounds.length + 1)))
    rounds.push(day);
  return rounds;
}

export interface GanttGroup {
  readonly id: string;
  readonly label: string;
  readonly planned: readonly Planned[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

const TURN = 7;

/** An arrow from the end of each measure to the beginning of those that come after it. */
export function arrowsOf(groups: readonly GanttGroup[], axis: Axis): readonly Arrow[] {
  const marks = new Map<string, Bar & { readonly y: number }>();
  let y = HEAD;
  for (const { planned } of groups) {
    y += GROUP;
    for (const one of planned) {
      marks.set(one.measure.id, { ...barOf(one, axis), y: y + ROW / 2 });
      y += ROW;
    }
  }
  return groups.flatMap(({ planned }) =>
    planned.flatMap(({ measure }) =>
      measure.dependsOn.flatMap((before): readonly Arrow[] => {
        const [from, to] = [marks.get(before), marks.get(measure.id)];
        return from && to ? [{ from: before, to: measure.id, path: route(from, to) }] : [];
      }),
    ),
  );
}

/** Forward in one bend; back between the rows where the second begins before the first ends. */
function route(from: Bar & { readonly y: number }, to: Bar & { readonly y: number }): string {
  const start = `M${from.right} ${from.y}h${TURN}`;
  const end = `V${to.y}H${to.left - 1}`;
  if (to.left - from.right >= 2 * TURN) return start + end;
  const between = to.y > from.y ? to.y - ROW / 2 : to.y + ROW / 2;
  return `${start}V${between}H${to.left - TURN}${end}`;
}

export function heightOf(groups: readonly GanttGroup[]): number {
  return groups.reduce((height, { planned }) => height + GROUP + planned.length * ROW, HEAD);
}
