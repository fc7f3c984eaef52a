import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: 'mode SSL/TLS', en: 'SSL/TLS mode' };

/** Cloudflare API, `zones/{id}/settings/ssl`: off, flexible, full, strict, origin_pull. */
export const sslModeStrict = defineRule({
  id: 'ssl-mode-strict',
  source: '4.2',
  title: {
    fr: 'Le trajet entre le CDN et le serveur est chiffré et vérifié',
    en: 'The way from the CDN to the server is encrypted and verified',
  },
  reads: { zones: zoneSettings },
  controls: ['8.24', '8.20'],
  impact: {
    fr: 'Entre le CDN et le serveur, quelqu’un peut lire ou modifier les échanges, mots de passe compris.',
    en: 'Between the CDN and the server somebody can read or change what is exchanged, passwords included.',
  },
  remedy: {
    fr: 'Poser un certificat valable sur le serveur d’origine, puis passer au mode « Full (strict) ».',
    en: 'Put a valid certificate on the origin server, then choose the mode “Full (strict)”.',
  },
  judge: ({ zones }) =>
    judgeSetting(zones, 'ssl', LABEL, (value) => {
      if (value === 'strict' || value === 'origin_pull') return 'met';
      return value === 'full' ? 'WARNING' : 'CRITICAL';
    }),
});
