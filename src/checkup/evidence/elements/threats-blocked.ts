import { z } from 'zod';
import { defineElement } from '../element.ts';
import { CodeRanking, Count, Sampling } from '../shapes.ts';

export const threatsBlocked = defineElement({
  id: 'threats-blocked',
  source: '4.1',
  subject: 'zone',
  title: { fr: 'Menaces bloquées', en: 'Threats blocked' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Vue d’ensemble : requêtes atténuées sur sept jours',
    en: 'Cloudflare › Security › Overview: mitigated requests over seven days',
  },
  payload: z.strictObject({
    /** Blocked, dropped or challenged; `skip`, `log` and `allow` are not. */
    mitigated: Count,
    /** The old threat counter of the daily totals, which counts otherwise. */
    legacyThreats: Count.nullable(),
    byAction: CodeRanking,
    sampling: Sampling.nullable(),
  }),
});
