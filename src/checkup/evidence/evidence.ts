import { z } from 'zod';
import { Day } from '#domain/register/field.ts';
import { SOURCE_IDS, type Source } from './element.ts';

/** Why something could not be seen. Not knowing is a verdict: none of these ever counts as good. */
export const REASONS = {
  permission: { fr: 'droit manquant', en: 'permission missing' },
  plan: { fr: 'non compris dans l’offre', en: 'not in the plan' },
  unreachable: { fr: 'injoignable', en: 'unreachable' },
  malformed: { fr: 'réponse ou fichier illisible', en: 'answer or file not readable' },
  'not-provided': { fr: 'non fourni', en: 'not provided' },
} as const;
export type Reason = keyof typeof REASONS;
export const REASON_IDS = Object.keys(REASONS) as readonly Reason[];

/** An instant as machines write it: `2026-11-23T09:00:00Z`. */
export const Instant = z.iso.datetime({ offset: true });

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().min(1).max(200);

/** A zone, a host, an account: words of an alphabet that can do no harm, for sentences take them as they are. */
export const SubjectName = z.string().regex(/^[A-Za-z0-9*_][A-Za-z0-9*_.:@-]{0,252}$/);

/** An attached file of the evidence: a screenshot, an export as it was downloaded. */
export const Attachment = z.strictObject({
  /** Name in the folder of evidence; no path leads out of it. */
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ -]{0,150}$/),
  sha256: Hash,
  bytes: z.int().nonnegative(),
});
export type Attachment = z.infer<typeof Attachment>;

/** Which hand brought it. */
export const Provenance = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('collected'), collector: Name }),
  z.strictObject({ by: z.literal('imported'), file: Attachment, format: Name }),
  z.strictObject({ by: z.literal('declared'), who: Name, on: Day }),
  z.strictObject({ by: z.literal('screenshot'), who: Name, on: Day, files: z.array(Attachment).min(1) }),
]);
export type Provenance = z.infer<typeof Provenance>;

export const Window = z.strictObject({ from: Instant, to: Instant });
export type Window = z.infer<typeof Window>;

/** How much of what was asked the evidence shows: 1 is all of it; the explanation says what lacks and why. */
export const Coverage = z.strictObject({
  share: z.number().min(0).max(1),
  because: z.strictObject({ fr: z.string(), en: z.string() }),
});
export type Coverage = z.infer<typeof Coverage>;

const common = {
  /** `<kind>`, or `<kind>/<subject>`: what findings cite. */
  id: z.string().min(1).max(400),
  kind: Name,
  source: z.literal(SOURCE_IDS),
  /** The zone, the host or the account that it is about; null for the whole platform. */
  subject: SubjectName.nullable(),
  provenance: Provenance,
  window: Window.nullable(),
  coverage: Coverage,
  /** SHA-256 of the canonical JSON of what was seen, and of why it was not. */
  hash: Hash,
};

/**
 * One piece of evidence. `seen` and `absent` both carry the payload of their kind: `absent` says that the source was read
 * and holds nothing of the kind, and its payload is the empty one. `unknown` carries a reason instead.
 */
export const Evidence = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('seen'), payload: z.unknown() }),
  z.strictObject({ ...common, outcome: z.literal('absent'), payload: z.unknown() }),
  z.strictObject({
    ...common,
    outcome: z.literal('unknown'),
    reason: z.literal(REASON_IDS),
    detail: z.strictObject({ fr: z.string(), en: z.string() }),
  }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** Evidence of a kind that was read, with its payload known: what rules receive. */
export interface Seen<Payload> {
  readonly id: string;
  readonly kind: string;
  readonly source: Source;
  readonly subject: string | null;
  readonly outcome: 'seen' | 'absent';
  readonly provenance: Provenance;
  readonly window: Window | null;
  readonly coverage: Coverage;
  readonly hash: string;
  readonly payload: Payload;
}
