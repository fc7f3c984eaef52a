import { THREAT_FAMILIES, type Threat } from '../threats/threat.ts';
import type { Scenario } from './scenario.ts';

export type ThreatFamily = keyof typeof THREAT_FAMILIES;

// Object.keys keeps the order in which the families are written, and forgets their literal types.
export const FAMILIES = Object.keys(THREAT_FAMILIES) as readonly ThreatFamily[];

/** How many scenarios speak of an asset, by family of threats. */
export interface CoverageRow {
  readonly asset: string;
  readonly counts: Readonly<Record<ThreatFamily, number>>;
  readonly total: number;
}

/**
 * Which assets were thought through against which families of threats. A scenario counts once for each of its assets; one
 * whose threat is not among the threats counts for none.
 */
export function coverage(
  assets: readonly { readonly id: string }[],
  threats: readonly Pick<Threat, 'id' | 'family'>[],
  scenarios: readonly Scenario[],
): readonly CoverageRow[] {
  const families = new Map(threats.map(({ id, family }) => [id, family]));
  const counts = new Map(assets.map(({ id }) => [id, none()]));
  for (const { assets: own, threat } of scenarios) {
    const family = families.get(threat);
    if (family === undefined) continue;
    for (const id of own) {
      const row = counts.get(id);
      if (row) row[family] += 1;
    }
  }
  return [...counts].map(([asset, row]) => ({ asset, counts: row, total: sum(row) }));
}

function none(): Record<ThreatFamily, number> {
  // Object.fromEntries forgets that every family has its count.
  return Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<ThreatFamily, number>;
}

function sum(row: Readonly<Record<ThreatFamily, number>>): number {
  return Object.values(row).reduce((total, count) => total + count, 0);
}
