import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: 'toujours utiliser HTTPS', en: 'always use HTTPS' };

export const httpsAlways = defineRule({
  id: 'https-always',
  source: '4.2',
  title: {
    fr: 'La zone renvoie toute requête en clair vers HTTPS',
    en: 'The zone sends every request in clear to HTTPS',
  },
  reads: { zones: zoneSettings },
  controls: ['8.24', '5.14'],
  impact: {
    fr: 'Une première visite en clair peut être détournée avant d’arriver au site.',
    en: 'A first visit in clear can be led astray before it reaches the site.',
  },
  remedy: {
    fr: 'Activer « Toujours utiliser HTTPS », ou une règle de redirection qui fait de même.',
    en: 'Enable “Always use HTTPS”, or a redirect rule that does the same.',
  },
  judge: ({ zones }) =>
    judgeSetting(zones, 'always_use_https', LABEL, (value) => (value === 'on' ? 'met' : 'WARNING')),
});
