import { z } from 'zod';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';

const fills = z.array(z.enum(REGISTER_IDS)).min(1);

/** A function that a company of any size has, even where one person holds several. */
export const PreparedRole = z.strictObject({
  id: Slug,
  kind: z.literal('role'),
  name: Bilingual,
  responsibility: Bilingual,
  reportsTo: Slug.optional(),
  external: z.boolean().default(false),
});
export type PreparedRole = z.infer<typeof PreparedRole>;

/** A document to request before the study. */
export const PreparedDocument = z.strictObject({
  id: Slug,
  kind: z.literal('document'),
  name: Bilingual,
  /** What the study looks for in it. */
  why: Bilingual,
  /** The role that is likely to have it. */
  askOf: Slug,
  fills,
});
export type PreparedDocument = z.infer<typeof PreparedDocument>;

/** A guide for one conversation of about an hour. */
export const PreparedInterview = z.strictObject({
  id: Slug,
  kind: z.literal('interview'),
  name: Bilingual,
  role: Slug,
  subject: Bilingual,
  /** Each with the registers that its answer fills. */
  questions: z
    .array(z.strictObject({ ask: Bilingual, fills }))
    .min(8)
    .max(12),
});
export type PreparedInterview = z.infer<typeof PreparedInterview>;

export const PreparationEntry = z.discriminatedUnion('kind', [
  PreparedRole,
  PreparedDocument,
  PreparedInterview,
]);
export type PreparationEntry = z.infer<typeof PreparationEntry>;

export const preparationCatalogue = defineCatalogue<PreparationEntry>({
  id: 'preparation',
  name: { fr: 'Préparation de l’étude', en: 'Preparation of the study' },
  entry: PreparationEntry,
  neededBy: [],
  title: (entry) => entry.name,
  keywords(entry) {
    if (entry.kind === 'role') return [entry.responsibility];
    if (entry.kind === 'document') return [entry.why];
    return [entry.subject, ...entry.questions.map(({ ask }) => ask)];
  },
  references: (entry) => ({ preparation: rolesOf(entry) }),
});

/** The roles that an entry names. */
function rolesOf(entry: PreparationEntry): readonly string[] {
  if (entry.kind === 'role') return entry.reportsTo === undefined ? [] : [entry.reportsTo];
  return [entry.kind === 'document' ? entry.askOf : entry.role];
}

export function preparedRoles(): readonly PreparedRole[] {
  return entries().filter((entry) => entry.kind === 'role');
}

export function preparedDocuments(): readonly PreparedDocument[] {
  return entries().filter((entry) => entry.kind === 'document');
}

export function preparedInterviews(): readonly PreparedInterview[] {
  return entries().filter((entry) => entry.kind === 'interview');
}

function entries(): readonly PreparationEntry[] {
  return [...preparationCatalogue.load().entries.values()];
}
