import { at, type IntegrityRule, named } from '../finding.ts';

export const ownerMissing: IntegrityRule = {
  id: 'owner-missing',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.2 c) 2)',
  title: { fr: 'Risque sans propriétaire', en: 'Risk without owner' },
  find: ({ dossier }) =>
    dossier.scenarios
      .filter(({ owner }) => owner === undefined)
      .map((scenario) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'scenarios',
          scenario.id,
          `${name.fr} n’a pas de propriétaire.`,
          `${name.en} has no owner.`,
        );
      }),
};
