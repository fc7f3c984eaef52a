import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { exceptionAt } from './exception-at.ts';

/** Takes back an exception before its last day: from today the rule holds again. Both decisions stay in the register. */
export const withdrawException = defineAction({
  id: 'exceptions.withdraw',
  title: { fr: 'Retirer une dérogation', en: 'Withdraw an exception' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, id: Id, reason: Wording, version: z.int().min(1) }),
  output: storedRow(REGISTERS.exceptions),
  async run({ session, actor, today, now }, { dossier, id, reason, version }) {
    const found = await exceptionAt(session, dossier, id, { states: ['granted', 'in-force'], today });
    if (!found.ok) return found;
    const withdrawal = { by: actor.name, on: today, reason };
    const by = { id: actor.id, name: actor.name, at: now };
    const row = { ...found.value.row, withdrawal };
    const saved = await session.rows(REGISTERS.exceptions).update(dossier, id, version, row, by);
    if (!saved.ok) return saved;
    return ok({
      output: saved.value,
      note: { dossier, register: 'exceptions', key: id, detail: { withdrawal } },
    });
  },
});
