import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { exceptionAt } from './exception-at.ts';

/** Refuses an exception that was asked for, with the reason; asked with other words or days, it is decided anew. */
export const refuseException = defineAction({
  id: 'exceptions.refuse',
  title: { fr: 'Refuser une dérogation', en: 'Refuse an exception' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, id: Id, reason: Wording, version: z.int().min(1) }),
  output: storedRow(REGISTERS.exceptions),
  async run({ session, actor, today, now }, { dossier, id, reason, version }) {
    const found = await exceptionAt(session, dossier, id, { states: ['asked'], today });
    if (!found.ok) return found;
    const refusal = { by: actor.name, on: today, reason };
    const by = { id: actor.id, name: actor.name, at: now };
    const row = { ...found.value.row, refusal };
    const saved = await session.rows(REGISTERS.exceptions).update(dossier, id, version, row, by);
    if (!saved.ok) return saved;
    return ok({
      output: saved.value,
      note: { dossier, register: 'exceptions', key: id, detail: { refusal } },
    });
  },
});
