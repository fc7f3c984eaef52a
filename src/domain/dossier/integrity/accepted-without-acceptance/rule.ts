import { isAcceptable } from '../../../treatment/acceptance-rules.ts';
import { isUnclaimed } from '../../view.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const acceptedWithoutAcceptance: IntegrityRule = {
  id: 'accepted-without-acceptance',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.3 f)',
  title: { fr: 'Option « accepter » sans acceptation', en: 'Option “accept” without acceptance' },
  // At or below the threshold the criteria themselves are the acceptance.
  find: ({ risks, criteria }) =>
    risks
      .filter((risk) => risk.treatment?.option === 'accept' && isUnclaimed(risk))
      .filter(
        ({ current, residual }) => !residual && current?.level && !isAcceptable(current.level, criteria),
      )
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'treatments',
          scenario.id,
          `${name.fr} est accepté, mais personne ne l’a signé.`,
          `${name.en} is accepted, but nobody has signed it.`,
        );
      }),
};
