import { addMonths } from '#kernel/date.ts';
import { dayWords } from '#kernel/day-words.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const ratingOutdated: IntegrityRule = {
  id: 'rating-outdated',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §8.2',
  title: { fr: 'Cotation de plus d’un an', en: 'Rating older than a year' },
  find: ({ risks, today }) =>
    risks.flatMap(({ scenario, current }) => {
      if (current === undefined || addMonths(current.rating.date, 12) >= today) return [];
      const name = named(scenario.id, scenario.title);
      const last = dayWords(current.rating.date);
      return at(
        'evaluations',
        scenario.id,
        `${name.fr} n’a pas été réévalué depuis le ${last.fr} : l’appréciation se refait à intervalles prévus.`,
        `${name.en} has not been assessed since ${last.en}: assessments are repeated at planned intervals.`,
      );
    }),
};
