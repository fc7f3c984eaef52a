import { z } from 'zod';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { Id } from '#domain/register/field.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from './unknown-dossier.ts';

/** Takes a dossier away. Its last state is kept as a snapshot, so that the decision can be undone. */
export const removeDossier = defineAction({
  id: 'dossiers.remove',
  title: { fr: 'Supprimer un dossier', en: 'Delete a dossier' },
  kind: 'write',
  permission: 'administer',
  input: z.strictObject({ id: Id }),
  output: z.object({ snapshot: z.string() }),
  async run({ session, actor, now }, { id }) {
    const content = await session.dossiers.load(id);
    if (!content) return refuse(unknownDossier(id));
    const snapshot = takeSnapshot(content);
    const by = { id: actor.id, name: actor.name, at: now };
    await session.snapshots.save(id, snapshot, by, 'removal');
    await session.dossiers.remove(id);
    return ok({
      output: { snapshot: snapshot.hash },
      note: { dossier: id, detail: { snapshot: snapshot.hash } },
    });
  },
});
