import { type RatedScenario, type RatedStage, today } from '../evaluation/rated.ts';
import type { Measure } from '../treatment/measure.ts';
import type { Treatment } from '../treatment/treatment.ts';

/** A risk and the measures that its treatment rests on. */
export interface TreatedRisk extends RatedScenario {
  readonly measures: readonly string[];
}

/** Where a risk would stand. */
export interface Outlook {
  readonly risk: TreatedRisk;
  /** The residual rating once all measures of the risk are in; until then the rating of today. */
  readonly stage: RatedStage | undefined;
  readonly reached: boolean;
  /** Its measures that are not in yet. */
  readonly missing: readonly string[];
}

export function treatedRisks(
  risks: readonly RatedScenario[],
  treatments: readonly Treatment[],
): readonly TreatedRisk[] {
  const own = new Map(treatments.map(({ scenario, measures }) => [scenario, measures]));
  return risks.map((risk) => ({ ...risk, measures: own.get(risk.scenario.id) ?? [] }));
}

/** The measures that are in place already; nothing is gained by choosing them. */
export function inPlace(measures: readonly Measure[]): ReadonlySet<string> {
  return new Set(measures.filter(({ status }) => status === 'done').map(({ id }) => id));
}

/**
 * Where the risks stand when some measures are in, with those that are done already. A residual rating was given for the
 * whole treatment, so it holds when all measures of the risk are in; with a part of them the risk keeps the rating of
 * today, because nobody has rated the part. A risk without measures stays where it is.
 */
export function outlook(
  risks: readonly TreatedRisk[],
  measures: readonly Measure[],
  chosen: ReadonlySet<string>,
): readonly Outlook[] {
  const done = inPlace(measures);
  return risks.map((risk) => {
    const missing = risk.measures.filter((id) => !done.has(id) && !chosen.has(id));
    const reached = risk.residual !== undefined && risk.measures.length > 0 && missing.length === 0;
    return { risk, stage: reached ? risk.residual : today(risk), reached, missing };
  });
}

/** The risks as a matrix of the present would show them then. */
export function asCurrent(outlooks: readonly Outlook[]): readonly RatedScenario[] {
  return outlooks.map(({ risk, stage }) => ({ ...risk, current: stage }));
}

/** What a measure costs in its first year, in whole units of the currency; absent when neither cost nor effort is known. */
export function firstYearCost(measure: Measure, dayRate: number): number | undefined {
  const { costOnce, costYearly, effort } = measure;
  if (costOnce === undefined && costYearly === undefined && effort === undefined) return undefined;
  return (costOnce ?? 0) + (costYearly ?? 0) + Math.round((effort ?? 0) * dayRate);
}

export interface Means {
  /** What may be spent in the first year; without it everything may. */
  readonly budget?: number | undefined;
  /** What a day of work counts for; 0 leaves the own work out. */
  readonly dayRate: number;
}

/** Measures worth taking together, because some risk needs all of them before it falls. */
export interface Package {
  readonly measures: readonly string[];
  /** First-year cost; absent when one of them has no known cost. */
  readonly cost: number | undefined;
  /** By how much likelihood × consequence falls, over all risks that reach their residual with it. */
  readonly reduction: number;
  readonly scenarios: readonly string[];
}

/**
 * The measures in the order in which they are worth their money: each time the package that lowers likelihood ×
 * consequence most by unit of currency, among those that the budget still pays for. What costs nothing comes first. What
 * has no known cost comes last, and not at all under a budget: not knowing a cost is not a cost of nothing.
 */
export function worthiest(
  risks: readonly TreatedRisk[],
  measures: readonly Measure[],
  { budget, dayRate }: Means,
): readonly Package[] {
  const costs = new Map(measures.map((measure) => [measure.id, firstYearCost(measure, dayRate)]));
  const dead = new Set(measures.filter(({ status }) => status === 'abandoned').map(({ id }) => id));
  const open = risks.filter((risk) => gain(risk) > 0 && !risk.measures.some((id) => dead.has(id)));
  const chosen = new Set(inPlace(measures));
  const order: Package[] = [];
  let left = budget ?? Number.POSITIVE_INFINITY;
  for (;;) {
    const affordable = packages(open, chosen, costs).filter(({ cost }) =>
      cost === undefined ? budget === undefined : cost <= left,
    );
    const [best] = affordable.toSorted(byWorth);
    if (!best) return order;
    order.push(best);
    for (const id of best.measures) chosen.add(id);
    left -= best.cost ?? 0;
  }
}

/** Every set of missing measures that some risk waits for, with all that falls when it is in. */
function packages(
  open: readonly TreatedRisk[],
  chosen: ReadonlySet<string>,
  costs: ReadonlyMap<string, number | undefined>,
): readonly Package[] {
  const waiting = open
    .map((risk) => ({ risk, missing: risk.measures.filter((id) => !chosen.has(id)).toSorted() }))
    .filter(({ missing }) => missing.length > 0);
  const groups = [...Map.groupBy(waiting, ({ missing }) => missing.join('\n')).values()].map((group) => ({
    missing: group[0]?.missing ?? [],
    scenarios: group.map(({ risk }) => risk.scenario.id),
    reduction: group.reduce((sum, { risk }) => sum + gain(risk), 0),
  }));
  return groups.map(({ missing }) => {
    const inside = new Set(missing);
    const falling = groups.filter((group) => group.missing.every((id) => inside.has(id)));
    return {
      measures: missing,
      cost: sum(missing.map((id) => costs.get(id))),
      reduction: falling.reduce((total, group) => total + group.reduction, 0),
      scenarios: falling.flatMap(({ scenarios }) => scenarios),
    };
  });
}

function gain(risk: TreatedRisk): number {
  const now = today(risk);
  if (!now || !risk.residual || risk.measures.length === 0) return 0;
  return Math.max(0, now.criticality - risk.residual.criticality);
}

function sum(costs: readonly (number | undefined)[]): number | undefined {
  return costs.reduce<number | undefined>(
    (total, cost) => (total === undefined || cost === undefined ? undefined : total + cost),
    0,
  );
}

function byWorth(a: Package, b: Package): number {
  const [left, right] = [worth(a), worth(b)];
  if (left !== right) return right - left;
  return b.reduction - a.reduction || (a.measures.join() < b.measures.join() ? -1 : 1);
}

function worth({ cost, reduction }: Package): number {
  if (cost === undefined) return -1;
  return cost === 0 ? Number.POSITIVE_INFINITY : reduction / cost;
}
