import { at, type IntegrityRule, named } from '../finding.ts';

export const measureDoneWithoutEvidence: IntegrityRule = {
  id: 'measure-done-without-evidence',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §8.3',
  title: { fr: 'Mesure faite sans preuve', en: 'Measure done without evidence' },
  find: ({ dossier }) =>
    dossier.measures
      .filter(({ status, evidence }) => status === 'done' && evidence.length === 0)
      .map((measure) => {
        const name = named(measure.id, measure.title);
        return at(
          'measures',
          measure.id,
          `${name.fr} est faite : joignez une preuve.`,
          `${name.en} is done: attach evidence.`,
        );
      }),
};
