import { STAGE_WORDS, STAGES } from '../../../evaluation/evaluation.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const ratingToRerate: IntegrityRule = {
  id: 'rating-to-rerate',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §8.2',
  title: { fr: 'Cotation à refaire', en: 'Rating to be made again' },
  find: ({ risks, criteria }) =>
    risks.flatMap((risk) =>
      STAGES.filter((stage) => risk[stage]?.toRerate).map((stage) => {
        const name = named(risk.scenario.id, risk.scenario.title);
        return at(
          'evaluations',
          risk.scenario.id,
          `Le risque ${STAGE_WORDS[stage].fr.toLowerCase()} de ${name.fr} a été coté avec d’autres critères que ${criteria.id} : recotez-le.`,
          `The ${STAGE_WORDS[stage].en.toLowerCase()} risk of ${name.en} was rated with criteria other than ${criteria.id}: rate it again.`,
        );
      }),
    ),
};
