import { at, type IntegrityRule, named } from '../finding.ts';

export const threatUnused: IntegrityRule = {
  id: 'threat-unused',
  severity: 'info',
  clause: 'ISO/IEC 27005:2022 §7.2',
  title: { fr: 'Menace qu’aucun scénario ne retient', en: 'Threat that no scenario uses' },
  find: ({ dossier }) => {
    const used = new Set(dossier.scenarios.map(({ threat }) => threat));
    return dossier.threats
      .filter(({ id }) => !used.has(id))
      .map(({ id, name }) => {
        const words = named(id, name);
        return at(
          'threats',
          id,
          `Aucun scénario ne retient la menace ${words.fr}.`,
          `No scenario uses the threat ${words.en}.`,
        );
      });
  },
};
