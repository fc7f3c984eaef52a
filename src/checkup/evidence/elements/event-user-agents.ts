import { defineElement } from '../element.ts';
import { OutsideRanking, overDayAndWeek } from '../shapes.ts';

export const eventUserAgents = defineElement({
  id: 'event-user-agents',
  source: '4.3',
  subject: 'zone',
  title: { fr: 'Agents utilisateurs suspects', en: 'Suspicious user agents' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Événements : « Agents utilisateurs »',
    en: 'Cloudflare › Security › Events: “User agents”',
  },
  payload: overDayAndWeek(OutsideRanking),
});
