import { z } from 'zod';
import { criteria } from '#domain/scope/criteria.ts';
import { DIMENSIONS, LEVEL_WORDS } from '#domain/scope/levels.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { oneOf } from '../vocabulary.ts';

/** The presets that a study may start from, smallest company first. */
export const PRESET_IDS = ['under-10', '10-50', '50-250', 'four-by-four'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

const dimensions = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Bilingual])) as Record<
  // Object.fromEntries forgets its keys.
  (typeof DIMENSIONS)[number],
  typeof Bilingual
>;

/** Criteria for a kind of company: scales, grid, threshold and who may accept, ready to be adapted and adopted. */
export const CriteriaPreset = z.strictObject({
  id: z.enum(PRESET_IDS),
  name: Bilingual,
  /** For whom it is meant, and what to adapt first. */
  suits: Bilingual,
  people: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }),
  /** Yearly turnover in euros for which the amounts of the financial dimension are stated. */
  turnover: z.int().min(1),
  /** Shares of the turnover, 0 to 1, at which one level of financial consequence gives way to the next. */
  shares: z.array(z.number().gt(0).lt(1)).min(2).max(4),
  likelihood: z
    .array(
      z.strictObject({
        name: Bilingual,
        definition: Bilingual,
        perYear: z.strictObject({ from: z.number().min(0), to: z.number().gt(0) }),
      }),
    )
    .min(3)
    .max(5),
  consequence: z
    .array(z.strictObject({ name: Bilingual, ...dimensions }))
    .min(3)
    .max(5),
  grid: criteria.fields.grid.value,
  threshold: oneOf(LEVEL_WORDS),
  acceptance: z.array(
    z.strictObject({
      level: oneOf(LEVEL_WORDS),
      /** Roles of the preparation; none where nobody may accept. */
      roles: z.array(Slug),
      months: z.int().min(1).max(60).optional(),
      condition: Bilingual.optional(),
    }),
  ),
});
export type CriteriaPreset = z.infer<typeof CriteriaPreset>;

export const criteriaCatalogue = defineCatalogue<CriteriaPreset>({
  id: 'criteria',
  name: { fr: 'Modèles de critères de risque', en: 'Presets of risk criteria' },
  entry: CriteriaPreset,
  neededBy: [],
  title: (preset) => preset.name,
  keywords: (preset) => [
    preset.suits,
    ...preset.likelihood.map(({ name }) => name),
    ...preset.consequence.map(({ name }) => name),
  ],
  references: (preset) => ({ preparation: preset.acceptance.flatMap(({ roles }) => roles) }),
});

/** The presets by id, in the order of the files. */
export function criteriaPresets(): ReadonlyMap<string, CriteriaPreset> {
  return criteriaCatalogue.load().entries;
}

/** The preset of that id, which the catalogue is known to hold. */
export function criteriaPreset(id: PresetId): CriteriaPreset {
  const preset = criteriaPresets().get(id);
  if (preset === undefined) throw new Error(`The catalogue of criteria has no preset ${id}`);
  return preset;
}
