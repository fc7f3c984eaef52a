import { z } from 'zod';
import { ASSET_CATEGORIES } from '#domain/assets/asset.ts';
import { ControlId } from '#domain/register/field.ts';
import { ASSET_SUBTYPES } from '../asset-subtypes.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { someOf } from '../vocabulary.ts';

/** A weakness of a small fintech or SaaS company, what can exploit it, what treats it and how to notice it. */
export const VulnerabilityEntry = z
  .strictObject({
    id: Slug,
    /** The weakness itself, as a heading of the register. */
    name: Bilingual,
    /** What it looks like, and what it lets through. */
    description: Bilingual,
    categories: someOf(ASSET_CATEGORIES).min(1),
    subtypes: someOf(ASSET_SUBTYPES).min(1),
    /** Ids of threats that can exploit it. */
    threats: z.array(Slug).min(1).refine(isEachOnce, eachOnce()),
    /** The measures of ISO/IEC 27002:2022 that treat it. */
    controls: z.array(ControlId).min(1).refine(isEachOnce, eachOnce()),
    /** Where to look, which setting to read, which question to ask. */
    notice: Bilingual,
    /** A starting value: 1 hard to exploit to 5 within anybody’s reach. */
    severity: z.int().min(1).max(5),
  })
  .refine(
    ({ categories, subtypes }) => subtypes.every((subtype) => categories.includes(categoryOf(subtype))),
    {
      path: ['subtypes'],
      params: {
        message: {
          fr: 'la catégorie de chaque sous-type figure parmi les catégories',
          en: 'the category of each sub-type is among the categories',
        },
      },
    },
  );
export type VulnerabilityEntry = z.infer<typeof VulnerabilityEntry>;

export const vulnerabilityCatalogue = defineCatalogue<VulnerabilityEntry>({
  id: 'vulnerabilities',
  name: { fr: 'Vulnérabilités', en: 'Vulnerabilities' },
  entry: VulnerabilityEntry,
  neededBy: ['suggestions'],
  title: (vulnerability) => vulnerability.name,
  keywords: ({ description, notice, subtypes }) => [
    description,
    notice,
    ...subtypes.map((subtype) => ASSET_SUBTYPES[subtype]),
  ],
  references: ({ threats, controls }) => ({ threats, 'iso27002-2022': controls }),
});

/** The vulnerabilities by id, file after file. */
export function vulnerabilityEntries(): ReadonlyMap<string, VulnerabilityEntry> {
  return vulnerabilityCatalogue.load().entries;
}

function categoryOf(subtype: keyof typeof ASSET_SUBTYPES): keyof typeof ASSET_CATEGORIES {
  return ASSET_SUBTYPES[subtype].category;
}

function isEachOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function eachOnce() {
  return { params: { message: { fr: 'chaque identifiant une seule fois', en: 'each id only once' } } };
}
