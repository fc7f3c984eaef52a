import { assets } from '../assets/asset.ts';
import { audits } from '../audits/audit.ts';
import { auditFindings } from '../audits/audit-finding.ts';
import { correctiveActions } from '../audits/corrective-action.ts';
import { applicability } from '../controls/applicability.ts';
import { evaluations } from '../evaluation/evaluation.ts';
import { votes } from '../evaluation/vote.ts';
import { acknowledgements } from '../governance/acknowledgement.ts';
import { exceptions } from '../governance/exception.ts';
import { policies } from '../governance/policy.ts';
import { policyVersions } from '../governance/policy-version.ts';
import { documents } from '../mission/document.ts';
import { interviews } from '../mission/interview.ts';
import { steps } from '../mission/step.ts';
import { cycles } from '../pdca/cycle.ts';
import { reviews } from '../pdca/review.ts';
import { proposals } from '../providers/proposal.ts';
import { providers } from '../providers/provider.ts';
import { requests } from '../providers/request.ts';
import type { RegisterId } from '../register/names.ts';
import { REGISTER_IDS } from '../register/names.ts';
import type { Register } from '../register/register.ts';
import { scenarios } from '../scenarios/scenario.ts';
import { company } from '../scope/company.ts';
import { criteria } from '../scope/criteria.ts';
import { parties } from '../scope/party.ts';
import { roles } from '../scope/role.ts';
import { scope } from '../scope/scope-item.ts';
import { attachments } from '../study/attachment.ts';
import { study } from '../study/study.ts';
import { threats } from '../threats/threat.ts';
import { acceptances } from '../treatment/acceptance.ts';
import { measures } from '../treatment/measure.ts';
import { treatments } from '../treatment/treatment.ts';
import { vulnerabilities } from '../vulnerabilities/vulnerability.ts';

/** Every register of a dossier. */
export const REGISTERS = {
  study,
  company,
  scope,
  roles,
  parties,
  criteria,
  attachments,
  documents,
  interviews,
  assets,
  threats,
  vulnerabilities,
  scenarios,
  evaluations,
  votes,
  applicability,
  measures,
  treatments,
  acceptances,
  policies,
  policyVersions,
  acknowledgements,
  exceptions,
  providers,
  audits,
  auditFindings,
  correctiveActions,
  requests,
  proposals,
  cycles,
  reviews,
  steps,
} as const satisfies Record<RegisterId, unknown>;

/** A register known only at run time; its fields are read through its description. */
export function registerOf(id: RegisterId): Register {
  // Each register is a Register of its own fields; read by description, they are all alike.
  return REGISTERS[id] as unknown as Register;
}

/** The registers in the order of the study. */
export const ALL_REGISTERS: readonly Register[] = REGISTER_IDS.map(registerOf);
