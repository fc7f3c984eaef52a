import type { Asset } from '#domain/assets/asset.ts';
import { inheritedNeeds, type Needs } from '#domain/assets/inherited-needs.ts';
import { likenessTo } from '#domain/scenarios/likeness.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { type Subtype, subtypeOf } from '../guess-subtype.ts';
import { type ThreatEntry, threatEntries } from '../threats/entry.ts';
import { type SuggestionEntry, suggestionEntries } from './entry.ts';

/** What suggestions are compared with: what the dossier says already. */
export interface Known {
  readonly assets: readonly Asset[];
  readonly threats: readonly { readonly id: string; readonly catalogue?: string | undefined }[];
  readonly vulnerabilities: readonly { readonly id: string; readonly catalogue?: string | undefined }[];
  readonly scenarios: readonly Scenario[];
}

/** An asset of a suggestion, and the scenarios that say this of it already, or nearly. */
export interface SuggestedAsset {
  readonly asset: string;
  readonly same: readonly string[];
  readonly near: readonly string[];
}

export interface Suggestion {
  readonly entry: SuggestionEntry;
  /** The rows of the dossier that stand for its threat and its vulnerability; absent where there are none yet. */
  readonly threat: string | undefined;
  readonly vulnerability: string | undefined;
  readonly assets: readonly SuggestedAsset[];
  /** Likelihood × worst consequence × need of the worthiest asset in what the threat touches: 1 to 125, for ordering only. */
  readonly weight: number;
}

/** A need that nobody stated stands in the middle, so that a register without needs is ranked by the catalogue alone. */
const UNSTATED = 3;

/**
 * What could happen to the chosen assets, by the catalogue: the weightiest first, and what is said already last. Assets of
 * one sub-type share a suggestion, because one scenario may be about several assets.
 *
 * @param subtypes the sub-types that a person chose instead of those of the register
 */
export function rankSuggestions(
  known: Known,
  chosen: ReadonlySet<string>,
  subtypes: Readonly<Record<string, Subtype>> = {},
): readonly Suggestion[] {
  const assets = known.assets.filter(({ id }) => chosen.has(id));
  const alike = Map.groupBy(assets, (asset) => subtypes[asset.id] ?? subtypeOf(asset).subtype);
  const suggest = suggesting(known);
  return [...suggestionEntries().values()]
    .flatMap((entry) => suggest(entry, alike.get(entry.subtype) ?? []))
    .toSorted((a, b) => Number(isSaid(a)) - Number(isSaid(b)) || b.weight - a.weight);
}

/** True when every asset of the suggestion has a scenario that says the same. */
export function isSaid({ assets }: Pick<Suggestion, 'assets'>): boolean {
  return assets.every(({ same }) => same.length > 0);
}

function suggesting({ assets: all, threats, vulnerabilities, scenarios }: Known) {
  const likeness = likenessTo(scenarios);
  const needs = inheritedNeeds(all);
  const threatOf = rowFor(threats);
  const vulnerabilityOf = rowFor(vulnerabilities);
  return (entry: SuggestionEntry, assets: readonly Asset[]): readonly Suggestion[] => {
    if (assets.length === 0) return [];
    const threat = threatOf(entry.threat);
    const vulnerability = vulnerabilityOf(entry.vulnerability);
    return [
      {
        entry,
        threat,
        vulnerability,
        assets: assets.map(({ id }) => ({
          asset: id,
          ...likeness({
            asset: id,
            threat: threat ?? entry.threat,
            vulnerability: vulnerability ?? entry.vulnerability,
          }),
        })),
        weight: weigh(
          entry,
          assets.map(({ id }) => needs.get(id) ?? {}),
        ),
      },
    ];
  };
}

/** The row that came from an entry of the catalogue; a row that bears the entry’s id counts too. */
function rowFor(rows: Known['threats']): (entry: string) => string | undefined {
  const byEntry = new Map(rows.map(({ id }) => [id, id]));
  for (const { id, catalogue } of rows) if (catalogue !== undefined) byEntry.set(catalogue, id);
  return (entry) => byEntry.get(entry);
}

function weigh(entry: SuggestionEntry, needs: readonly Needs[]): number {
  const touched = threatEntries().get(entry.threat)?.affects ?? [];
  const worst = Math.max(...Object.values(entry.consequences));
  return entry.likelihood * worst * Math.max(...needs.map((own) => needIn(own, touched)));
}

function needIn(needs: Needs, touched: ThreatEntry['affects']): number {
  return Math.max(...touched.map((need) => needs[need] ?? UNSTATED));
}
