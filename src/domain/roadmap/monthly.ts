import { addDays, addMonths, type Day, daysBetween } from '#kernel/date.ts';
import type { Planned } from './plan.ts';

/** What one month of the plan asks for. */
export interface Month {
  /** Its first day. */
  readonly month: Day;
  /** Person-days. */
  readonly effort: number;
  /** One-off costs that fall due, in whole units of the study's currency. */
  readonly once: number;
  /** Yearly costs that fall due: the first time when the measure is in place, then every twelve months. */
  readonly yearly: number;
}

/**
 * The plan month by month, from the first month in which something is planned to the last, none left out. Effort is
 * spread evenly over the days of a measure; costs fall in the month in which it ends. A measure that is done all the
 * time and was given no date asks for its effort and its costs in the month in which it starts.
 */
export function monthly(planned: readonly Planned[]): readonly Month[] {
  const spans = planned.map((one) => ({ ...one.measure, ...spanOf(one) }));
  return months(spans).map((month) => {
    const next = addMonths(month, 1);
    return {
      month,
      effort: sum(spans, (one) => (one.effort ?? 0) * shareOf(one, month, next)),
      once: sum(spans, (one) => (isWithin(one.to, month, next) ? (one.costOnce ?? 0) : 0)),
      yearly: sum(spans, (one) => (isDue(one.to, month) ? (one.costYearly ?? 0) : 0)),
    };
  });
}

interface Span {
  readonly from: Day;
  /** The last day: never before the first. */
  readonly to: Day;
}

/** Dates that contradict each other are the integrity rules' business: here the end counts. */
function spanOf({ start, end = start }: Planned): Span {
  return { from: start < end ? start : end, to: end };
}

function months(spans: readonly Span[]): readonly Day[] {
  const days = spans.flatMap(({ from, to }) => [from, to]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const found: Day[] = [];
  if (first === undefined || last === undefined) return found;
  for (let month: Day = `${first.slice(0, 7)}-01`; month <= last; month = addMonths(month, 1))
    found.push(month);
  return found;
}

/** The part of the span's days that falls between two days, the second not counted. */
function shareOf({ from, to }: Span, first: Day, next: Day): number {
  const days = daysBetween(from, addDays(to, 1));
  const begin = from > first ? from : first;
  const end = addDays(to, 1) < next ? addDays(to, 1) : next;
  return Math.max(0, daysBetween(begin, end)) / days;
}

function isWithin(day: Day, first: Day, next: Day): boolean {
  return first <= day && day < next;
}

function isDue(first: Day, month: Day): boolean {
  return first.slice(0, 7) <= month.slice(0, 7) && first.slice(5, 7) === month.slice(5, 7);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
