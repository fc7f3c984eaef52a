import { z } from 'zod';
import { assets } from '#domain/assets/asset.ts';
import { ControlId } from '#domain/register/field.ts';
import { measures } from '#domain/treatment/measure.ts';
import { ASSET_SUBTYPES } from '../asset-subtypes.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { PRESET_IDS } from '../criteria/entry.ts';
import { oneOf } from '../vocabulary.ts';
import { PACK_IDS } from './ids.ts';

export const YES_NO = {
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
} as const;

const asked = { id: Slug, text: Bilingual, help: Bilingual };
const options = z.array(z.strictObject({ id: Slug, name: Bilingual })).min(2);

/** What a pack wants to know; the default is what most of those whom it suits would answer. */
export const PackQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('yes-no'), default: oneOf(YES_NO) }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options, default: Slug }),
  z.strictObject({ ...asked, kind: z.literal('several'), options, default: z.array(Slug) }),
]);
export type PackQuestion = z.infer<typeof PackQuestion>;

/** Holds where the answer is, or is among, one of these. */
const Condition = z.strictObject({ question: Slug, is: z.array(Slug).min(1) });

/** All conditions must hold; none means always. */
const when = z.array(Condition).min(1).optional();

const level = z.int().min(1).max(5);

export const PackAsset = z.strictObject({
  id: Slug,
  name: Bilingual,
  description: Bilingual,
  kind: assets.fields.kind.value,
  /** Its category follows from it. */
  subtype: oneOf(ASSET_SUBTYPES),
  needs: z.strictObject({
    confidentiality: level,
    integrity: level,
    availability: level,
    traceability: level,
  }),
  personalData: assets.fields.personalData.value,
  /** A role of the preparation; without one, the usual role for the kind of asset. */
  owner: Slug.optional(),
  dependsOn: z.array(Slug).default([]),
  when,
});
export type PackAsset = z.infer<typeof PackAsset>;

export const PackMeasure = z.strictObject({
  id: Slug,
  title: Bilingual,
  description: Bilingual,
  controls: z.array(ControlId).min(1),
  /** A role of the preparation. */
  owner: Slug,
  horizon: measures.fields.horizon.value,
  /** Person-days. */
  effort: z.number().min(0.5).max(60),
  /** Euros. */
  costOnce: z.int().min(0).optional(),
  costYearly: z.int().min(0).optional(),
  /** Vulnerabilities of the catalogue that it treats. */
  treats: z.array(Slug).min(1),
  when,
});
export type PackMeasure = z.infer<typeof PackMeasure>;

/** The fields of a pack, each by itself. */
export const PackFields = z.strictObject({
  id: z.enum(PACK_IDS),
  name: Bilingual,
  /** Who it is for. */
  suits: Bilingual,
  /** The criteria to begin with. */
  preset: z.enum(PRESET_IDS),
  questions: z.array(PackQuestion).min(1).max(12),
  assets: z.array(PackAsset).min(25).max(40),
  measures: z.array(PackMeasure).min(12).max(18),
});
export type PackFields = z.infer<typeof PackFields>;
