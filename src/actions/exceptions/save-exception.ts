import { z } from 'zod';
import { changedFields } from '#domain/dossier/changes.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Exception } from '#domain/governance/exception.ts';
import { Id } from '#domain/register/field.ts';
import { canonical } from '#kernel/canonical.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';

/** Writes an exception that is asked for. What was granted or refused was so for these words and days: another request is decided anew. */
export const saveException = defineAction({
  id: 'exceptions.save',
  title: { fr: 'Enregistrer une dérogation', en: 'Save an exception' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    row: REGISTERS.exceptions.row,
    version: z.int().min(1).optional(),
  }),
  output: storedRow(REGISTERS.exceptions),
  async run({ session, actor, now }, { dossier, row, version }) {
    if (row.expires < row.from) return refuse(endsBeforeItBegins(row.expires));
    const rows = session.rows(REGISTERS.exceptions);
    const before = await rows.get(dossier, row.id);
    const settled = settle(row, before?.row);
    const by = { id: actor.id, name: actor.name, at: now };
    const saved =
      version === undefined
        ? await rows.insert(dossier, settled, by)
        : await rows.update(dossier, row.id, version, settled, by);
    if (!saved.ok) return saved;
    const detail = before
      ? { changed: changedFields(before.row, saved.value.row) }
      : { added: saved.value.row };
    return ok({ output: saved.value, note: { dossier, register: 'exceptions', key: row.id, detail } });
  },
});

function settle(row: Exception, before: Exception | undefined): Exception {
  const { approvedBy: _, approvedOn: __, refusal: ___, withdrawal: ____, ...asked } = row;
  if (!before || requestOf(before) !== requestOf(row)) return { ...asked, ownRequest: false };
  const { approvedBy, approvedOn, ownRequest, refusal, withdrawal } = before;
  return {
    ...asked,
    ownRequest,
    ...(approvedBy !== undefined && { approvedBy }),
    ...(approvedOn !== undefined && { approvedOn }),
    ...(refusal !== undefined && { refusal }),
    ...(withdrawal !== undefined && { withdrawal }),
  };
}

function requestOf({ policy, rule, reason, compensation, askedBy, from, expires }: Exception): string {
  return canonical({ policy, rule, reason, compensation, askedBy, from, expires });
}

function endsBeforeItBegins(expires: string): Refusal {
  return {
    code: 'exception-days',
    path: ['row', 'expires'],
    found: expires,
    message: {
      fr: 'une dérogation ne peut pas finir avant de commencer',
      en: 'an exception cannot end before it begins',
    },
  };
}
