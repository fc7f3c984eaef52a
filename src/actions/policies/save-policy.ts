import { z } from 'zod';
import { changedFields } from '#domain/dossier/changes.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { POLICY_STATUSES, type Policy } from '#domain/governance/policy.ts';
import { Id } from '#domain/register/field.ts';
import { canonical } from '#kernel/canonical.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';

/**
 * Writes a policy. Its status moves by its own verbs (submit, approve, publish, retire), and approvals are given, not typed;
 * a text that changes after it was submitted or approved is a draft again, and nobody has approved it.
 */
export const savePolicy = defineAction({
  id: 'policies.save',
  title: { fr: 'Enregistrer une politique', en: 'Save a policy' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    row: REGISTERS.policies.row,
    version: z.int().min(1).optional(),
  }),
  output: storedRow(REGISTERS.policies),
  async run({ session, actor, now }, { dossier, row, version }) {
    const rows = session.rows(REGISTERS.policies);
    const before = await rows.get(dossier, row.id);
    if (row.status !== (before?.row.status ?? 'draft')) return refuse(movedByHand(row));
    const settled = settle(row, before?.row, actor.name);
    const by = { id: actor.id, name: actor.name, at: now };
    const saved =
      version === undefined
        ? await rows.insert(dossier, settled, by)
        : await rows.update(dossier, row.id, version, settled, by);
    if (!saved.ok) return saved;
    const detail = before
      ? { changed: changedFields(before.row, saved.value.row) }
      : { added: saved.value.row };
    return ok({ output: saved.value, note: { dossier, register: 'policies', key: row.id, detail } });
  },
});

/** The row with what only verbs may set as it was before, and back to a draft by this author where its text is another. */
function settle(row: Policy, before: Policy | undefined, author: string): Policy {
  const { publishedOn: _, approvals: __, author: ___, refusal: ____, ...given } = row;
  if (!before || textOf(before) !== textOf(row)) {
    return { ...given, status: 'draft', author, approvals: [], ...setByVerbs(before) };
  }
  const written = before.author === undefined ? {} : { author: before.author };
  return { ...given, ...written, approvals: before.approvals, ...setByVerbs(before) };
}

/** The day of publication, and a refusal, which stays until the text is submitted anew. */
function setByVerbs(before: Policy | undefined): Pick<Policy, 'publishedOn' | 'refusal'> {
  return {
    ...(before?.publishedOn !== undefined && { publishedOn: before.publishedOn }),
    ...(before?.refusal !== undefined && { refusal: before.refusal }),
  };
}

/** What is approved and published of a policy. */
function textOf({ title, version, body, file }: Policy): string {
  return canonical({ title, version, body, file });
}

function movedByHand({ status }: Policy): Refusal {
  const words = POLICY_STATUSES[status];
  return {
    code: 'policy-status-by-verb',
    path: ['row', 'status'],
    found: status,
    message: {
      fr: `l’état « ${words.fr.toLowerCase()} » ne s’écrit pas à la main\u00A0; soumettez, approuvez, publiez ou retirez la politique`,
      en: `the status “${words.en.toLowerCase()}” is not written by hand; submit, approve, publish or retire the policy`,
    },
  };
}
