import { aboveThreshold } from '../../view.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const untreatedAboveThreshold: IntegrityRule = {
  id: 'untreated-above-threshold',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.3 a)',
  title: {
    fr: 'Risque au-dessus du seuil sans traitement',
    en: 'Risk above the threshold without treatment',
  },
  find: (view) =>
    aboveThreshold(view)
      .filter(({ treatment }) => !treatment)
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'scenarios',
          scenario.id,
          `${name.fr} dépasse le seuil d’acceptation : choisissez une option de traitement.`,
          `${name.en} is above the acceptance threshold: choose a treatment option.`,
        );
      }),
};
