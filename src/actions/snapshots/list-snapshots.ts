import { z } from 'zod';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

export const listSnapshots = defineAction({
  id: 'snapshots.list',
  title: { fr: 'Lister les états figés', en: 'List the frozen states' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.array(z.object({ hash: z.string(), at: z.string(), by: z.string(), note: z.string() })),
  async run({ session }, { dossier }) {
    return ok({ output: await session.snapshots.list(dossier) });
  },
});
