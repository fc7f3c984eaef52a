import { at, type IntegrityRule, named } from '../finding.ts';

export const auditWithoutReport: IntegrityRule = {
  id: 'audit-without-report',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §9.2.2',
  title: { fr: 'Audit tenu sans rapport', en: 'Audit held without a report' },
  find: ({ dossier }) =>
    dossier.audits
      .filter(
        ({ status, report, reportLocation }) =>
          status === 'held' && report === undefined && reportLocation === undefined,
      )
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'audits',
          id,
          `${name.fr} a été tenu et son rapport manque\u00A0: joignez-le ou dites où il est.`,
          `${name.en} was held and its report is missing: attach it or say where it is.`,
        );
      }),
};
