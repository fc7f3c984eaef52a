import type { RegisterId } from '#domain/register/names.ts';

/** The word of the glossary that tells what a register holds. */
const REGISTERS: Readonly<Partial<Record<RegisterId, string>>> = {
  study: 'risk-assessment',
  scope: 'scope-term',
  parties: 'interested-party',
  criteria: 'risk-criteria',
  documents: 'documented-information',
  assets: 'asset',
  threats: 'threat',
  vulnerabilities: 'vulnerability',
  scenarios: 'risk-scenario',
  evaluations: 'risk-assessment',
  applicability: 'statement-of-applicability',
  measures: 'security-measure',
  treatments: 'risk-treatment',
  acceptances: 'risk-acceptance',
  policies: 'security-policy',
  audits: 'internal-audit-term',
  auditFindings: 'nonconformity',
  correctiveActions: 'corrective-action',
  cycles: 'pdca',
  reviews: 'management-review-term',
};

/** The words that its fields are called by, where they are words of the trade. */
const FIELDS: Readonly<Partial<Record<RegisterId, Readonly<Record<string, string>>>>> = {
  assets: {
    kind: 'primary-asset',
    owner: 'asset-owner',
    confidentiality: 'confidentiality',
    integrity: 'integrity',
    availability: 'availability',
    traceability: 'traceability',
    personalData: 'personal-data',
    dependsOn: 'supporting-asset',
  },
  threats: { source: 'risk-source', likelihood: 'likelihood' },
  vulnerabilities: { controls: 'control-27002' },
  scenarios: {
    assets: 'asset',
    threat: 'threat',
    vulnerabilities: 'vulnerability',
    consequence: 'consequence',
    owner: 'risk-owner',
  },
  criteria: {
    likelihood: 'likelihood',
    consequence: 'consequence',
    grid: 'risk-matrix',
    threshold: 'acceptance-threshold',
    acceptance: 'risk-acceptance',
  },
  measures: { controls: 'control-27002', horizon: 'quick-win', evidence: 'evidence' },
  treatments: { option: 'risk-treatment' },
  applicability: { evidence: 'evidence' },
  auditFindings: { cvss: 'cvss', controls: 'control-27002' },
};

/** The word that tells what a register is about, or one of its fields; most fields need none. */
export function termOf(register: RegisterId, field?: string): string | undefined {
  return field === undefined ? REGISTERS[register] : FIELDS[register]?.[field];
}
