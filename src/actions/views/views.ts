import { z } from 'zod';
import { Id } from '#domain/register/field.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { SavedView } from '#domain/register/saved-view.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

/** The views of a register that people of this dossier have saved, by name. */
export const listViews = defineAction({
  id: 'views.list',
  title: { fr: 'Lire les vues enregistrées', en: 'Read the saved views' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, register: z.enum(REGISTER_IDS) }),
  output: z.array(SavedView.extend({ updatedBy: z.string() })),
  async run({ session }, { dossier, register }) {
    return ok({ output: await session.views.list(dossier, register) });
  },
});

/** Keeps a view under its id; one that is there is replaced. */
export const saveView = defineAction({
  id: 'views.save',
  title: { fr: 'Enregistrer une vue', en: 'Save a view' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, view: SavedView }),
  output: SavedView,
  async run({ session, actor, now }, { dossier, view }) {
    const kept = await session.views.save(dossier, view, { id: actor.id, name: actor.name, at: now });
    if (!kept) return refuse(unknownDossier(dossier));
    return ok({ output: view, note: { dossier, key: view.id, detail: { view } } });
  },
});

export const removeView = defineAction({
  id: 'views.remove',
  title: { fr: 'Supprimer une vue', en: 'Delete a view' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, id: Id }),
  output: z.object({ removed: z.string() }),
  async run({ session }, { dossier, id }) {
    if (!(await session.views.remove(dossier, id))) return refuse(unknownView(id));
    return ok({ output: { removed: id }, note: { dossier, key: id, detail: { removed: id } } });
  },
});

function unknownView(id: string) {
  return {
    code: 'unknown-row',
    path: ['id'],
    found: id,
    message: { fr: `il n’y a pas de vue « ${id} »`, en: `there is no view “${id}”` },
  };
}
