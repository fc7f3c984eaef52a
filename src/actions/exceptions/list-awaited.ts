import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { exceptionDays, exceptionState } from '#domain/governance/policy-rules.ts';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { isAllowed } from '../permission.ts';
import { storedRow } from '../stored.ts';

/** The exceptions that are asked for and not decided, the earliest first. */
export const listAwaitedExceptions = defineAction({
  id: 'exceptions.awaited',
  title: { fr: 'Lire les dérogations à décider', en: 'Read the exceptions to be decided' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.array(
    z.object({
      ...storedRow(REGISTERS.exceptions).shape,
      /** First and last day counted. */
      days: z.int(),
      /** What the policy allows at most, in days. */
      longest: z.number().optional(),
      /** The reader asked for it: then another person decides, unless there is no other. */
      ownRequest: z.boolean(),
      mayDecide: z.boolean(),
    }),
  ),
  async run({ session, actor, today }, { dossier }) {
    const all = await session.rows(REGISTERS.exceptions).list(dossier);
    const policies = await session.rows(REGISTERS.policies).list(dossier);
    const longest = new Map(policies.map(({ row }) => [row.id, row.exceptionDays]));
    const rows = all.map(({ row }) => row);
    return ok({
      output: all
        .filter(({ row }) => exceptionState(row, rows, today) === 'asked')
        .toSorted((a, b) => (a.row.from < b.row.from ? -1 : 1))
        .map((stored) => {
          const ownRequest = stored.row.askedBy === actor.name;
          return {
            ...stored,
            days: exceptionDays(stored.row),
            longest: longest.get(stored.row.policy),
            ownRequest,
            mayDecide: isAllowed(actor.role, 'approve') && (!ownRequest || actor.alone),
          };
        }),
    });
  },
});
