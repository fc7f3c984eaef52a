import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Count, Sampling } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const httpErrors = defineElement({
  id: 'http-errors',
  source: '4.5',
  subject: 'platform',
  title: { fr: 'Erreurs 4xx et 5xx', en: 'Errors 4xx and 5xx' },
  byHand: {
    fr: 'Journaux d’accès ou tableau de bord : requêtes et erreurs par hôte sur sept jours',
    en: 'Access logs or dashboard: requests and errors by host over seven days',
  },
  payload: z.strictObject({
    /** Where the answers were counted: at the edge of the CDN, or at our own servers. */
    countedAt: z.enum(['edge', 'origin', 'counter']),
    hosts: z
      .array(
        z.strictObject({
          host: Untrusted,
          requests: Count,
          errors4xx: Count,
          errors5xx: Count,
          /** Of the 4xx, those that the firewall made: they are no errors of the back end. */
          mitigated4xx: Count.nullable(),
          /** Of the 5xx, those between the CDN and our servers: 520 to 530. */
          errors52x: Count.nullable(),
          statuses: z.array(z.strictObject({ status: z.int().min(100).max(999), count: Count })).max(100),
        }),
      )
      .max(500),
    routes: z
      .array(
        z.strictObject({
          host: Untrusted,
          /** Without its query string. */
          route: Untrusted,
          status: z.int().min(100).max(999),
          count: Count,
        }),
      )
      .max(500),
    sampling: Sampling.nullable(),
    unreadable: Count,
  }),
});
