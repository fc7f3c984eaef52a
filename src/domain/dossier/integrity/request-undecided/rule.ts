import { dayWords } from '#kernel/day-words.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const requestUndecided: IntegrityRule = {
  id: 'request-undecided',
  severity: 'warning',
  clause: 'ISO/IEC 27002:2022 5.19',
  title: { fr: 'Appel d’offres sans décision', en: 'Request for proposals without a decision' },
  find: ({ dossier, today }) =>
    dossier.requests.flatMap(({ id, title, status, deadline }) => {
      const open = status === 'sent' || status === 'comparing';
      if (!open || deadline === undefined || deadline >= today) return [];
      const name = named(id, title);
      return at(
        'requests',
        id,
        `${name.fr}\u00A0: les réponses étaient attendues pour le ${dayWords(deadline).fr} et rien n’est décidé.`,
        `${name.en}: answers were due by ${dayWords(deadline).en} and nothing is decided.`,
      );
    }),
};
