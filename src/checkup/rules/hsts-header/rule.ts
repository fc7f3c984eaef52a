import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { headerMissing, judgeHeader } from '../header-rule.ts';
import { defineRule } from '../rule.ts';
import { seconds } from '../thresholds.ts';

const NAME = 'Strict-Transport-Security';

/** RFC 6797 §6.1. */
export const hstsHeader = defineRule({
  id: 'hsts-header',
  source: '4.4',
  title: {
    fr: 'Les hôtes imposent HTTPS aux retours (HSTS)',
    en: 'Hosts impose HTTPS on returning visitors (HSTS)',
  },
  reads: { probes: hostProbes },
  thresholds: {
    'max-age': seconds(15_552_000, { fr: 'Durée attendue d’au moins', en: 'Expected to last at least' }),
  },
  controls: ['8.24', '8.26'],
  impact: {
    fr: 'Un visiteur qui tape l’adresse sans « https » peut être intercepté.',
    en: 'A visitor who types the address without “https” can be intercepted.',
  },
  remedy: {
    fr: 'Envoyer l’en-tête avec une durée courte, puis l’allonger jusqu’à un an.',
    en: 'Send the header with a short duration, then lengthen it to a year.',
  },
  judge: ({ probes }, { thresholds }) =>
    judgeHeader(probes, 'strictTransportSecurity', NAME, (value, { host, environment }) => {
      const severity = environment === 'sandbox' ? 'INFO' : 'WARNING';
      if (value === undefined) return { severity, says: headerMissing(host, NAME) };
      const age = Number(/max-age\s*=\s*"?(\d{1,12})/i.exec(value)?.[1] ?? 0);
      if (age >= thresholds['max-age']) return undefined;
      return {
        severity,
        says: {
          fr: phrase`${host} n’impose HTTPS que pour ${age} secondes`,
          en: phrase`${host} imposes HTTPS for ${age} seconds only`,
        },
      };
    }),
});
