import { hostCertificates } from '../../evidence/elements/host-certificates.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notMet, unknown } from '../verdicts.ts';

/** RFC 8996. */
const RETIRED = ['TLSv1', 'TLSv1.1'] as const;

export const oldTlsRefused = defineRule({
  id: 'old-tls-refused',
  source: '4.4',
  title: { fr: 'Les hôtes refusent TLS 1.0 et 1.1', en: 'Hosts refuse TLS 1.0 and 1.1' },
  reads: { certificates: hostCertificates },
  controls: ['8.24'],
  impact: {
    fr: 'Une connexion peut être ramenée à une version dont le chiffrement est affaibli.',
    en: 'A connection can be brought down to a version whose encryption is weakened.',
  },
  remedy: {
    fr: 'Fermer ces versions sur le serveur ou le CDN, après avoir vérifié quels clients les utilisent.',
    en: 'Close these versions on the server or the CDN, once it is known which clients use them.',
  },
  judge: ({ certificates }) =>
    certificates.map(({ id, payload: { host, accepted, refused } }) => {
      const resource = hostNamed(host);
      const open = RETIRED.filter((version) => accepted.includes(version));
      if (open.length > 0) {
        return notMet('WARNING', resource, id, {
          fr: phrase`${host} accepte encore ${enumeration(open)}`,
          en: phrase`${host} still accepts ${enumeration(open)}`,
        });
      }
      const tried = RETIRED.every((version) => refused.includes(version));
      return tried
        ? met(resource, id, {
            fr: phrase`${host} refuse les versions retirées de TLS`,
            en: phrase`${host} refuses the retired versions of TLS`,
          })
        : unknown(resource, id, {
            fr: phrase`Les versions retirées de TLS n’ont pas été essayées sur ${host}`,
            en: phrase`The retired versions of TLS were not tried on ${host}`,
          });
    }),
});
