import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notApplicable, notMet } from '../verdicts.ts';

/** A cookie for a domain goes to all hosts below it (RFC 6265 §5.1.3). */
export const cookiesStayInSandbox = defineRule({
  id: 'cookies-stay-in-sandbox',
  source: '4.4',
  title: {
    fr: 'Les témoins du bac à sable ne vont pas en production',
    en: 'Cookies of the sandbox do not go to production',
  },
  reads: { probes: hostProbes },
  controls: ['8.31', '8.22'],
  impact: {
    fr: 'Une session de test est présentée à la production ; une faille du bac à sable y donne un pied.',
    en: 'A test session is shown to production; a flaw of the sandbox gives a foothold there.',
  },
  remedy: {
    fr: 'Retirer l’attribut Domain du témoin, ou donner au bac à sable un domaine à lui.',
    en: 'Remove the Domain attribute of the cookie, or give the sandbox a domain of its own.',
  },
  judge: ({ probes }, { procedure }) =>
    probes.map(({ id, payload: { host, environment, cookies } }) => {
      if (environment !== 'sandbox') {
        return notApplicable(hostNamed(host), id, {
          fr: phrase`${host} n’est pas du bac à sable`,
          en: phrase`${host} is not of the sandbox`,
        });
      }
      const reaching = cookies.find(({ domain }) =>
        procedure.domains.production.some((name) => domain !== null && isWithin(name, domain)),
      );
      return reaching
        ? notMet('WARNING', hostNamed(host), id, {
            fr: phrase`${host} pose le témoin ${reaching.name} pour un domaine qui couvre la production`,
            en: phrase`${host} sets the cookie ${reaching.name} for a domain that covers production`,
          })
        : met(hostNamed(host), id, {
            fr: phrase`Aucun témoin de ${host} ne va en production`,
            en: phrase`No cookie of ${host} goes to production`,
          });
    }),
});

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
