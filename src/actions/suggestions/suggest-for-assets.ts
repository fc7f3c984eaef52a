import { z } from 'zod';
import { ASSET_SUBTYPES } from '#catalogues/asset-subtypes.ts';
import { SUBTYPES, subtypeOf } from '#catalogues/guess-subtype.ts';
import { SuggestionEntry } from '#catalogues/suggestions/entry.ts';
import { rankSuggestions, type Suggestion } from '#catalogues/suggestions/rank.ts';
import { ThreatEntry, threatEntries } from '#catalogues/threats/entry.ts';
import { VulnerabilityEntry, vulnerabilityEntries } from '#catalogues/vulnerabilities/entry.ts';
import { ASSET_CATEGORIES } from '#domain/assets/asset.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

const Subtype = z.enum(SUBTYPES);
const TextShape = z.object({ fr: z.string(), en: z.string() });
// Object.keys forgets the literal types.
const Category = z.enum(Object.keys(ASSET_CATEGORIES) as [keyof typeof ASSET_CATEGORIES]);
const suggestion = SuggestionEntry.shape;
const threat = ThreatEntry.shape;
const vulnerability = VulnerabilityEntry.shape;

/** What could happen to some assets, by the catalogue: ranked, with what the dossier says already marked. */
export const suggestForAssets = defineAction({
  id: 'suggestions.for-assets',
  title: { fr: 'Proposer des scénarios pour des actifs', en: 'Suggest scenarios for assets' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({
    dossier: Id,
    /** The chosen assets; those that are not there are passed over. */
    assets: z.array(Id).max(2000),
    /** Sub-types that a person chose instead of those that the register gives. */
    subtypes: z.record(z.string().max(80), Subtype).default({}),
  }),
  output: z.object({
    /** Every asset with its sub-type, and whether it was written or guessed. */
    assets: z.array(z.object({ id: z.string(), subtype: Subtype, given: z.boolean() })),
    /** All sub-types, with their words. */
    subtypes: z.array(z.object({ id: Subtype, name: TextShape, category: Category })),
    suggestions: z.array(
      z.object({
        id: suggestion.id,
        subtype: suggestion.subtype,
        title: suggestion.title,
        consequence: suggestion.consequence,
        examples: suggestion.examples,
        likelihood: suggestion.likelihood,
        consequences: suggestion.consequences,
        /** For ordering only: 1 to 125. */
        weight: z.int(),
        threat: z.object({
          name: threat.name,
          family: threat.family,
          /** The row of the dossier; absent while it has none. */
          row: z.string().optional(),
        }),
        vulnerability: z.object({ name: vulnerability.name, row: z.string().optional() }),
        assets: z.array(
          z.object({ asset: z.string(), same: z.array(z.string()), near: z.array(z.string()) }),
        ),
      }),
    ),
  }),
  async run({ session }, { dossier, assets: chosen, subtypes }) {
    const [assets, threats, vulnerabilities, scenarios] = await Promise.all([
      session.rows(REGISTERS.assets).list(dossier),
      session.rows(REGISTERS.threats).list(dossier),
      session.rows(REGISTERS.vulnerabilities).list(dossier),
      session.rows(REGISTERS.scenarios).list(dossier),
    ]);
    const known = {
      assets: assets.map(({ row }) => row),
      threats: threats.map(({ row }) => row),
      vulnerabilities: vulnerabilities.map(({ row }) => row),
      scenarios: scenarios.map(({ row }) => row),
    };
    const ranked = rankSuggestions(known, new Set(chosen), subtypes);
    return ok({
      output: {
        assets: known.assets.map((asset) => ({ id: asset.id, ...subtypeOf(asset) })),
        subtypes: SUBTYPES.map((id) => {
          const { fr, en, category } = ASSET_SUBTYPES[id];
          return { id, name: { fr, en }, category };
        }),
        suggestions: ranked.map(told),
      },
    });
  },
});

function told({ entry, threat: row, vulnerability: weakness, assets, weight }: Suggestion) {
  const { id, subtype, title, consequence, examples, likelihood, consequences } = entry;
  const cause = threatEntries().get(entry.threat);
  const way = vulnerabilityEntries().get(entry.vulnerability);
  // The test of the catalogues watches over their references.
  if (!cause || !way) throw new Error(`the suggestion ${id} names what the catalogues do not have`);
  return {
    ...{ id, subtype, title, consequence, examples, likelihood, consequences, weight },
    threat: { name: cause.name, family: cause.family, row },
    vulnerability: { name: way.name, row: weakness },
    assets: assets.map(({ asset, same, near }) => ({ asset, same: [...same], near: [...near] })),
  };
}
