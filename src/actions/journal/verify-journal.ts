import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

/** Walks the whole chain: an entry that was changed, removed or moved is named. */
export const verifyJournal = defineAction({
  id: 'journal.verify',
  title: { fr: 'Vérifier le journal', en: 'Verify the journal' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({}),
  output: z.object({
    entries: z.int(),
    head: z.string(),
    faults: z.array(z.object({ seq: z.int(), fault: z.string() })),
  }),
  async run({ session }) {
    return ok({ output: await session.journal.verify() });
  },
});
