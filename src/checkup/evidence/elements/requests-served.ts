import { z } from 'zod';
import { Day } from '#domain/register/field.ts';
import { defineElement } from '../element.ts';
import { Count } from '../shapes.ts';

export const requestsServed = defineElement({
  id: 'requests-served',
  source: '4.1',
  subject: 'zone',
  title: { fr: 'Requêtes servies', en: 'Requests served' },
  byHand: {
    fr: 'Cloudflare › Analyse du trafic : requêtes sur sept jours',
    en: 'Cloudflare › Traffic analytics: requests over seven days',
  },
  payload: z.strictObject({
    requests: Count,
    cached: Count.nullable(),
    encrypted: Count.nullable(),
    bytes: Count.nullable(),
    visitors: Count.nullable(),
    /** By UTC day; the last one may be partial. */
    days: z.array(z.strictObject({ day: Day, requests: Count, threats: Count.nullable() })).max(62),
    statuses: z.array(z.strictObject({ status: z.int().min(100).max(999), requests: Count })).max(200),
  }),
});
