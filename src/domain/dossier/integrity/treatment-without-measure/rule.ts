import { at, type IntegrityRule, named } from '../finding.ts';

export const treatmentWithoutMeasure: IntegrityRule = {
  id: 'treatment-without-measure',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.3 b)',
  title: { fr: 'Réduction sans mesure', en: 'Reduction without measure' },
  find: ({ risks }) =>
    risks
      .filter(
        (risk) =>
          risk.treatment?.option === 'reduce' && !risk.measures.some(({ status }) => status !== 'abandoned'),
      )
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'treatments',
          scenario.id,
          `Le traitement de ${name.fr} est « réduire », mais aucune mesure ne le porte.`,
          `The treatment of ${name.en} is “reduce”, but no measure carries it.`,
        );
      }),
};
