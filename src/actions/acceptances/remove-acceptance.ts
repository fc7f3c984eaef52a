import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id } from '#domain/register/field.ts';
import { isInForce } from '#domain/treatment/acceptance-rules.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownRow } from '../registers/register-actions.ts';

/** Takes an acceptance that no longer holds out of the register, so that its scenario may go too; the journal keeps it. */
export const removeAcceptance = defineAction({
  id: 'acceptances.remove',
  title: { fr: 'Effacer une acceptation échue ou retirée', en: 'Erase an expired or withdrawn acceptance' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, key: z.string(), version: z.int().min(1) }),
  output: z.object({ removed: z.string() }),
  async run({ session, today }, { dossier, key, version }) {
    const rows = session.rows(REGISTERS.acceptances);
    const before = await rows.get(dossier, key);
    if (!before) return refuse(unknownRow(REGISTERS.acceptances, key));
    if (isInForce(before.row, today)) return refuse(stillInForce(key));
    const removed = await rows.remove(dossier, key, version);
    if (!removed.ok) return removed;
    return ok({
      output: { removed: key },
      note: { dossier, register: 'acceptances', key, detail: { removed: before.row } },
    });
  },
});

function stillInForce(key: string): Refusal {
  return {
    code: 'acceptance-in-force',
    path: ['key'],
    found: key,
    message: {
      fr: 'cette acceptation vaut encore\u00A0; retirez-la d’abord, avec votre raison',
      en: 'this acceptance still holds; withdraw it first, with your reason',
    },
  };
}
