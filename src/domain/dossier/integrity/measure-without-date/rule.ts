import { isOpen } from '../../../treatment/measure.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const measureWithoutDate: IntegrityRule = {
  id: 'measure-without-date',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.2 k)',
  title: { fr: 'Mesure sans date', en: 'Measure without date' },
  // What is done all the time or every year has no day on which it is finished.
  find: ({ dossier }) =>
    dossier.measures
      .filter(
        (measure) => isOpen(measure) && !measure.due && !['continuous', 'yearly'].includes(measure.horizon),
      )
      .map((measure) => {
        const name = named(measure.id, measure.title);
        return at('measures', measure.id, `Donnez une date à ${name.fr}.`, `Give ${name.en} a date.`);
      }),
};
