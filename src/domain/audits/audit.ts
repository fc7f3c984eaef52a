import type { z } from 'zod';
import {
  choice,
  controls,
  day,
  id,
  line,
  money,
  number,
  optional,
  plain,
  prose,
  reference,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** What looks at the security from outside the daily work. Each but the last two has its entry in the catalogue of audits. */
export const AUDIT_KINDS = {
  'penetration-test': { fr: 'Test d’intrusion', en: 'Penetration test' },
  retest: { fr: 'Contre-audit', en: 'Re-test' },
  'infrastructure-audit': { fr: 'Audit d’infrastructure', en: 'Infrastructure audit' },
  'gdpr-audit': { fr: 'Audit RGPD', en: 'GDPR audit' },
  'social-engineering-test': { fr: 'Test d’ingénierie sociale', en: 'Social engineering test' },
  'internal-audit': { fr: 'Audit interne', en: 'Internal audit' },
  'management-review': { fr: 'Revue de direction', en: 'Management review' },
  'supplier-review': { fr: 'Revue des fournisseurs', en: 'Supplier review' },
  'certification-audit': { fr: 'Audit de certification', en: 'Certification audit' },
  other: { fr: 'Autre', en: 'Other' },
} as const;
export type AuditKind = keyof typeof AUDIT_KINDS;

export const AUDIT_STATUSES = {
  planned: { fr: 'Prévu', en: 'Planned' },
  ordered: { fr: 'Commandé', en: 'Ordered' },
  'in-progress': { fr: 'En cours', en: 'In progress' },
  held: { fr: 'Tenu', en: 'Held' },
  cancelled: { fr: 'Annulé', en: 'Cancelled' },
} as const;

/** One line of the audit programme. */
export const audits = defineRegister({
  id: 'audits',
  one: { fr: 'Audit', en: 'Audit' },
  many: { fr: 'Programme d’audit', en: 'Audit programme' },
  clause: 'ISO/IEC 27001:2022 §9.2; ISO/IEC 27002:2022 5.35, 8.34',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Intitulé', en: 'Title' }),
    kind: choice({ fr: 'Nature', en: 'Kind' }, AUDIT_KINDS),
    status: choice({ fr: 'État', en: 'Status' }, AUDIT_STATUSES),
    purpose: optional(prose({ fr: 'But', en: 'Purpose' })),
    scope: optional(prose({ fr: 'Périmètre', en: 'Scope' })),
    provider: optional(reference({ fr: 'Prestataire', en: 'Provider' }, 'providers')),
    auditor: optional(
      plain(
        { fr: 'Auditeur', en: 'Auditor' },
        {
          fr: 'Quelqu’un qui ne juge pas son propre travail.',
          en: 'Somebody who does not judge their own work.',
        },
      ),
    ),
    plannedOn: optional(day({ fr: 'Prévu le', en: 'Planned on' })),
    everyMonths: optional(
      number(
        { fr: 'Tous les', en: 'Every' },
        1,
        60,
        { fr: 'mois', en: 'months' },
        { fr: 'Vide pour un audit qui n’a lieu qu’une fois.', en: 'Empty for an audit that happens once.' },
      ),
    ),
    heldOn: optional(day({ fr: 'Tenu le', en: 'Held on' })),
    follows: optional(
      reference({ fr: 'Fait suite à', en: 'Follows' }, 'audits', {
        fr: 'L’audit précédent, ou celui dont on vérifie les corrections.',
        en: 'The previous audit, or the one whose fixes are checked.',
      }),
    ),
    controls: controls({ fr: 'Mesures ISO 27002', en: 'ISO 27002 measures' }),
    report: optional(reference({ fr: 'Rapport', en: 'Report' }, 'attachments')),
    reportLocation: optional(
      plain({ fr: 'Emplacement du rapport', en: 'Location of the report' }, undefined, 2000),
    ),
    conclusion: optional(prose({ fr: 'Conclusion', en: 'Conclusion' })),
    cost: optional(money({ fr: 'Coût', en: 'Cost' })),
  },
});

export const Audit = audits.row;
export type Audit = z.infer<typeof Audit>;
