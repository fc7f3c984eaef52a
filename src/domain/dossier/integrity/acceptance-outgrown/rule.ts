import { rank } from '../../../scope/levels.ts';
import { outcome } from '../../view.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const acceptanceOutgrown: IntegrityRule = {
  id: 'acceptance-outgrown',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §8.3',
  title: { fr: 'Risque devenu plus grave que ce qui a été accepté', en: 'Risk worse than what was accepted' },
  find: ({ risks }) =>
    risks.flatMap((risk) => {
      const level = outcome(risk)?.level;
      const { accepted } = risk;
      if (!accepted || !level || rank(level) <= rank(accepted.level)) return [];
      return at(
        'acceptances',
        accepted.id,
        `${accepted.id} : le risque ${risk.scenario.id} est maintenant plus grave que le niveau accepté ; faites-le accepter de nouveau.`,
        `${accepted.id}: the risk ${risk.scenario.id} is now worse than the accepted level; have it accepted again.`,
      );
    }),
};
