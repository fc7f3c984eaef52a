import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { exceptionDays } from '#domain/governance/policy-rules.ts';
import { Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { exceptionAt } from './exception-at.ts';

/**
 * Grants an exception until its last day, which is no later than the policy allows. Who asked for it does not grant it,
 * unless the organisation has nobody else: then the row says so.
 */
export const approveException = defineAction({
  id: 'exceptions.approve',
  title: { fr: 'Accorder une dérogation', en: 'Grant an exception' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({ dossier: Id, id: Id, version: z.int().min(1) }),
  output: storedRow(REGISTERS.exceptions),
  async run({ session, actor, today, now }, { dossier, id, version }) {
    const rows = session.rows(REGISTERS.exceptions);
    const found = await exceptionAt(session, dossier, id, { states: ['asked'], today });
    if (!found.ok) return found;
    const { row } = found.value;
    const policy = await session.rows(REGISTERS.policies).get(dossier, row.policy);
    const longest = policy?.row.exceptionDays;
    const ownRequest = row.askedBy === actor.name;
    const problems = [
      ...(row.expires < today ? [isOver(row.expires)] : []),
      ...(longest !== undefined && exceptionDays(row) > longest ? [tooLong(row.expires, longest)] : []),
      ...(ownRequest && !actor.alone ? [needsAnotherPerson(actor.name)] : []),
    ];
    if (problems.length > 0) return refuse(...problems);
    const granted = { ...row, approvedBy: actor.name, approvedOn: today, ownRequest };
    const saved = await rows.update(dossier, id, version, granted, {
      id: actor.id,
      name: actor.name,
      at: now,
    });
    if (!saved.ok) return saved;
    const detail = { policy: row.policy, rule: row.rule, expires: row.expires, ownRequest };
    return ok({ output: saved.value, note: { dossier, register: 'exceptions', key: id, detail } });
  },
});

function isOver(expires: string): Refusal {
  return {
    code: 'exception-over',
    path: ['expires'],
    found: expires,
    message: {
      fr: 'le dernier jour de cette dérogation est passé\u00A0; donnez-lui une autre date',
      en: 'the last day of this exception has passed; give it another day',
    },
  };
}

function tooLong(expires: string, longest: number): Refusal {
  return {
    code: 'exception-too-long',
    path: ['expires'],
    found: expires,
    message: {
      fr: `la politique n’admet pas de dérogation de plus de ${longest} jours`,
      en: `the policy allows no exception of more than ${longest} days`,
    },
  };
}

function needsAnotherPerson(name: string): Refusal {
  return {
    code: 'exception-needs-another-person',
    path: [],
    found: name,
    message: {
      fr: 'vous avez demandé cette dérogation\u00A0; une autre personne doit l’accorder',
      en: 'you asked for this exception; another person must grant it',
    },
  };
}
