import { circles } from '../../../register/circles.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const assetCircle: IntegrityRule = {
  id: 'asset-circle',
  severity: 'warning',
  clause: 'ISO/IEC 27005:2022 §7.2',
  title: { fr: 'Actifs qui dépendent l’un de l’autre', en: 'Assets that depend on each other' },
  find: ({ dossier }) =>
    circles(dossier.assets).map((circle) =>
      at(
        'assets',
        circle[0] ?? '',
        `Ces actifs dépendent l’un de l’autre en rond : ${circle.join(' → ')}. Ils partagent leurs besoins.`,
        `These assets depend on each other in a circle: ${circle.join(' → ')}. They share their needs.`,
      ),
    ),
};
