import { hostCertificates } from '../../evidence/elements/host-certificates.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, within } from '../verdicts.ts';

/** RFC 9525: a client compares the name that it asked for with those of the certificate. */
export const certificateCoversHost = defineRule({
  id: 'certificate-covers-host',
  source: '4.4',
  title: {
    fr: 'Chaque certificat porte le nom de son hôte',
    en: 'Each certificate bears the name of its host',
  },
  reads: { certificates: hostCertificates },
  controls: ['8.24'],
  impact: {
    fr: 'Les navigateurs affichent une alerte que les clients apprennent à ignorer, ou refusent d’entrer.',
    en: 'Browsers show a warning that customers learn to ignore, or refuse to enter.',
  },
  remedy: {
    fr: 'Demander un certificat qui nomme cet hôte, et chercher pourquoi celui-ci a été servi.',
    en: 'Ask for a certificate that names this host, and find out why this one was served.',
  },
  judge: ({ certificates }) =>
    certificates.map(({ id, payload: { host, coversHost } }) => {
      const resource = within('certificate', null, host, host);
      return coversHost
        ? met(resource, id, {
            fr: phrase`Le certificat de ${host} porte son nom`,
            en: phrase`The certificate of ${host} bears its name`,
          })
        : notMet('CRITICAL', resource, id, {
            fr: phrase`Le certificat servi par ${host} porte un autre nom`,
            en: phrase`The certificate that ${host} serves bears another name`,
          });
    }),
});
