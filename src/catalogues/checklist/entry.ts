import { z } from 'zod';
import { STEP_WORDS, type StepId } from '#domain/mission/steps.ts';
import type { Text } from '#kernel/text.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { oneOf } from '../vocabulary.ts';

/** The nine steps of the mission, and what ISO/IEC 27005 asks for around them. */
export const STAGES_OF_CHECKLIST = {
  preparation: { fr: 'Préparation', en: 'Preparation' },
  ...STEP_WORDS,
  acceptance: { fr: 'Acceptation des risques', en: 'Risk acceptance' },
  communication: { fr: 'Communication et concertation', en: 'Communication and consultation' },
  monitoring: { fr: 'Surveillance et réexamen', en: 'Monitoring and review' },
} as const satisfies Record<StepId, Text> & Record<string, Text>;

/** How Vigie sees the point by itself: checks of the steps and rules of integrity, by name. */
const Computed = z.strictObject({
  /** Labels of step checks, in English, as `STEP_CHECKS` gives them. */
  checks: z.array(z.string().min(1)).default([]),
  /** Ids of integrity rules. */
  rules: z.array(Slug).default([]),
});

/** One point of the checklist. What Vigie does not compute, or not wholly, a person looks at. */
export const ChecklistEntry = z
  .strictObject({
    id: Slug,
    stage: oneOf(STAGES_OF_CHECKLIST),
    name: Bilingual,
    /** What must exist. */
    must: Bilingual,
    why: Bilingual,
    clauses: z
      .array(z.string().regex(/^ISO\/IEC 270(?:01|05):2022 §\d{1,2}(?:\.\d+)*(?: [a-k]\)(?: \d\))?)?$/))
      .min(1),
    computed: Computed.optional(),
    /** What a person looks at, and how. */
    look: Bilingual.optional(),
  })
  .refine(({ computed, look }) => look !== undefined || isNamed(computed), {
    path: ['look'],
    params: {
      message: {
        fr: 'un point se calcule ou se regarde : il manque les deux',
        en: 'a point is computed or looked at: both are missing',
      },
    },
  });
export type ChecklistEntry = z.infer<typeof ChecklistEntry>;

export const checklistCatalogue = defineCatalogue<ChecklistEntry>({
  id: 'checklist',
  name: { fr: 'Liste de contrôle ISO 27005', en: 'ISO 27005 checklist' },
  entry: ChecklistEntry,
  neededBy: [],
  title: (point) => point.name,
  keywords: ({ stage, must, why, look }) => [STAGES_OF_CHECKLIST[stage], must, why, ...(look ? [look] : [])],
  references: () => ({}),
});

/** The points by id, in the order of the study. */
export function checklistEntries(): ReadonlyMap<string, ChecklistEntry> {
  return checklistCatalogue.load().entries;
}

function isNamed(computed: z.infer<typeof Computed> | undefined): boolean {
  return computed !== undefined && computed.checks.length + computed.rules.length > 0;
}
