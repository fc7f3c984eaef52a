import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

/** RFC 8659. */
export const certificateIssuersNamed = defineRule({
  id: 'certificate-issuers-named',
  source: '4.4',
  title: {
    fr: 'Le domaine dit quelles autorités peuvent le certifier (CAA)',
    en: 'The domain says which authorities may certify it (CAA)',
  },
  reads: { zones: dnsRecords },
  controls: ['8.24'],
  impact: {
    fr: 'N’importe quelle autorité peut délivrer un certificat à votre nom sur une demande trompeuse.',
    en: 'Any authority may issue a certificate in your name on a deceptive request.',
  },
  remedy: {
    fr: 'Publier un enregistrement CAA qui nomme les autorités que vous et votre CDN utilisez.',
    en: 'Publish a CAA record that names the authorities that you and your CDN use.',
  },
  judge: ({ zones }) =>
    zones.map(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const named = payload.records.some(({ type, name }) => type === 'CAA' && name === zone);
      return named
        ? met(zoneNamed(subject), id, {
            fr: phrase`${zone} nomme ses autorités de certification`,
            en: phrase`${zone} names its certification authorities`,
          })
        : notMet('INFO', zoneNamed(subject), id, {
            fr: phrase`${zone} ne publie pas de CAA`,
            en: phrase`${zone} publishes no CAA`,
          });
    }),
});
