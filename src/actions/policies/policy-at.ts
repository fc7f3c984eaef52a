import { REGISTERS } from '#domain/dossier/registers.ts';
import { POLICY_STATUSES, type Policy, type PolicyStatus } from '#domain/governance/policy.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Session, Stored } from '#store/session.ts';
import { unknownRow } from '../registers/register-actions.ts';

/** A policy as it stands, if its status is one of those that the verb is for. */
export async function policyAt(
  session: Session,
  dossier: string,
  id: string,
  statuses: readonly PolicyStatus[],
): Promise<Result<Stored<Policy>>> {
  const found = await session.rows(REGISTERS.policies).get(dossier, id);
  if (!found) return refuse(unknownRow(REGISTERS.policies, id));
  return statuses.includes(found.row.status) ? ok(found) : refuse(otherStatus(found.row, statuses));
}

function otherStatus({ id, status }: Policy, wanted: readonly PolicyStatus[]): Refusal {
  const names = (language: 'fr' | 'en') =>
    wanted
      .map((one) => POLICY_STATUSES[one][language].toLowerCase())
      .join(language === 'fr' ? ' ou ' : ' or ');
  const is = POLICY_STATUSES[status];
  return {
    code: 'policy-status',
    path: ['id'],
    found: status,
    message: {
      fr: `« ${id} » est à l’état « ${is.fr.toLowerCase()} »\u00A0; il faut\u00A0: ${names('fr')}`,
      en: `“${id}” is ${is.en.toLowerCase()}; it must be ${names('en')}`,
    },
  };
}
