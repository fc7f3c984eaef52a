import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { isInForce } from '#domain/treatment/acceptance-rules.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownRow } from '../registers/register-actions.ts';
import { storedRow } from '../stored.ts';

/**
 * Withdraws an acceptance before it expires: from today the risk is open again. Who accepted what, and who took it back
 * and why, stays in the register (ISO/IEC 27005:2022 §8.6.3).
 */
export const withdrawAcceptance = defineAction({
  id: 'acceptances.withdraw',
  title: { fr: 'Retirer une acceptation', en: 'Withdraw an acceptance' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, id: Id, reason: Wording, version: z.int().min(1) }),
  output: storedRow(REGISTERS.acceptances),
  async run({ session, actor, today, now }, { dossier, id, reason, version }) {
    const rows = session.rows(REGISTERS.acceptances);
    const before = await rows.get(dossier, id);
    if (!before) return refuse(unknownRow(REGISTERS.acceptances, id));
    if (!isInForce(before.row, today)) return refuse(notInForce(id));
    const withdrawal = { on: today, by: actor.name, reason };
    const by = { id: actor.id, name: actor.name, at: now };
    const saved = await rows.update(dossier, id, version, { ...before.row, withdrawal }, by);
    if (!saved.ok) return saved;
    return ok({
      output: saved.value,
      note: {
        dossier,
        register: 'acceptances',
        key: id,
        detail: { scenario: before.row.scenario, withdrawal },
      },
    });
  },
});

function notInForce(id: string): Refusal {
  return {
    code: 'acceptance-not-in-force',
    path: ['id'],
    found: id,
    message: {
      fr: 'cette acceptation ne vaut plus\u00A0: elle a expiré ou a été retirée',
      en: 'this acceptance no longer holds: it has expired or was withdrawn',
    },
  };
}
