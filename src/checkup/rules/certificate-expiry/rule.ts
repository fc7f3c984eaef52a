import { DAY_LENGTH } from '#kernel/date.ts';
import { plural } from '#kernel/text.ts';
import { hostCertificates } from '../../evidence/elements/host-certificates.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule, type Verdict } from '../rule.ts';

const DAYS = { fr: 'jours', en: 'days' };

export const certificateExpiry = defineRule({
  id: 'certificate-expiry',
  source: '4.4',
  title: {
    fr: 'Aucun certificat n’expire bientôt',
    en: 'No certificate expires soon',
  },
  reads: { certificates: hostCertificates },
  thresholds: {
    'warning-days': {
      default: 21,
      min: 1,
      max: 365,
      unit: DAYS,
      words: { fr: 'Avertir quand il reste moins de', en: 'Warn when less is left than' },
    },
    'critical-days': {
      default: 7,
      min: 0,
      max: 365,
      unit: DAYS,
      words: { fr: 'Critique quand il reste moins de', en: 'Critical when less is left than' },
    },
  },
  controls: ['8.24', '5.14'],
  impact: {
    fr: 'À l’expiration, les navigateurs et les webhooks refusent de se connecter : le service paraît en panne.',
    en: 'When it expires, browsers and webhooks refuse to connect: the service looks down.',
  },
  remedy: {
    fr: 'Vérifier pourquoi le renouvellement automatique n’a pas eu lieu, puis renouveler le certificat.',
    en: 'Find out why it was not renewed automatically, then renew the certificate.',
  },
  judge({ certificates }, { now, thresholds }): readonly Verdict[] {
    return certificates.map(({ id, payload: { host, validTo } }) => {
      const left = Math.floor((Date.parse(validTo) - now.getTime()) / DAY_LENGTH);
      const base = {
        resource: { type: 'certificate', key: host, name: host },
        evidence: [id],
        says:
          left < 0
            ? {
                fr: phrase`Le certificat de ${host} a expiré`,
                en: phrase`The certificate of ${host} has expired`,
              }
            : {
                fr: phrase`Le certificat de ${host} expire dans ${left} ${plural(left, 'fr', 'jour', 'jours')}`,
                en: phrase`The certificate of ${host} expires in ${left} ${plural(left, 'en', 'day', 'days')}`,
              },
      } as const;
      if (left < thresholds['critical-days']) return { ...base, outcome: 'not-met', severity: 'CRITICAL' };
      if (left < thresholds['warning-days']) return { ...base, outcome: 'not-met', severity: 'WARNING' };
      return { ...base, outcome: 'met' };
    });
  },
});
