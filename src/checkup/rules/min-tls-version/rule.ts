import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: 'version minimale de TLS', en: 'minimum TLS version' };

/** RFC 8996 retires TLS 1.0 and 1.1. */
export const minTlsVersion = defineRule({
  id: 'min-tls-version',
  source: '4.2',
  title: { fr: 'La zone refuse TLS 1.0 et 1.1', en: 'The zone refuses TLS 1.0 and 1.1' },
  reads: { zones: zoneSettings },
  controls: ['8.24'],
  impact: {
    fr: 'Des connexions restent possibles avec des versions retirées, dont le chiffrement peut être affaibli.',
    en: 'Connections remain possible with retired versions, whose encryption can be weakened.',
  },
  remedy: {
    fr: 'Regarder quels clients parlent encore ces versions, puis exiger TLS 1.2 au moins.',
    en: 'See which clients still speak these versions, then require TLS 1.2 at least.',
  },
  judge: ({ zones }) =>
    judgeSetting(zones, 'min_tls_version', LABEL, (value) =>
      value === '1.2' || value === '1.3' ? 'met' : 'WARNING',
    ),
});
