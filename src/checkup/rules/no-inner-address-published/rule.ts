import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { defineRule } from '../rule.ts';
import { judgeRecords } from '../zone-records.ts';

/** RFC 1918, RFC 6598, RFC 3927, RFC 4193, loopback. */
const INNER =
  /^(10\.|127\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

export const noInnerAddressPublished = defineRule({
  id: 'no-inner-address-published',
  source: '4.4',
  title: {
    fr: 'Aucune adresse interne n’est publiée',
    en: 'No inner address is published',
  },
  reads: { zones: dnsRecords },
  controls: ['8.20', '8.12'],
  impact: {
    fr: 'Le plan du réseau interne se lit de l’extérieur et aide qui veut y entrer.',
    en: 'The plan of the inner network can be read from outside and helps whoever wants to enter.',
  },
  remedy: {
    fr: 'Déplacer le nom vers un DNS interne.',
    en: 'Move the name to an inner DNS.',
  },
  judge: ({ zones }) =>
    zones.flatMap((zone) =>
      judgeRecords(
        zone,
        ({ type, content }) =>
          (type === 'A' || type === 'AAAA') && INNER.test(content.untrusted.trim()) ? 'WARNING' : undefined,
        { fr: 'publie une adresse interne', en: 'publishes an inner address' },
        { fr: 'aucune adresse interne publiée', en: 'no inner address published' },
      ),
    ),
});
