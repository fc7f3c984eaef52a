import { dayWords } from '#kernel/day-words.ts';
import { isOpen } from '../../../treatment/measure.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const measureOverdue: IntegrityRule = {
  id: 'measure-overdue',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §8.3',
  title: { fr: 'Mesure en retard', en: 'Measure overdue' },
  find: ({ dossier, today }) =>
    dossier.measures.flatMap((measure) => {
      if (!isOpen(measure) || measure.due === undefined || measure.due >= today) return [];
      const name = named(measure.id, measure.title);
      const due = dayWords(measure.due);
      return at(
        'measures',
        measure.id,
        `${name.fr} était attendue pour le ${due.fr}.`,
        `${name.en} was due on ${due.en}.`,
      );
    }),
};
