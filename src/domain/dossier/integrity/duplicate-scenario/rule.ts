import { at, type IntegrityRule } from '../finding.ts';

export const duplicateScenario: IntegrityRule = {
  id: 'duplicate-scenario',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.1.2 b)',
  title: { fr: 'Deux scénarios sur le même triplet', en: 'Two scenarios on one triplet' },
  find: ({ dossier }) => {
    const first = new Map<string, string>();
    return dossier.scenarios.flatMap(({ id, assets, threat, vulnerabilities }) => {
      const triplet = [assets.toSorted().join(), threat, vulnerabilities.toSorted().join()].join('+');
      const other = first.get(triplet);
      if (other === undefined) {
        first.set(triplet, id);
        return [];
      }
      return at(
        'scenarios',
        id,
        `${id} et ${other} portent sur les mêmes actifs, la même menace et les mêmes vulnérabilités.`,
        `${id} and ${other} are about the same assets, the same threat and the same vulnerabilities.`,
      );
    });
  },
};
