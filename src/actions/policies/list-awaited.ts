import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { versionInForce } from '#domain/governance/policy-rules.ts';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { isAllowed } from '../permission.ts';
import { storedRow } from '../stored.ts';

/** The policies whose text awaits approval, with the text that holds meanwhile. */
export const listAwaitedPolicies = defineAction({
  id: 'policies.awaited',
  title: { fr: 'Lire les politiques à approuver', en: 'Read the policies to be approved' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.array(
    z.object({
      ...storedRow(REGISTERS.policies).shape,
      /** What would be replaced; absent where nothing is published yet. */
      inForce: REGISTERS.policyVersions.row.optional(),
      /** The reader wrote the text: then another person decides, unless there is no other. */
      ownText: z.boolean(),
      mayDecide: z.boolean(),
    }),
  ),
  async run({ session, actor }, { dossier }) {
    const policies = await session.rows(REGISTERS.policies).list(dossier);
    const versions = (await session.rows(REGISTERS.policyVersions).list(dossier)).map(({ row }) => row);
    return ok({
      output: policies
        .filter(({ row }) => row.status === 'in-approval')
        .map((stored) => {
          const ownText = stored.row.author === actor.name;
          return {
            ...stored,
            inForce: versionInForce(stored.row, versions),
            ownText,
            mayDecide: isAllowed(actor.role, 'approve') && (!ownText || actor.alone),
          };
        }),
    });
  },
});
