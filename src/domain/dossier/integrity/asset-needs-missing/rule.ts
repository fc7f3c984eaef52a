import { inheritedNeeds } from '../../../assets/inherited-needs.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const assetNeedsMissing: IntegrityRule = {
  id: 'asset-needs-missing',
  severity: 'warning',
  clause: 'ISO/IEC 27005:2022 §7.2',
  title: { fr: 'Actif sans besoins de sécurité', en: 'Asset without security needs' },
  find: ({ dossier }) => {
    const needs = inheritedNeeds(dossier.assets);
    return dossier.assets
      .filter(({ id }) => {
        const known = needs.get(id);
        return !known?.confidentiality || !known.integrity || !known.availability;
      })
      .map(({ id, name }) => {
        const words = named(id, name);
        return at(
          'assets',
          id,
          `Dites les besoins de ${words.fr} en confidentialité, intégrité et disponibilité.`,
          `State the needs of ${words.en} for confidentiality, integrity and availability.`,
        );
      });
  },
};
