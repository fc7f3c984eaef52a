import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Count, CountryRanking } from '../shapes.ts';

export const trafficCountries = defineElement({
  id: 'traffic-countries',
  source: '4.1',
  subject: 'zone',
  title: { fr: 'Pays d’origine du trafic', en: 'Countries of the traffic' },
  byHand: {
    fr: 'Cloudflare › Analyse du trafic : requêtes par pays sur sept jours',
    en: 'Cloudflare › Traffic analytics: requests by country over seven days',
  },
  payload: z.strictObject({ requests: Count, countries: CountryRanking }),
});
