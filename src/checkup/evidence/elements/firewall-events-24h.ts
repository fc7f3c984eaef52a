import { defineElement } from '../element.ts';
import { FirewallEvents } from '../firewall-events.ts';

export const firewallEvents24h = defineElement({
  id: 'firewall-events-24h',
  source: '4.3',
  subject: 'zone',
  title: { fr: 'Événements bloqués sur 24 heures', en: 'Blocked events over 24 hours' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Événements, 24 dernières heures : « Exporter » (JSON), ou un export Logpush',
    en: 'Cloudflare › Security › Events, last 24 hours: “Export” (JSON), or a Logpush export',
  },
  payload: FirewallEvents,
});
