import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id } from '#domain/register/field.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownRow } from '../registers/register-actions.ts';

/** Takes an attachment away, bytes and all, unless another row shows it. The journal keeps its name and its hash. */
export const removeAttachment = defineAction({
  id: 'attachments.remove',
  title: { fr: 'Retirer une pièce jointe', en: 'Remove an attachment' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, key: z.string(), version: z.int().min(1) }),
  output: z.object({ removed: z.string() }),
  async run({ session }, { dossier, key, version }) {
    const rows = session.rows(REGISTERS.attachments);
    const before = await rows.get(dossier, key);
    if (!before) return refuse(unknownRow(REGISTERS.attachments, key));
    const removed = await rows.remove(dossier, key, version);
    if (!removed.ok) return removed;
    await session.attachments.sweep(dossier);
    return ok({
      output: { removed: key },
      note: { dossier, register: 'attachments', key, detail: { removed: before.row } },
    });
  },
});
