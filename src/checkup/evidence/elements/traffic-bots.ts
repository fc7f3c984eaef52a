import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Count, OutsideRanking, Sampling } from '../shapes.ts';

export const trafficBots = defineElement({
  id: 'traffic-bots',
  source: '4.1',
  subject: 'zone',
  title: { fr: 'Robots', en: 'Bots' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Robots : part du trafic automatisé sur sept jours',
    en: 'Cloudflare › Security › Bots: share of automated traffic over seven days',
  },
  payload: z.strictObject({
    requests: Count,
    verified: Count,
    /** Only where the plan scores bots. */
    automated: Count.nullable(),
    likelyAutomated: Count.nullable(),
    categories: OutsideRanking,
    /** What the zone does about bots, where it may be read. */
    protection: z
      .strictObject({
        fightMode: z.boolean().nullable(),
        definitelyAutomated: z.enum(['allow', 'block', 'managed_challenge']).nullable(),
        aiBots: z.enum(['allow', 'block', 'only-on-ad-pages']).nullable(),
      })
      .nullable(),
    sampling: Sampling.nullable(),
  }),
});
