import { at, type IntegrityRule, named } from '../finding.ts';

export const measureWithoutRisk: IntegrityRule = {
  id: 'measure-without-risk',
  severity: 'info',
  clause: 'ISO/IEC 27001:2022 §6.1.3 b)',
  title: { fr: 'Mesure qui ne traite aucun risque', en: 'Measure that treats no risk' },
  find: ({ dossier }) => {
    const used = new Set(dossier.treatments.flatMap((treatment) => treatment.measures));
    return dossier.measures
      .filter(({ id }) => !used.has(id))
      .map((measure) => {
        const name = named(measure.id, measure.title);
        return at(
          'measures',
          measure.id,
          `${name.fr} n’est reliée à aucun traitement : reliez-la, ou dites pourquoi elle est là.`,
          `${name.en} belongs to no treatment: link it, or say why it is there.`,
        );
      });
  },
};
