import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Count, overDayAndWeek } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const eventEndpoints = defineElement({
  id: 'event-endpoints',
  source: '4.3',
  subject: 'zone',
  title: { fr: 'Points d’accès visés', en: 'Endpoints aimed at' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Événements : « Hôtes » et « Chemins »',
    en: 'Cloudflare › Security › Events: “Hosts” and “Paths”',
  },
  payload: overDayAndWeek(
    z.strictObject({
      rows: z.array(z.strictObject({ host: Untrusted, path: Untrusted, count: Count })).max(100),
      others: Count,
    }),
  ),
});
