import { addDays, addMonths, type Day } from '#kernel/date.ts';
import type { RatedScenario } from '../evaluation/rated.ts';
import { rank } from '../scope/levels.ts';
import { HORIZONS, type Horizon, type Measure } from '../treatment/measure.ts';
import type { Treatment } from '../treatment/treatment.ts';

/** The horizons in the order in which they are shown. */
// Object.keys keeps the order in which the horizons are written.
export const HORIZON_ORDER = Object.keys(HORIZONS) as readonly Horizon[];

/** A measure on the roadmap: when it runs, and what it is worth doing for. */
export interface Planned {
  readonly measure: Measure;
  readonly start: Day;
  /** Absent for what is done all the time or every year and was given no date. */
  readonly end: Day | undefined;
  /** The scenarios whose treatment it carries. */
  readonly scenarios: readonly string[];
  /** Rank of the worst current level among them, 0 to 4; -1 when none is rated. */
  readonly worst: number;
}

/** A measure by its usual horizon, when it was given no date of its own, in days or months from the study. */
const USUAL: Readonly<Record<Horizon, (from: Day) => Day | undefined>> = {
  'quick-win': (from) => addDays(from, 14),
  'month-1': (from) => addMonths(from, 1),
  'month-6': (from) => addMonths(from, 6),
  'month-12': (from) => addMonths(from, 12),
  continuous: () => undefined,
  yearly: () => undefined,
};

/**
 * The roadmap: by horizon, and inside a horizon the measures that treat the worst risks first, then those that
 * treat most, then the cheapest.
 *
 * @param from the day that horizons are counted from: the date of the study
 */
export function roadmap(
  measures: readonly Measure[],
  treatments: readonly Treatment[],
  risks: readonly RatedScenario[],
  from: Day,
): ReadonlyMap<Horizon, readonly Planned[]> {
  const planned = measures
    .filter(({ status }) => status !== 'abandoned')
    .map((measure) => plan(measure, treatments, risks, from));
  return new Map(
    HORIZON_ORDER.map((horizon) => [
      horizon,
      planned.filter((p) => p.measure.horizon === horizon).toSorted(byWorth),
    ]),
  );
}

function plan(
  measure: Measure,
  treatments: readonly Treatment[],
  risks: readonly RatedScenario[],
  from: Day,
): Planned {
  const scenarios = treatments.filter((t) => t.measures.includes(measure.id)).map((t) => t.scenario);
  const levels = risks
    .filter((risk) => scenarios.includes(risk.scenario.id))
    .map((risk) => risk.current?.level);
  return {
    measure,
    start: measure.start ?? from,
    end: measure.doneOn ?? measure.due ?? USUAL[measure.horizon](from),
    scenarios,
    worst: Math.max(-1, ...levels.map((level) => (level ? rank(level) : -1))),
  };
}

function byWorth(a: Planned, b: Planned): number {
  return (
    b.worst - a.worst || b.scenarios.length - a.scenarios.length || costOf(a.measure) - costOf(b.measure)
  );
}

function costOf(measure: Measure): number {
  return (measure.costOnce ?? 0) + (measure.costYearly ?? 0);
}

export interface Budget {
  /** Whole units of the study's currency. */
  readonly once: number;
  readonly yearly: number;
  /** Person-days. */
  readonly effort: number;
  /** How many of the measures have no cost and no effort: the sums do not know them. */
  readonly unknown: number;
  readonly count: number;
}

/** What measures cost together. */
export function budget(measures: readonly Measure[]): Budget {
  const sum = (of: (measure: Measure) => number | undefined) =>
    measures.reduce((total, measure) => total + (of(measure) ?? 0), 0);
  return {
    once: sum((measure) => measure.costOnce),
    yearly: sum((measure) => measure.costYearly),
    effort: sum((measure) => measure.effort),
    unknown: measures.filter(isUncosted).length,
    count: measures.length,
  };
}

function isUncosted({ costOnce, costYearly, effort }: Measure): boolean {
  return costOnce === undefined && costYearly === undefined && effort === undefined;
}
