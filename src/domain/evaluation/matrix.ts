import type { Criteria } from '../scope/criteria.ts';
import { LEVELS, type LevelId } from '../scope/levels.ts';
import type { Stage } from './evaluation.ts';
import { level } from './level.ts';
import type { RatedScenario } from './rated.ts';

export interface MatrixCell {
  readonly likelihood: number;
  readonly consequence: number;
  readonly level: LevelId;
  /** Ids of the scenarios that stand in the cell. */
  readonly scenarios: readonly string[];
}

/** The matrix of one stage: a cell for each likelihood and consequence of the criteria in force. */
export function matrix(
  risks: readonly RatedScenario[],
  stage: Stage,
  criteria: Criteria,
): readonly MatrixCell[] {
  const places = new Map<string, string[]>();
  for (const risk of risks) {
    const rated = risk[stage];
    if (!rated) continue;
    const place = `${rated.likelihood}×${rated.consequence}`;
    places.set(place, [...(places.get(place) ?? []), risk.scenario.id]);
  }
  return criteria.grid.flatMap((row, l) =>
    row.map((_, c) => cell(l + 1, c + 1, criteria, places.get(`${l + 1}×${c + 1}`) ?? [])),
  );
}

function cell(
  likelihood: number,
  consequence: number,
  criteria: Criteria,
  scenarios: readonly string[],
): MatrixCell {
  const found = level(likelihood, consequence, criteria);
  if (!found) throw new Error(`the grid has no cell ${likelihood} × ${consequence}`);
  return { likelihood, consequence, level: found, scenarios };
}

export interface Movement {
  readonly from: { readonly likelihood: number; readonly consequence: number };
  readonly to: { readonly likelihood: number; readonly consequence: number };
  readonly scenarios: readonly string[];
}

/** Where the risks go from one stage to another, those that make the same way together. */
export function movements(risks: readonly RatedScenario[], from: Stage, to: Stage): readonly Movement[] {
  const ways = new Map<string, Movement>();
  for (const risk of risks) {
    const start = risk[from];
    const end = risk[to];
    if (!start || !end) continue;
    const way = [start.likelihood, start.consequence, end.likelihood, end.consequence].join('-');
    const known = ways.get(way);
    ways.set(way, {
      from: { likelihood: start.likelihood, consequence: start.consequence },
      to: { likelihood: end.likelihood, consequence: end.consequence },
      scenarios: [...(known?.scenarios ?? []), risk.scenario.id],
    });
  }
  return [...ways.values()];
}

export type Distribution = Readonly<Record<LevelId, number>> & { readonly unrated: number };

/** How many scenarios stand at each level, at one stage. */
export function distribution(risks: readonly RatedScenario[], stage: Stage): Distribution {
  const counts = { ...Object.fromEntries(LEVELS.map((id) => [id, 0])), unrated: 0 } as Record<
    LevelId | 'unrated',
    number
  >;
  for (const risk of risks) counts[risk[stage]?.level ?? 'unrated'] += 1;
  return counts;
}
