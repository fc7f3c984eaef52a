import { isAcceptable } from '../../../treatment/acceptance-rules.ts';
import { isUnclaimed } from '../../view.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const residualNotAccepted: IntegrityRule = {
  id: 'residual-not-accepted',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.3 f)',
  title: {
    fr: 'Risque résiduel au-dessus du seuil, non accepté',
    en: 'Residual risk above the threshold, not accepted',
  },
  find: ({ risks, criteria }) =>
    risks
      .filter((risk) => {
        const level = risk.treatment && risk.residual?.level;
        return level && !isAcceptable(level, criteria) && isUnclaimed(risk);
      })
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'acceptances',
          scenario.id,
          `Le risque résiduel de ${name.fr} dépasse le seuil : il faut une acceptation signée, ou un traitement plus fort.`,
          `The residual risk of ${name.en} is above the threshold: it needs a signed acceptance, or a stronger treatment.`,
        );
      }),
};
