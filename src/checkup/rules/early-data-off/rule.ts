import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: '0-RTT', en: '0-RTT' };

/** RFC 8470 §3: early data can be sent again by somebody who recorded it. */
export const earlyDataOff = defineRule({
  id: 'early-data-off',
  source: '4.2',
  title: {
    fr: 'Aucune requête enregistrée ne peut être rejouée (0-RTT)',
    en: 'No recorded request can be played again (0-RTT)',
  },
  reads: { zones: zoneSettings },
  controls: ['8.24', '8.26'],
  impact: {
    fr: 'Une requête interceptée peut être envoyée une seconde fois : gênant pour un paiement ou un ordre.',
    en: 'An intercepted request can be sent a second time: awkward for a payment or an order.',
  },
  remedy: {
    fr: 'Désactiver 0-RTT, ou vérifier que le serveur refuse les requêtes anticipées qui modifient quelque chose.',
    en: 'Disable 0-RTT, or make sure that the server refuses early requests that change anything.',
  },
  judge: ({ zones }) => judgeSetting(zones, '0rtt', LABEL, (value) => (value === 'off' ? 'met' : 'WARNING')),
});
