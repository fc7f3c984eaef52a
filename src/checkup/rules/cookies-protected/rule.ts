import { plural } from '#kernel/text.ts';
import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notMet } from '../verdicts.ts';

const SESSION = /sess|auth|token|jwt|sid|login|remember/i;

/** RFC 6265bis §4.1.2. */
export const cookiesProtected = defineRule({
  id: 'cookies-protected',
  source: '4.4',
  title: {
    fr: 'Les témoins de connexion sont protégés',
    en: 'Session cookies are protected',
  },
  reads: { probes: hostProbes },
  controls: ['8.5', '8.26'],
  impact: {
    fr: 'Un témoin lu par un script ou envoyé en clair permet d’entrer à la place du client.',
    en: 'A cookie read by a script or sent in clear lets somebody enter in the customer’s place.',
  },
  remedy: {
    fr: 'Poser Secure, HttpOnly et SameSite sur chaque témoin de connexion.',
    en: 'Set Secure, HttpOnly and SameSite on every session cookie.',
  },
  judge: ({ probes }) =>
    probes.map(({ id, payload: { host, cookies } }) => {
      const bare = cookies.filter(({ secure, httpOnly }) => !secure || !httpOnly);
      if (bare.length === 0) {
        return met(hostNamed(host), id, {
          fr: phrase`${host} : ${cookies.length} ${plural(cookies.length, 'fr', 'témoin, protégé', 'témoins, tous protégés')}`,
          en: phrase`${host}: ${cookies.length} ${plural(cookies.length, 'en', 'cookie, protected', 'cookies, all protected')}`,
        });
      }
      const session = bare.some(({ name }) => SESSION.test(name.untrusted));
      return notMet(session ? 'WARNING' : 'INFO', hostNamed(host), id, {
        fr: phrase`${host} : témoins sans Secure ou HttpOnly : ${enumeration(bare.map(({ name }) => name))}`,
        en: phrase`${host}: cookies without Secure or HttpOnly: ${enumeration(bare.map(({ name }) => name))}`,
      });
    }),
});
