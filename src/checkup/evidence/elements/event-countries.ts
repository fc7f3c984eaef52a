import { defineElement } from '../element.ts';
import { CountryRanking, overDayAndWeek } from '../shapes.ts';

export const eventCountries = defineElement({
  id: 'event-countries',
  source: '4.3',
  subject: 'zone',
  title: { fr: 'Pays des événements bloqués', en: 'Countries of the blocked events' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Événements : « Pays »',
    en: 'Cloudflare › Security › Events: “Countries”',
  },
  payload: overDayAndWeek(CountryRanking),
});
