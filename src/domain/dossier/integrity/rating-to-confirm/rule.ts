import { STAGES } from '../../../evaluation/evaluation.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const ratingToConfirm: IntegrityRule = {
  id: 'rating-to-confirm',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.1.2 b)',
  title: { fr: 'Cotation à confirmer', en: 'Rating to be confirmed' },
  find: ({ risks }) =>
    risks
      .filter((risk) => STAGES.some((stage) => risk[stage]?.rating.toConfirm))
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'evaluations',
          scenario.id,
          `Une cotation de ${name.fr} est marquée « à confirmer » : confirmez-la ou corrigez-la.`,
          `A rating of ${name.en} is marked “to be confirmed”: confirm it or mend it.`,
        );
      }),
};
