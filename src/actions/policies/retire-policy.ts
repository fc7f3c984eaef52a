import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { policyAt } from './policy-at.ts';

/** Takes a policy out of force. Its published versions stay, and nobody is asked to acknowledge it any more. */
export const retirePolicy = defineAction({
  id: 'policies.retire',
  title: { fr: 'Retirer une politique', en: 'Retire a policy' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, id: Id, reason: Wording, version: z.int().min(1) }),
  output: storedRow(REGISTERS.policies),
  async run({ session, actor, now }, { dossier, id, reason, version }) {
    const found = await policyAt(session, dossier, id, ['draft', 'in-approval', 'approved', 'published']);
    if (!found.ok) return found;
    const by = { id: actor.id, name: actor.name, at: now };
    const row = { ...found.value.row, status: 'retired' as const, changes: reason };
    const saved = await session.rows(REGISTERS.policies).update(dossier, id, version, row, by);
    if (!saved.ok) return saved;
    return ok({ output: saved.value, note: { dossier, register: 'policies', key: id, detail: { reason } } });
  },
});
