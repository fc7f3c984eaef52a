import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatedStage } from '../evaluation/rated.ts';
import type { Measure } from '../treatment/measure.ts';
import { asCurrent, firstYearCost, outlook, type TreatedRisk, treatedRisks, worthiest } from './what-if.ts';

function stage(likelihood: number, consequence: number): RatedStage {
  const criticality = likelihood * consequence;
  // What-if looks at places and products only; the rating behind them is of no concern to it.
  return { likelihood, consequence, criticality, level: 'low', toRerate: false } as RatedStage;
}

function risk(id: string, measures: readonly string[], from = 20, to = 4): TreatedRisk {
  return {
    scenario: {
      id,
      title: id,
      assets: ['a'],
      threat: 't',
      vulnerabilities: ['v'],
      consequence: '…',
      examples: [],
    },
    inherent: undefined,
    current: stage(from, 1),
    residual: stage(to, 1),
    measures,
  };
}

function measure(id: string, change: Partial<Measure> = {}): Measure {
  return {
    id,
    title: id,
    controls: [],
    horizon: 'month-6',
    status: 'proposed',
    dependsOn: [],
    evidence: [],
    ...change,
  };
}

describe('where risks stand when measures are in', () => {
  const measures = [measure('a'), measure('b'), measure('done', { status: 'done' })];

  it('a residual holds when all measures of the risk are in, and not with a part of them', () => {
    const risks = [risk('S-1', ['a', 'b'])];

    expect(outlook(risks, measures, new Set(['a']))[0]).toMatchObject({ reached: false, missing: ['b'] });
    expect(outlook(risks, measures, new Set(['a']))[0]?.stage?.criticality).toBe(20);
    expect(outlook(risks, measures, new Set(['a', 'b']))[0]).toMatchObject({ reached: true, missing: [] });
    expect(outlook(risks, measures, new Set(['a', 'b']))[0]?.stage?.criticality).toBe(4);
  });

  it('what is done already need not be chosen', () => {
    expect(outlook([risk('S-1', ['done'])], measures, new Set())[0]?.reached).toBe(true);
  });

  it('a risk without measures stays where it is', () => {
    expect(outlook([risk('S-1', [])], measures, new Set(['a', 'b']))[0]?.reached).toBe(false);
  });

  it('shows as the matrix of the present', () => {
    const [shown] = asCurrent(outlook([risk('S-1', ['a'])], measures, new Set(['a'])));

    expect(shown?.current?.criticality).toBe(4);
  });

  it('takes the measures of a risk from its treatment', () => {
    const bare = risk('S-1', []);
    const treatment = { scenario: 'S-1', option: 'reduce', reason: '…', measures: ['a'] } as const;

    expect(treatedRisks([bare], [{ ...treatment, measures: ['a'] }])[0]?.measures).toEqual(['a']);
  });
});

describe('the worth of measures', () => {
  it('is what they lower by what they cost in the first year', () => {
    const order = worthiest(
      [risk('S-1', ['dear']), risk('S-2', ['cheap'])],
      [measure('dear', { costOnce: 1000 }), measure('cheap', { costOnce: 50, costYearly: 50 })],
      { dayRate: 0 },
    );

    expect(order.map((one) => one.measures)).toEqual([['cheap'], ['dear']]);
    expect(order[0]).toMatchObject({ cost: 100, reduction: 16, scenarios: ['S-2'] });
  });

  it('takes together what one risk needs together, with all that falls by the way', () => {
    const order = worthiest(
      [risk('S-1', ['a', 'b']), risk('S-2', ['a'], 20, 19)],
      [measure('a', { costOnce: 100 }), measure('b', { costOnce: 100 })],
      { dayRate: 0 },
    );

    expect(order[0]).toMatchObject({ measures: ['a', 'b'], reduction: 17, scenarios: ['S-1', 'S-2'] });
  });

  it('does not take an unknown cost for nothing: last without a budget, never under one', () => {
    const risks = [risk('S-1', ['unknown']), risk('S-2', ['known'])];
    const measures = [measure('unknown'), measure('known', { costOnce: 10 })];

    expect(worthiest(risks, measures, { dayRate: 0 }).map((one) => one.measures[0])).toEqual([
      'known',
      'unknown',
    ]);
    expect(worthiest(risks, measures, { dayRate: 0, budget: 99 }).map((one) => one.measures[0])).toEqual([
      'known',
    ]);
  });

  it('counts a day of work for what the company says', () => {
    expect(firstYearCost(measure('a', { effort: 2.5, costYearly: 100 }), 400)).toBe(1100);
    expect(firstYearCost(measure('a', { effort: 2 }), 0)).toBe(0);
    expect(firstYearCost(measure('a'), 400)).toBeUndefined();
  });

  it('leaves a risk alone whose treatment rests on an abandoned measure', () => {
    expect(worthiest([risk('S-1', ['a'])], [measure('a', { status: 'abandoned' })], { dayRate: 0 })).toEqual(
      [],
    );
  });

  it('never spends more than the budget, and never chooses a measure twice', () => {
    const plan = fc.record({
      costs: fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }),
      risks: fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      budget: fc.nat(1200),
    });
    fc.assert(
      fc.property(plan, ({ costs, risks, budget }) => {
        const measures = costs.map((costOnce, index) => measure(`m${index}`, { costOnce }));
        const treated = risks.map((own, index) =>
          risk(
            `S-${index}`,
            own.map((one) => `m${one}`),
          ),
        );

        const order = worthiest(treated, measures, { dayRate: 0, budget });

        const chosen = order.flatMap((one) => one.measures);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(order.reduce((sum, { cost }) => sum + (cost ?? 0), 0)).toBeLessThanOrEqual(budget);
        const after = outlook(treated, measures, new Set(chosen));
        const fallen = order.flatMap(({ scenarios }) => scenarios);
        expect(
          after
            .filter(({ reached }) => reached)
            .map((one) => one.risk.scenario.id)
            .toSorted(),
        ).toEqual(fallen.toSorted());
      }),
    );
  });
});
