import { dayWords } from '#kernel/day-words.ts';
import { auditDue } from '../../../audits/programme.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const auditOverdue: IntegrityRule = {
  id: 'audit-overdue',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §9.2.2',
  title: { fr: 'Audit en retard', en: 'Audit overdue' },
  find: ({ dossier, today }) =>
    dossier.audits.flatMap((audit) => {
      const due = auditDue(audit, dossier.audits);
      if (due === undefined || due >= today) return [];
      const name = named(audit.id, audit.title);
      return at(
        'audits',
        audit.id,
        `${name.fr} était à tenir pour le ${dayWords(due).fr}.`,
        `${name.en} was to be held by ${dayWords(due).en}.`,
      );
    }),
};
