import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Host } from '../shapes.ts';

/** One thing that speaks for or against the separation of a sandbox host. */
export const SeparationSign = z.strictObject({
  sign: z.enum([
    'configured-origin',
    'observed-origin',
    'environment-marker',
    'redirect',
    'cookie-domain',
    'shared-platform-edge',
    'declaration',
  ]),
  says: z.enum(['separated', 'shared', 'nothing']),
  /** The strong ones can carry the verdict: origins, observed origins, the marker. */
  strong: z.boolean(),
  /** The production host that it shares something with. */
  with: Host.nullable(),
});

export const environmentSeparation = defineElement({
  id: 'environment-separation',
  source: '4.4',
  subject: 'platform',
  title: { fr: 'Séparation du bac à sable et de la production', en: 'Separation of sandbox and production' },
  byHand: {
    fr: 'Pour chaque domaine de bac à sable : confirmer qu’il ne mène pas à la production, et dire comment cela se voit',
    en: 'For each sandbox domain: confirm that it does not lead to production, and say how that is seen',
  },
  payload: z.strictObject({
    hosts: z
      .array(
        z.strictObject({
          host: Host,
          verdict: z.enum(['separated', 'shared', 'unknown']),
          signs: z.array(SeparationSign).max(100),
        }),
      )
      .max(1000),
  }),
});
