import { addMonths } from '#kernel/date.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const ratingOutdated: IntegrityRule = {
  id: 'rating-outdated',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §8.2',
  title: { fr: 'Cotation de plus d’un an', en: 'Rating older than a year' },
  find: ({ risks, today }) =>
    risks
      .filter((risk) => risk.current !== undefined && addMonths(risk.current.rating.date, 12) < today)
      .map(({ scenario, current }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'evaluations',
          scenario.id,
          `${name.fr} n’a pas été réévalué depuis le ${current?.rating.date} : l’appréciation se refait à intervalles prévus.`,
          `${name.en} has not been assessed since ${current?.rating.date}: assessments are repeated at planned intervals.`,
        );
      }),
};
