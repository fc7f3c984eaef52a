import { z } from 'zod';
import { changes } from '#domain/dossier/changes.ts';
import { Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { Id } from '#domain/register/field.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { AttachedFiles, keepFiles } from './attached-files.ts';
import { unknownDossier } from './unknown-dossier.ts';

/** Makes a dossier what a bundle says it is. Bringing the same bundle twice changes nothing. */
export const replaceDossier = defineAction({
  id: 'dossiers.replace',
  title: { fr: 'Remplacer un dossier par un import', en: 'Replace a dossier by an import' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ id: Id, content: Dossier, attachments: AttachedFiles }),
  output: z.object({ new: z.int(), changed: z.int(), gone: z.int() }),
  async run({ session, actor, now }, { id, content, attachments }) {
    const after = readDossier(content);
    if (!after.ok) return after;
    const before = await session.dossiers.load(id);
    if (!before) return refuse(unknownDossier(id));
    const difference = changes(before, after.value);
    if (difference.length > 0) {
      await session.dossiers.replace(id, after.value, { id: actor.id, name: actor.name, at: now });
    }
    await keepFiles(session, id, after.value, attachments);
    await session.attachments.sweep(id);
    const count = (kind: (typeof difference)[number]['kind']) =>
      difference.filter((change) => change.kind === kind).length;
    const output = { new: count('new'), changed: count('changed'), gone: count('gone') };
    return ok({ output, note: { dossier: id, detail: output } });
  },
});
