import { z } from 'zod';
import { Day, Id } from '#domain/register/field.ts';
import { LANGUAGES } from '#kernel/text.ts';

/** The key of an entry of the journal that says which file was made. */
export const PRODUCED = 'produced-document';

const Sha256 = z.string().regex(/^[\da-f]{64}$/);

/** One file that was made: of what, from which state, on which day; the same again gives the same bytes. */
export const Produced = z.object({
  /** Ids, not a list of today: what was made stays told after a kind is gone. */
  kind: Id,
  /** The extension of the file. */
  format: z.string(),
  language: z.enum(LANGUAGES),
  subject: z.string().optional(),
  snapshot: Sha256,
  /** The day that the document speaks of. */
  today: Day,
  bytes: z.int().min(0),
  sha256: Sha256,
});
