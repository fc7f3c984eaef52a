import { dayWords } from '#kernel/day-words.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const reviewDecisionOverdue: IntegrityRule = {
  id: 'review-decision-overdue',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §9.3.3',
  title: { fr: 'Décision de la direction non exécutée', en: 'Decision of management not carried out' },
  find: ({ dossier, today }) =>
    dossier.reviews.flatMap(({ id, title, heldOn, decisions }) => {
      const late = decisions.filter(
        ({ due, doneOn }) => doneOn === undefined && due !== undefined && due < today,
      );
      const [first] = late;
      if (heldOn === undefined || first?.due === undefined) return [];
      const name = named(id, title);
      return at(
        'reviews',
        id,
        `${name.fr}\u00A0: décisions en retard, ${late.length}\u00A0; la première était pour le ${dayWords(first.due).fr}.`,
        `${name.en}: late decisions, ${late.length}; the first was due on ${dayWords(first.due).en}.`,
      );
    }),
};
