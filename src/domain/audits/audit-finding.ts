import type { z } from 'zod';
import {
  choice,
  controls,
  day,
  id,
  line,
  number,
  optional,
  prose,
  reference,
  references,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const GRADES = {
  major: { fr: 'Non-conformité majeure', en: 'Major nonconformity' },
  minor: { fr: 'Non-conformité mineure', en: 'Minor nonconformity' },
  observation: { fr: 'Observation', en: 'Observation' },
  strength: { fr: 'Point fort', en: 'Strength' },
} as const;
export type Grade = keyof typeof GRADES;

export const FINDING_STATUSES = {
  open: { fr: 'Ouvert', en: 'Open' },
  closed: { fr: 'Clos', en: 'Closed' },
  accepted: { fr: 'Conservé', en: 'Kept' },
} as const;

/** What an audit found: a nonconformity, something to look at, or something done well. */
export const auditFindings = defineRegister({
  id: 'auditFindings',
  one: { fr: 'Constat d’audit', en: 'Audit finding' },
  many: { fr: 'Constats d’audit', en: 'Audit findings' },
  clause: 'ISO/IEC 27001:2022 §9.2, §10.2',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    audit: reference({ fr: 'Audit', en: 'Audit' }, 'audits'),
    title: line({ fr: 'Constat', en: 'Finding' }),
    description: optional(prose({ fr: 'Description', en: 'Description' })),
    recommendation: optional(prose({ fr: 'Recommandation', en: 'Recommendation' })),
    grade: choice({ fr: 'Gravité', en: 'Grade' }, GRADES),
    cvss: optional(number({ fr: 'Score CVSS', en: 'CVSS score' }, 0, 10)),
    controls: controls({ fr: 'Mesures ISO 27002', en: 'ISO 27002 measures' }),
    scenarios: references({ fr: 'Risques concernés', en: 'Risks concerned' }, 'scenarios'),
    assets: references({ fr: 'Actifs touchés', en: 'Assets touched' }, 'assets'),
    raisedOn: optional(day({ fr: 'Relevé le', en: 'Raised on' })),
    status: choice({ fr: 'État', en: 'Status' }, FINDING_STATUSES, {
      fr: 'Conservé\u00A0: le risque qui reste a été accepté.',
      en: 'Kept: the risk that remains was accepted.',
    }),
    closedOn: optional(day({ fr: 'Clos le', en: 'Closed on' })),
  },
});

export const AuditFinding = auditFindings.row;
export type AuditFinding = z.infer<typeof AuditFinding>;
