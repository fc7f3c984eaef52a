import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { policyAt } from './policy-at.ts';

/** Gives a text that was submitted back to its author, with the reason: it is a draft again until it is submitted anew. */
export const refusePolicy = defineAction({
  id: 'policies.refuse',
  title: { fr: 'Refuser une politique', en: 'Refuse a policy' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, id: Id, reason: Wording, version: z.int().min(1) }),
  output: storedRow(REGISTERS.policies),
  async run({ session, actor, today, now }, { dossier, id, reason, version }) {
    const found = await policyAt(session, dossier, id, ['in-approval']);
    if (!found.ok) return found;
    const refusal = { by: actor.name, on: today, reason };
    const row = { ...found.value.row, status: 'draft' as const, approvals: [], refusal };
    const by = { id: actor.id, name: actor.name, at: now };
    const saved = await session.rows(REGISTERS.policies).update(dossier, id, version, row, by);
    if (!saved.ok) return saved;
    const detail = { version: row.version, refusal };
    return ok({ output: saved.value, note: { dossier, register: 'policies', key: id, detail } });
  },
});
