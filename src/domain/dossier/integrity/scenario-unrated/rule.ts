import { at, type IntegrityRule, named } from '../finding.ts';

export const scenarioUnrated: IntegrityRule = {
  id: 'scenario-unrated',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.2 d)',
  title: { fr: 'Scénario non coté', en: 'Scenario not rated' },
  find: ({ risks }) =>
    risks
      .filter((risk) => risk.current === undefined)
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'scenarios',
          scenario.id,
          `Cotez le risque actuel de ${name.fr}.`,
          `Rate the current risk of ${name.en}.`,
        );
      }),
};
