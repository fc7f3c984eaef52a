import { circles } from '../../../register/circles.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const measureCircle: IntegrityRule = {
  id: 'measure-circle',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.2',
  title: { fr: 'Mesures qui s’attendent l’une l’autre', en: 'Measures that wait for each other' },
  find: ({ dossier }) =>
    circles(dossier.measures).map((circle) =>
      at(
        'measures',
        circle[0] ?? '',
        `Ces mesures s’attendent en rond : ${circle.join(' → ')}.`,
        `These measures wait for each other in a circle: ${circle.join(' → ')}.`,
      ),
    ),
};
