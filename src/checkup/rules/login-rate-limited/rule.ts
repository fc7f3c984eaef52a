import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { nameOf, RATE_LIMIT, type RulesOfZone, stops } from '../deployed.ts';
import { defineRule, type Verdict } from '../rule.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

/** Where passwords and codes are tried. A rule without a path limits them all. */
const LOGIN = /log-?in|sign-?in|signup|auth|token|session|password|connexion|otp|2fa|\/api/i;
const PATH = /http\.request\.uri|http\.request\.full_uri/;

export const loginRateLimited = defineRule({
  id: 'login-rate-limited',
  source: '4.2',
  title: {
    fr: 'Les essais de connexion sont limités en nombre',
    en: 'Attempts to sign in are limited in number',
  },
  reads: { zones: deployedRules },
  controls: ['8.5', '8.20'],
  impact: {
    fr: 'Un robot peut essayer sans fin des mots de passe ou des codes volés ailleurs.',
    en: 'A bot can try passwords or codes stolen elsewhere without end.',
  },
  remedy: {
    fr: 'Mesurer le rythme normal des connexions, puis poser une limite par adresse sur les chemins d’authentification.',
    en: 'Measure the normal pace of sign-ins, then set a limit by address on the paths of authentication.',
  },
  judge: ({ zones }) => zones.map(judgeZone),
});

function judgeZone({ id, subject, payload }: RulesOfZone): Verdict {
  const [zone, resource] = [subject ?? '', zoneNamed(subject)];
  const limits = payload.rules.filter((rule) => rule.phase === RATE_LIMIT && rule.enabled && stops(rule));
  const covering = limits.filter(
    ({ expression: { untrusted: words } }) => LOGIN.test(words) || !PATH.test(words),
  );
  if (covering.length > 0) {
    return met(resource, id, {
      fr: phrase`${zone} : limites de débit sur l’authentification : ${enumeration(covering.map(nameOf))}`,
      en: phrase`${zone}: rate limits on authentication: ${enumeration(covering.map(nameOf))}`,
    });
  }
  if (!payload.phasesRead.includes(RATE_LIMIT)) {
    return unknown(resource, id, {
      fr: phrase`${zone} : la phase des limites de débit n’a pas pu être lue`,
      en: phrase`${zone}: the phase of the rate limits could not be read`,
    });
  }
  return notMet('WARNING', resource, id, {
    fr: phrase`${zone} : aucune limite de débit active ne couvre l’authentification`,
    en: phrase`${zone}: no active rate limit covers authentication`,
  });
}
