import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Day, Id } from '#domain/register/field.ts';
import { LANGUAGES } from '#kernel/text.ts';

/** The file in a pack that names all others. */
export const MANIFEST = 'manifest.json';
export const SNAPSHOT = 'snapshot.json';

const Sha256 = z.string().regex(/^[\da-f]{64}$/);

/** What a pack says of itself: from which data, on which day, and the fingerprint of each file. */
export const Manifest = z.strictObject({
  format: z.literal('vigie-certification-pack'),
  version: z.literal(1),
  study: Id,
  organisation: z.string(),
  studyVersion: z.string(),
  today: Day,
  language: z.enum(LANGUAGES),
  /** SHA-256 of the canonical JSON of the dossier, which is the file `snapshot.json`. */
  snapshot: Sha256,
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int().min(0), sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;

export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
