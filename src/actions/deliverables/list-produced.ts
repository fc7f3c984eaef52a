import { z } from 'zod';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { PRODUCED, Produced } from './produced.ts';

/** The files that were made of a dossier, the latest first: of what, from which state, by whom. */
export const listProduced = defineAction({
  id: 'deliverables.history',
  title: { fr: 'Lister les documents produits', en: 'List the documents that were made' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({
    dossier: Id,
    before: z.int().optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.array(
    Produced.extend({
      /** The place in the journal: give the last one as `before` for what is older. */
      seq: z.int(),
      at: z.string(),
      by: z.string(),
      /** The state is there: the same file can be made again. */
      kept: z.boolean(),
    }),
  ),
  async run({ session }, query) {
    const entries = await session.journal.list({ ...query, key: PRODUCED });
    const kept = new Set((await session.snapshots.list(query.dossier)).map(({ hash }) => hash));
    return ok({
      output: entries.flatMap(({ seq, at, actor, detail }) => {
        const produced = Produced.safeParse(detail);
        if (!produced.success) return [];
        return [{ ...produced.data, seq, at, by: actor.name, kept: kept.has(produced.data.snapshot) }];
      }),
    });
  },
});
