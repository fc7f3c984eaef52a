import { eventEndpoints } from '../../evidence/elements/event-endpoints.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

const DOORS = /log-?in|sign-?in|auth|session|password|reset|connexion|admin|otp|token|checkout|payment/i;

export const signInNotTargeted = defineRule({
  id: 'sign-in-not-targeted',
  source: '4.3',
  title: {
    fr: 'Les pages de connexion et de paiement ne sont pas prises pour cible',
    en: 'Sign-in and payment pages are not under attack',
  },
  reads: { zones: eventEndpoints },
  thresholds: {
    hits: count(
      500,
      { fr: 'Avertir à partir de', en: 'Warn from' },
      { fr: 'requêtes arrêtées', en: 'requests stopped' },
    ),
  },
  controls: ['8.5', '8.16'],
  impact: {
    fr: 'Des mots de passe ou des cartes volés ailleurs sont essayés sur vos clients.',
    en: 'Passwords or cards stolen elsewhere are being tried on your customers.',
  },
  remedy: {
    fr: 'Comparer avec les connexions réussies, resserrer la limite de débit, prévenir les comptes visés.',
    en: 'Compare with the sign-ins that succeeded, tighten the rate limit, warn the accounts aimed at.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const over = payload.week ?? payload.day;
      if (over === null) {
        return unknown(resource, id, {
          fr: phrase`${zone} : aucune fenêtre de points d’accès n’a été vue`,
          en: phrase`${zone}: no window of endpoints was seen`,
        });
      }
      const aimed = over.ranking.rows.filter(({ path }) => DOORS.test(path.untrusted));
      const total = aimed.reduce((sum, row) => sum + row.count, 0);
      const says = {
        fr: phrase`${zone} : ${total} requêtes arrêtées sur des pages de connexion, d’administration ou de paiement`,
        en: phrase`${zone}: ${total} requests stopped on sign-in, administration or payment pages`,
      };
      if (total < thresholds.hits || total === 0) return met(resource, id, says);
      const paths = enumeration(
        aimed.map(({ path }) => path),
        3,
      );
      return notMet('WARNING', resource, id, {
        fr: phrase`${says.fr} : ${paths}`,
        en: phrase`${says.en}: ${paths}`,
      });
    }),
});
