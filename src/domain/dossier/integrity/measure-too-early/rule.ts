import { dayWords } from '#kernel/day-words.ts';
import { tooEarly } from '../../../roadmap/dependencies.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const measureTooEarly: IntegrityRule = {
  id: 'measure-too-early',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.2',
  title: {
    fr: 'Mesure qui commence avant ce qu’elle attend',
    en: 'Measure that begins before what it waits for',
  },
  find: ({ dossier, measures }) =>
    [...tooEarly(dossier.measures)].map(([id, late]) => {
      const name = named(id, measures.get(id)?.title ?? id);
      const list = (language: 'fr' | 'en', until: string) =>
        late.map(({ measure, ends }) => `${measure.id} (${until} ${dayWords(ends)[language]})`).join(', ');
      return at(
        'measures',
        id,
        `${name.fr} commence avant la fin de ce qu’elle attend : ${list('fr', 'jusqu’au')}. Reculez-la, ou avancez l’autre.`,
        `${name.en} begins before what it waits for ends: ${list('en', 'until')}. Move it back, or the other forward.`,
      );
    }),
};
