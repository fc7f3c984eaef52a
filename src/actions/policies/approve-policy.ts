import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { policyAt } from './policy-at.ts';

/**
 * Approves the text that was submitted. Who wrote it does not approve it, unless the organisation has nobody else: then the
 * approval says so (ISO/IEC 27001:2022 §5.3, §7.5.2).
 */
export const approvePolicy = defineAction({
  id: 'policies.approve',
  title: { fr: 'Approuver une politique', en: 'Approve a policy' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, id: Id, capacity: Wording, version: z.int().min(1) }),
  output: storedRow(REGISTERS.policies),
  async run({ session, actor, today, now }, { dossier, id, capacity, version }) {
    const found = await policyAt(session, dossier, id, ['in-approval']);
    if (!found.ok) return found;
    const { row } = found.value;
    const ownText = row.author === actor.name;
    if (ownText && !actor.alone) return refuse(needsAnotherPerson(actor.name));
    const approval = { by: actor.name, capacity, on: today, ownText };
    const approved = { ...row, status: 'approved' as const, approvals: [...row.approvals, approval] };
    const by = { id: actor.id, name: actor.name, at: now };
    const saved = await session.rows(REGISTERS.policies).update(dossier, id, version, approved, by);
    if (!saved.ok) return saved;
    const note = { dossier, register: 'policies', key: id, detail: { version: row.version, approval } };
    return ok({ output: saved.value, note });
  },
});

function needsAnotherPerson(name: string): Refusal {
  return {
    code: 'policy-needs-another-person',
    path: [],
    found: name,
    message: {
      fr: 'vous avez rédigé ce texte\u00A0; une autre personne doit l’approuver',
      en: 'you wrote this text; another person must approve it',
    },
  };
}
