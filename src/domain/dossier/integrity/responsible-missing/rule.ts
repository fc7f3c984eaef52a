import { isOpen } from '../../../treatment/measure.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const responsibleMissing: IntegrityRule = {
  id: 'responsible-missing',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.2 j)',
  title: { fr: 'Actif ou mesure sans responsable', en: 'Asset or measure without owner' },
  find: ({ dossier }) => [
    ...dossier.assets
      .filter(({ owner }) => owner === undefined)
      .map(({ id, name }) => {
        const words = named(id, name);
        return at('assets', id, `${words.fr} n’a pas de propriétaire.`, `${words.en} has no owner.`);
      }),
    ...dossier.measures
      .filter((measure) => isOpen(measure) && measure.owner === undefined)
      .map(({ id, title }) => {
        const words = named(id, title);
        return at('measures', id, `${words.fr} n’a pas de responsable.`, `${words.en} has nobody in charge.`);
      }),
  ],
};
