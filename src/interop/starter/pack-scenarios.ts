import type { Pack } from '#catalogues/packs/entry.ts';
import type { PackAsset } from '#catalogues/packs/pack.ts';
import type { SuggestionEntry } from '#catalogues/suggestions/entry.ts';
import { threatEntries } from '#catalogues/threats/entry.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { DIMENSIONS } from '#domain/scope/levels.ts';
import type { Text } from '#kernel/text.ts';
import { usualOwner } from './pack-assets.ts';
import type { Beginning } from './starter.ts';

/** A scenario and the suggestion of the catalogue that it was written from. */
export interface SuggestedScenario {
  readonly suggestion: SuggestionEntry;
  readonly scenario: Dossier['scenarios'][number];
}

/** Few enough to be read one by one; what is vital, and what the company lives on, shows one more each. */
const FEWEST = 3;
const VITAL = 5;

/** Places kept for the most plausible of all; the others go first to what the measures of the pack treat. */
const BY_RANK_ALONE = 2;

/**
 * The scenarios to begin with, asset by asset in the order of the pack. Assets of one sub-type share theirs.
 *
 * @param suggestions those of a sub-type the most plausible first
 */
export function packScenarios(
  { assets, measures }: Pick<Pack, 'assets' | 'measures'>,
  suggestions: readonly SuggestionEntry[],
): readonly SuggestedScenario[] {
  const bySubtype = Map.groupBy(assets, ({ subtype }) => subtype);
  const relevant = withoutForeign(suggestions, assets);
  const ranked = Array.from(bySubtype, ([subtype, alike]) => ({
    room: roomFor(alike),
    plausible: distinct(relevant.filter((suggestion) => suggestion.subtype === subtype)),
  }));
  const all = ranked.flatMap(({ plausible }) => plausible);
  const treated = new Set(measures.flatMap(({ treats }) => treats));
  const best = ranked.flatMap(({ room, plausible }) => bestOf(plausible, room, treated));
  const chosen = new Set([...best, ...reasonsFor(measures, best, all)]);
  const shown = all.filter((suggestion) => chosen.has(suggestion));
  const width = Math.max(2, String(shown.length).length);
  return shown.map((suggestion, place) => ({
    suggestion,
    scenario: scenarioOf(
      `S-${String(place + 1).padStart(width, '0')}`,
      suggestion,
      bySubtype.get(suggestion.subtype) ?? [],
    ),
  }));
}

function bestOf(
  plausible: readonly SuggestionEntry[],
  room: number,
  treated: ReadonlySet<string>,
): readonly SuggestionEntry[] {
  const first = plausible.slice(0, BY_RANK_ALONE);
  const [others, fitting] = [false, true].map((fits) =>
    plausible.slice(BY_RANK_ALONE).filter(({ vulnerability }) => treated.has(vulnerability) === fits),
  );
  return [...first, ...(fitting ?? []), ...(others ?? [])].slice(0, room);
}

/** Threats to language models say nothing to a company that answered that it has none. */
function withoutForeign(suggestions: readonly SuggestionEntry[], assets: readonly PackAsset[]) {
  if (assets.some(({ subtype }) => OF_LLM.has(subtype))) return suggestions;
  const threats = threatEntries();
  return suggestions.filter(({ threat }) => threats.get(threat)?.family !== 'llm');
}

const OF_LLM: ReadonlySet<string> = new Set([
  'llm-feature',
  'llm-service',
  'mcp-server',
  'ai-code-assistant',
]);

/** A threat through a vulnerability, once. */
function distinct(suggestions: readonly SuggestionEntry[]): readonly SuggestionEntry[] {
  const causes = new Set<string>();
  return suggestions.filter(({ threat, vulnerability }) => {
    const cause = `${threat} ${vulnerability}`;
    const isNew = !causes.has(cause);
    causes.add(cause);
    return isNew;
  });
}

/** For each measure that none of the chosen explains, the most plausible that does: what is proposed has its reason. */
function reasonsFor(
  measures: Pack['measures'],
  chosen: readonly SuggestionEntry[],
  plausible: readonly SuggestionEntry[],
): readonly SuggestionEntry[] {
  return measures.flatMap(({ treats }) => {
    const isReason = ({ vulnerability }: SuggestionEntry) => treats.includes(vulnerability);
    if (chosen.some(isReason)) return [];
    return plausible.find(isReason) ?? [];
  });
}

function roomFor(assets: readonly PackAsset[]): number {
  const isVital = assets.some(({ needs }) => Object.values(needs).includes(VITAL));
  const isPrimary = assets.some(({ kind }) => kind === 'primary');
  return FEWEST + Number(isVital) + Number(isPrimary);
}

function scenarioOf(
  id: string,
  { title, threat, vulnerability, consequence, examples }: SuggestionEntry,
  assets: readonly PackAsset[],
): SuggestedScenario['scenario'] {
  const [first, ...others] = assets;
  if (!first) throw new Error(`the suggestion ${id} was chosen for no asset`);
  return {
    id,
    title,
    assets: [first.id, ...others.map((asset) => asset.id)],
    threat,
    vulnerabilities: [vulnerability],
    consequence,
    examples,
    owner: usualOwner(first),
  };
}

type Criteria = Dossier['criteria'][number];
type Evaluation = Dossier['evaluations'][number];

/**
 * Where the ratings may start. Nothing is known yet of what the company already does, so that the current risk is the
 * inherent one. Hints go to 5; on shorter scales they stop at the last level.
 */
export function startingRatings(
  { scenario, suggestion }: SuggestedScenario,
  criteria: Criteria,
  { language, today }: Pick<Beginning, 'language' | 'today'>,
): Evaluation {
  const rating = {
    likelihood: Math.min(suggestion.likelihood, criteria.likelihood.length),
    consequences: Object.fromEntries(
      DIMENSIONS.flatMap((dimension) => {
        const hint = suggestion.consequences[dimension];
        return hint === undefined ? [] : [[dimension, Math.min(hint, criteria.consequence.length)]];
      }),
    ),
    author: AUTHOR[language],
    date: today,
    criteria: criteria.id,
    toConfirm: true,
  };
  return {
    scenario: scenario.id,
    inherent: { ...rating, rationale: INHERENT },
    current: { ...rating, rationale: CURRENT },
  };
}

const AUTHOR: Text = { fr: 'Catalogue de Vigie', en: 'Vigie’s catalogue' };

const INHERENT: Text = {
  fr: 'Valeur de départ du catalogue, pour une entreprise de 5 à 50 personnes qui n’a encore rien fait contre ce scénario. Comparez avec vos données, vos montants et vos incidents passés, puis écrivez ici votre raison.',
  en: 'Starting value of the catalogue, for a company of 5 to 50 people that has done nothing against this scenario yet. Compare with your data, your amounts and your past incidents, then write your own reason here.',
};

const CURRENT: Text = {
  fr: 'Valeur de départ du catalogue, la même que sans mesure\u00A0: ce que l’entreprise fait déjà n’est pas encore connu. Si des mesures existent, nommez-les dans le scénario, abaissez la cotation et dites ce qui le prouve.',
  en: 'Starting value of the catalogue, the same as without measures: what the company already does is not known yet. If measures exist, name them in the scenario, lower the rating and say what proves it.',
};
