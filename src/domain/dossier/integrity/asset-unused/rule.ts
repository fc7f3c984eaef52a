import { at, type IntegrityRule, named } from '../finding.ts';

export const assetUnused: IntegrityRule = {
  id: 'asset-unused',
  severity: 'info',
  clause: 'ISO/IEC 27005:2022 §7.2',
  title: { fr: 'Actif qu’aucun scénario ne touche', en: 'Asset that no scenario touches' },
  // A scenario that touches what an asset rests on touches the asset.
  find: ({ dossier }) => {
    const touched = new Set(dossier.scenarios.flatMap(({ assets }) => assets));
    return dossier.assets
      .filter((asset) => !touched.has(asset.id) && !asset.dependsOn.some((id) => touched.has(id)))
      .map(({ id, name }) => {
        const words = named(id, name);
        return at(
          'assets',
          id,
          `Aucun scénario ne touche ${words.fr} : en manque-t-il un ?`,
          `No scenario touches ${words.en}: is one missing?`,
        );
      });
  },
};
