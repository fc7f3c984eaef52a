import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownRow } from '../registers/register-actions.ts';

/** The file of an attachment. GET /api/attachments/file gives the same bytes as a download. */
export const readAttachment = defineAction({
  id: 'attachments.read',
  title: { fr: 'Lire une pièce jointe', en: 'Read an attachment' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, id: Id }),
  output: z.object({
    row: REGISTERS.attachments.row,
    /** The bytes in Base64. */
    content: z.string(),
  }),
  async run({ session }, { dossier, id }) {
    const found = await session.rows(REGISTERS.attachments).get(dossier, id);
    if (!found) return refuse(unknownRow(REGISTERS.attachments, id));
    const bytes = await session.attachments.get(dossier, found.row.hash);
    if (!bytes) return refuse(contentMissing(id));
    return ok({ output: { row: found.row, content: Buffer.from(bytes).toString('base64') } });
  },
});

/** The row came without its file: from a snapshot, or from a bundle whose folder of attachments was left behind. */
function contentMissing(id: string): Refusal {
  return {
    code: 'attachment-not-held',
    path: ['id'],
    found: id,
    message: {
      fr: 'le dossier nomme ce fichier, mais son contenu n’a pas été apporté\u00A0; joignez-le de nouveau',
      en: 'the dossier names this file, but its content was not brought along; attach it again',
    },
  };
}
