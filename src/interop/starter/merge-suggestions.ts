import { type SuggestionEntry, suggestionEntries } from '#catalogues/suggestions/entry.ts';
import { threatEntries } from '#catalogues/threats/entry.ts';
import { vulnerabilityEntries } from '#catalogues/vulnerabilities/entry.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { criteriaInForce } from '#domain/evaluation/rated.ts';
import { nextIdAfter } from '#domain/register/next-id.ts';
import { likenessTo } from '#domain/scenarios/likeness.ts';
import { titleAbout } from '#domain/scenarios/naming.ts';
import type { Day } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Wording } from '#kernel/text.ts';
import { threatRow, vulnerabilityRow } from './pack-causes.ts';
import { startingRatings } from './pack-scenarios.ts';

/** A suggestion that somebody accepts for some assets, in the words of the catalogue or in their own. */
export interface Accepted {
  readonly suggestion: string;
  readonly assets: readonly [string, ...string[]];
  readonly title?: Wording | undefined;
  readonly consequence?: Wording | undefined;
}

export interface MergeOptions {
  readonly today: Day;
  /** Whether the scenarios start with the ratings of the catalogue, marked to be confirmed. */
  readonly rate: boolean;
}

/** The dossier with the scenarios in it, and the keys of the rows that were not there before. */
export interface Merged {
  readonly dossier: Dossier;
  readonly scenarios: readonly string[];
  readonly threats: readonly string[];
  readonly vulnerabilities: readonly string[];
}

/**
 * Writes accepted suggestions into a dossier: the threats and vulnerabilities that it lacks, the scenarios, and, when
 * asked, the ratings to start from. Refused: a suggestion or an asset that is not there, and a scenario whose assets all
 * have one that says the same.
 */
export function mergeSuggestions(
  before: Dossier,
  accepted: readonly Accepted[],
  options: MergeOptions,
): Result<Merged> {
  const refusals: Refusal[] = [];
  let dossier = structuredClone(before);
  for (const [place, one] of accepted.entries()) {
    const problems = problemsOf(one, dossier);
    if (problems.length === 0) dossier = withScenario(dossier, one, options);
    else
      refusals.push(
        ...problems.map((problem) => ({ ...problem, path: ['accepted', place, ...problem.path] })),
      );
  }
  if (refusals.length > 0) return refuse(...refusals);
  const added = (register: 'scenarios' | 'threats' | 'vulnerabilities') =>
    dossier[register].slice(before[register].length).map(({ id }) => id);
  return ok({
    dossier,
    scenarios: added('scenarios'),
    threats: added('threats'),
    vulnerabilities: added('vulnerabilities'),
  });
}

function problemsOf({ suggestion, assets }: Accepted, dossier: Dossier): readonly Refusal[] {
  const entry = suggestionEntries().get(suggestion);
  if (!entry) return [unknown('suggestion', suggestion)];
  const missing = assets.filter((id) => !dossier.assets.some((asset) => asset.id === id));
  if (missing.length > 0) return missing.map((id) => unknown('assets', id));
  const { threat, vulnerability } = causesIn(dossier, entry);
  const likeness = likenessTo(dossier.scenarios);
  const same = assets.map((asset) => likeness({ asset, threat, vulnerability }).same);
  return same.every((scenarios) => scenarios.length > 0) ? [saidAlready([...new Set(same.flat())])] : [];
}

/** The rows that stand for the threat and the vulnerability of an entry, or would once they are written. */
function causesIn(dossier: Dossier, entry: SuggestionEntry) {
  const rowFor = (
    rows: readonly { readonly id: string; readonly catalogue?: string | undefined }[],
    id: string,
  ) => (rows.find(({ catalogue }) => catalogue === id) ?? rows.find((row) => row.id === id))?.id ?? id;
  return {
    threat: rowFor(dossier.threats, entry.threat),
    vulnerability: rowFor(dossier.vulnerabilities, entry.vulnerability),
  };
}

function withScenario(dossier: Dossier, accepted: Accepted, { today, rate }: MergeOptions): Dossier {
  const suggestion = entryOf(suggestionEntries(), accepted.suggestion);
  const { threat, vulnerability } = causesIn(dossier, suggestion);
  const named = dossier.assets.filter(({ id }) => accepted.assets.includes(id));
  const owner = named.find((asset) => asset.owner !== undefined)?.owner;
  const scenario: Dossier['scenarios'][number] = {
    id: nextIdAfter(dossier.scenarios.map(({ id }) => id)) ?? freeId(dossier),
    title:
      accepted.title ??
      titleAbout(
        suggestion.title,
        named.map(({ name }) => name),
      ),
    assets: [...accepted.assets],
    threat,
    vulnerabilities: [vulnerability],
    consequence: accepted.consequence ?? suggestion.consequence,
    examples: [...suggestion.examples],
    ...(owner === undefined ? {} : { owner }),
  };
  const criteria = criteriaInForce(dossier.criteria);
  const ratings = startingRatings({ scenario, suggestion }, criteria, {
    language: dossier.study.language,
    today,
  });
  return {
    ...dossier,
    threats: withRow(dossier.threats, threat, () => threatRow(entryOf(threatEntries(), suggestion.threat))),
    vulnerabilities: withRow(dossier.vulnerabilities, vulnerability, () => ({
      ...vulnerabilityRow(entryOf(vulnerabilityEntries(), suggestion.vulnerability)),
    })),
    scenarios: [...dossier.scenarios, scenario],
    evaluations: rate ? [...dossier.evaluations, ratings] : dossier.evaluations,
  };
}

function withRow<Row extends { readonly id: string }>(rows: Row[], id: string, write: () => Row): Row[] {
  return rows.some((row) => row.id === id) ? rows : [...rows, structuredClone(write())];
}

/** The first number that no scenario bears, where their ids are words. */
function freeId({ scenarios }: Dossier): string {
  let count = 1;
  const id = () => `S-${String(count).padStart(2, '0')}`;
  while (scenarios.some((scenario) => scenario.id === id())) count += 1;
  return id();
}

function entryOf<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  // The test of the catalogues watches over their references.
  if (!entry) throw new Error(`the catalogue has no entry ${id}`);
  return entry;
}

function unknown(field: 'suggestion' | 'assets', found: string): Refusal {
  const message = {
    suggestion: {
      fr: `le catalogue ne propose pas de scénario «\u00A0${found}\u00A0»\u202F; relisez les propositions`,
      en: `the catalogue suggests no scenario “${found}”; read the suggestions again`,
    },
    assets: {
      fr: `l’actif «\u00A0${found}\u00A0» n’existe pas ou plus dans ce dossier`,
      en: `the asset “${found}” does not exist in this dossier, or no longer does`,
    },
  };
  return {
    code: `unknown-${field === 'assets' ? 'asset' : field}`,
    path: [field],
    found,
    message: message[field],
  };
}

function saidAlready(scenarios: readonly string[]): Refusal {
  const list = scenarios.join(', ');
  return {
    code: 'duplicate-scenario',
    path: [],
    found: list,
    message: {
      fr: `${list} dit déjà cela de ces actifs\u00A0: même menace, même vulnérabilité`,
      en: `${list} says this of these assets already: same threat, same vulnerability`,
    },
  };
}
