import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: 'TLS 1.3', en: 'TLS 1.3' };

export const zoneOffersTls13 = defineRule({
  id: 'zone-offers-tls-1-3',
  source: '4.2',
  title: { fr: 'La zone propose TLS 1.3', en: 'The zone offers TLS 1.3' },
  reads: { zones: zoneSettings },
  controls: ['8.24'],
  impact: {
    fr: 'Les navigateurs récents se contentent d’une version plus lente et moins sûre.',
    en: 'Recent browsers make do with a slower and less safe version.',
  },
  remedy: { fr: 'Activer TLS 1.3 dans les réglages SSL/TLS.', en: 'Enable TLS 1.3 in the SSL/TLS settings.' },
  judge: ({ zones }) =>
    judgeSetting(zones, 'tls_1_3', LABEL, (value) => (value === 'on' || value === 'zrt' ? 'met' : 'INFO')),
});
