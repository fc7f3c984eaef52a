import { z } from 'zod';
import { ControlId } from '#domain/register/field.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { oneOf } from '../vocabulary.ts';

/** Who may carry out an audit so that its result counts. */
export const AUDITORS = {
  external: { fr: 'Prestataire externe', en: 'External provider' },
  either: { fr: 'Interne indépendant ou externe', en: 'Independent insider or external' },
  internal: { fr: 'En interne', en: 'In house' },
} as const;

const Span = z
  .strictObject({ min: z.int().min(0), max: z.int().min(0) })
  .refine(({ min, max }) => min <= max, {
    params: {
      message: {
        fr: 'le minimum ne dépasse pas le maximum',
        en: 'the minimum is not above the maximum',
      },
    },
  });

/** One line of the audit programme: what looks at the security from outside the daily work, how often, for how much. */
export const AuditEntry = z.strictObject({
  id: Slug,
  name: Bilingual,
  purpose: Bilingual,
  /** Months between two; for one that follows another audit, months after its report. */
  interval: Span,
  /** The audit that this one follows. */
  follows: Slug.optional(),
  /** Why this rhythm, and what brings the date forward. */
  rhythm: Bilingual,
  by: oneOf(AUDITORS),
  /** Who must not do it, and what the one who does must know. */
  independence: Bilingual,
  /** Certifications of the library that speak for whoever does it. */
  qualifications: z.array(Slug),
  /** What has to be ready on the first day. */
  prepare: z.array(Bilingual).min(2),
  /** What to write into the order or the mandate. */
  ask: z.array(Bilingual).min(3),
  deliverables: z.array(Bilingual).min(3),
  /** Put to the provider before signing; in house, to whoever leads it. */
  questions: z.array(Bilingual).min(8).max(12),
  /** An estimate in euros before tax, for a French company of 5 to 50 people; what it rests on is told beside it. */
  price: Span,
  priceBasis: Bilingual,
  controls: z.array(ControlId).min(1),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const auditCatalogue = defineCatalogue<AuditEntry>({
  id: 'audits',
  name: { fr: 'Programme d’audit', en: 'Audit programme' },
  entry: AuditEntry,
  neededBy: [],
  title: (audit) => audit.name,
  keywords: ({ by, purpose, ask, deliverables }) => [AUDITORS[by], purpose, ...ask, ...deliverables],
  references: ({ follows, qualifications, controls }) => ({
    audits: follows === undefined ? [] : [follows],
    library: qualifications,
    'iso27002-2022': controls,
  }),
});

/** The audits by id, in the order in which a young programme takes them up. */
export function auditEntries(): ReadonlyMap<string, AuditEntry> {
  return auditCatalogue.load().entries;
}
