import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

/** The latest entries of the journal, newest first. */
export const listJournal = defineAction({
  id: 'journal.list',
  title: { fr: 'Lire le journal', en: 'Read the journal' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({
    dossier: z.string().optional(),
    register: z.string().optional(),
    key: z.string().optional(),
    before: z.int().optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.array(
    z.object({
      seq: z.int(),
      at: z.string(),
      actor: z.object({ id: z.string(), name: z.string(), role: z.string() }),
      action: z.string(),
      subject: z.object({
        dossier: z.string().optional(),
        register: z.string().optional(),
        key: z.string().optional(),
      }),
      detail: z.unknown(),
      hash: z.string(),
    }),
  ),
  async run({ session }, query) {
    return ok({ output: await session.journal.list(query) });
  },
});
