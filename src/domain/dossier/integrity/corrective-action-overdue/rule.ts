import { dayWords } from '#kernel/day-words.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const correctiveActionOverdue: IntegrityRule = {
  id: 'corrective-action-overdue',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §10.2',
  title: { fr: 'Action corrective en retard', en: 'Corrective action overdue' },
  find: ({ dossier, today }) =>
    dossier.correctiveActions.flatMap(({ id, title, due, doneOn }) => {
      if (doneOn !== undefined || due === undefined || due >= today) return [];
      const name = named(id, title);
      return at(
        'correctiveActions',
        id,
        `${name.fr} était attendue pour le ${dayWords(due).fr}.`,
        `${name.en} was due on ${dayWords(due).en}.`,
      );
    }),
};
