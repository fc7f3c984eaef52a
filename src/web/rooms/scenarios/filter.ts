import { STAGES } from '#domain/evaluation/evaluation.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { THREAT_FAMILIES } from '#domain/threats/threat.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import type { ScenarioFilter } from '../../api/queries.ts';
import type { Search } from '../../ui/address.ts';

const SORTS = ['id', 'inherent', 'current', 'residual'] as const;

export const OPTION_CHOICES = [...keys(OPTIONS), 'none'] as const;

/** What the address asks for; words that mean nothing are passed over. */
export function filterOf(search: Search): ScenarioFilter {
  const filter: ScenarioFilter = {
    stage: among(STAGES, search.stage) ?? 'current',
    level: among(LEVELS, search.level),
    family: among(keys(THREAT_FAMILIES), search.family),
    option: among(OPTION_CHOICES, search.option),
    sort: among(SORTS, search.sort) ?? 'current',
    owner: search.owner,
    text: search.text?.slice(0, 200),
    likelihood: place(search.likelihood),
    consequence: place(search.consequence),
  } as ScenarioFilter;
  // Left out rather than undefined: the filter is the key under which the answer is kept.
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as ScenarioFilter;
}

/** All filters let go, in the words of the address. */
export const NO_FILTER = {
  level: undefined,
  likelihood: undefined,
  consequence: undefined,
  family: undefined,
  owner: undefined,
  option: undefined,
  text: undefined,
} as const;

export function isNarrowed(filter: ScenarioFilter): boolean {
  return Object.keys(NO_FILTER).some((name) => name in filter);
}

function among<const Value extends string>(
  values: readonly Value[],
  word: string | undefined,
): Value | undefined {
  return values.find((value) => value === word);
}

function place(word: string | undefined): number | undefined {
  return word !== undefined && /^[1-5]$/.test(word) ? Number(word) : undefined;
}

function keys<Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] {
  // Object.keys forgets the literal types.
  return Object.keys(of) as Key[];
}
