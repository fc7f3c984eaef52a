import { z } from 'zod';
import { Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { AttachedFiles, keepFiles } from './attached-files.ts';

/** Brings a whole dossier in: a starter, a sample, or an import. The id must be free. */
export const createDossier = defineAction({
  id: 'dossiers.create',
  title: { fr: 'Créer un dossier', en: 'Create a dossier' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    id: Id,
    content: Dossier,
    sample: z.boolean().default(false),
    attachments: AttachedFiles,
  }),
  output: z.object({ id: z.string() }),
  async run({ session, actor, now }, { id, content, sample, attachments }) {
    const dossier = readDossier(content);
    if (!dossier.ok) return dossier;
    const by = { id: actor.id, name: actor.name, at: now };
    const created = await session.dossiers.create(id, dossier.value, by, { sample });
    if (!created.ok) return created;
    await keepFiles(session, id, dossier.value, attachments);
    return ok({
      output: { id },
      note: { dossier: id, detail: { title: dossier.value.study.title, sample } },
    });
  },
});
