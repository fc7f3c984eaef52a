import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notApplicable, notMet, unknown } from '../verdicts.ts';

export const sandboxGuarded = defineRule({
  id: 'sandbox-guarded',
  source: '4.4',
  title: {
    fr: 'Le bac à sable demande qui entre',
    en: 'The sandbox asks who enters',
  },
  reads: { probes: hostProbes },
  controls: ['8.31', '8.3'],
  impact: {
    fr: 'Des versions inachevées, souvent avec des comptes de test connus, sont ouvertes à tous et aux moteurs de recherche.',
    en: 'Unfinished versions, often with known test accounts, are open to all and to search engines.',
  },
  remedy: {
    fr: 'Placer le bac à sable derrière une authentification, et interdire son indexation.',
    en: 'Put the sandbox behind authentication, and forbid search engines to list it.',
  },
  judge: ({ probes }) =>
    probes.map(({ id, payload: { host, environment, gated, headers } }) => {
      const resource = hostNamed(host);
      if (environment !== 'sandbox') {
        return notApplicable(resource, id, {
          fr: phrase`${host} n’est pas du bac à sable`,
          en: phrase`${host} is not of the sandbox`,
        });
      }
      if (gated === null) {
        return unknown(resource, id, {
          fr: phrase`Rien ne dit si ${host} demande qui entre`,
          en: phrase`Nothing says whether ${host} asks who enters`,
        });
      }
      if (gated) {
        return met(resource, id, {
          fr: phrase`${host} demande qui entre`,
          en: phrase`${host} asks who enters`,
        });
      }
      const hidden = /noindex/i.test(headers.xRobotsTag?.untrusted ?? '');
      return notMet(hidden ? 'INFO' : 'WARNING', resource, id, {
        fr: phrase`${host} est ouvert à tous${hidden ? ', mais pas indexé' : ' et peut être indexé'}`,
        en: phrase`${host} is open to all${hidden ? ', but not indexed' : ' and may be indexed'}`,
      });
    }),
});
