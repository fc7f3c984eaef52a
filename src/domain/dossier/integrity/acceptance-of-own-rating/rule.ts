import { STAGES } from '../../../evaluation/evaluation.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const acceptanceOfOwnRating: IntegrityRule = {
  id: 'acceptance-of-own-rating',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §5.3',
  title: { fr: 'Acceptation de sa propre cotation', en: 'Acceptance of one’s own rating' },
  find: ({ risks }) =>
    risks.flatMap((risk) => {
      const authors = new Set(STAGES.map((stage) => risk[stage]?.rating.author));
      return risk.acceptances
        .filter((acceptance) => acceptance.ownRating || authors.has(acceptance.by))
        .map(({ id, by }) =>
          at(
            'acceptances',
            id,
            `${id} : ${by} a coté et accepté le même risque ; une seconde personne serait préférable.`,
            `${id}: ${by} rated and accepted the same risk; a second person would be better.`,
          ),
        );
    }),
};
