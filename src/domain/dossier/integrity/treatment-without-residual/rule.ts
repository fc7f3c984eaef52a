import { at, type IntegrityRule, named } from '../finding.ts';

export const treatmentWithoutResidual: IntegrityRule = {
  id: 'treatment-without-residual',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.1.3 f)',
  title: { fr: 'Traitement sans risque résiduel', en: 'Treatment without residual risk' },
  find: ({ risks }) =>
    risks
      .filter((risk) => risk.treatment !== undefined && risk.treatment.option !== 'accept' && !risk.residual)
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'evaluations',
          scenario.id,
          `Cotez le risque résiduel de ${name.fr}, celui qui restera après traitement.`,
          `Rate the residual risk of ${name.en}, the one that will remain after treatment.`,
        );
      }),
};
