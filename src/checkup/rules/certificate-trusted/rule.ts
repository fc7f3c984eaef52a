import { hostCertificates } from '../../evidence/elements/host-certificates.ts';
import { phrase } from '../../evidence/phrase.ts';
import { environmentOf } from '../../procedure/procedure.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, unknown, within } from '../verdicts.ts';

export const certificateTrusted = defineRule({
  id: 'certificate-trusted',
  source: '4.4',
  title: {
    fr: 'Chaque certificat mène à une autorité reconnue',
    en: 'Each certificate leads to a recognised authority',
  },
  reads: { certificates: hostCertificates },
  controls: ['8.24'],
  impact: {
    fr: 'Rien ne prouve au visiteur qu’il parle au bon serveur ; les appels entre machines échouent.',
    en: 'Nothing proves to visitors that they talk to the right server; calls between machines fail.',
  },
  remedy: {
    fr: 'Installer la chaîne complète, ou un certificat d’une autorité reconnue.',
    en: 'Install the whole chain, or a certificate of a recognised authority.',
  },
  judge: ({ certificates }, { procedure }) =>
    certificates.map(({ id, payload: { host, trusted } }) => {
      const resource = within('certificate', null, host, host);
      if (trusted === null) {
        return unknown(resource, id, {
          fr: phrase`La chaîne du certificat de ${host} n’a pas été vérifiée`,
          en: phrase`The chain of the certificate of ${host} was not verified`,
        });
      }
      if (trusted) {
        return met(resource, id, {
          fr: phrase`Le certificat de ${host} mène à une autorité reconnue`,
          en: phrase`The certificate of ${host} leads to a recognised authority`,
        });
      }
      const grave = environmentOf(host, procedure) === 'production';
      return notMet(grave ? 'CRITICAL' : 'WARNING', resource, id, {
        fr: phrase`Le certificat de ${host} ne mène à aucune autorité reconnue`,
        en: phrase`The certificate of ${host} leads to no recognised authority`,
      });
    }),
});
