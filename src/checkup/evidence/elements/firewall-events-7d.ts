import { defineElement } from '../element.ts';
import { FirewallEvents } from '../firewall-events.ts';

export const firewallEvents7d = defineElement({
  id: 'firewall-events-7d',
  source: '4.3',
  subject: 'zone',
  title: { fr: 'Événements bloqués sur 7 jours', en: 'Blocked events over 7 days' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Événements, 7 derniers jours : « Exporter » (JSON), ou un export Logpush',
    en: 'Cloudflare › Security › Events, last 7 days: “Export” (JSON), or a Logpush export',
  },
  payload: FirewallEvents,
});
