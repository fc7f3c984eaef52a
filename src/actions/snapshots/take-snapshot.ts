import { z } from 'zod';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { Id } from '#domain/register/field.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

export const saveSnapshot = defineAction({
  id: 'snapshots.take',
  title: { fr: 'Figer un état du dossier', en: 'Freeze a state of the dossier' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, note: z.string().trim().max(500).default('') }),
  output: z.object({ hash: z.string() }),
  async run({ session, actor, now }, { dossier, note }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const snapshot = takeSnapshot(content);
    await session.snapshots.save(dossier, snapshot, { id: actor.id, name: actor.name, at: now }, note);
    return ok({ output: { hash: snapshot.hash }, note: { dossier, detail: { hash: snapshot.hash } } });
  },
});
