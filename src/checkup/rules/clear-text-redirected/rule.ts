import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { type Phrases, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notMet, unknown } from '../verdicts.ts';

export const clearTextRedirected = defineRule({
  id: 'clear-text-redirected',
  source: '4.4',
  title: { fr: 'Les hôtes ne servent rien en clair', en: 'Hosts serve nothing in clear' },
  reads: { probes: hostProbes },
  controls: ['8.24', '5.14'],
  impact: {
    fr: 'Sur un réseau partagé, un mot de passe saisi sur la page en clair peut être lu.',
    en: 'On a shared network a password typed into the page in clear can be read.',
  },
  remedy: {
    fr: 'Rediriger tout HTTP vers HTTPS du même hôte, puis poser HSTS.',
    en: 'Redirect all HTTP to HTTPS of the same host, then set HSTS.',
  },
  judge: ({ probes }) =>
    probes.map(({ id, payload: { host, http, environment } }) => {
      const resource = hostNamed(host);
      const says = WORDS[http](host);
      if (http === 'unknown') return unknown(resource, id, says);
      if (http === 'answers') {
        return notMet(environment === 'sandbox' ? 'INFO' : 'WARNING', resource, id, says);
      }
      return http === 'redirects-elsewhere' ? notMet('INFO', resource, id, says) : met(resource, id, says);
    }),
});

type Answer = 'redirects-to-https' | 'redirects-elsewhere' | 'answers' | 'closed' | 'unknown';

const WORDS: Readonly<Record<Answer, (host: string) => Phrases>> = {
  'redirects-to-https': (host) => ({
    fr: phrase`${host} renvoie HTTP vers HTTPS`,
    en: phrase`${host} sends HTTP to HTTPS`,
  }),
  'redirects-elsewhere': (host) => ({
    fr: phrase`${host} renvoie HTTP vers un autre hôte avant de chiffrer`,
    en: phrase`${host} sends HTTP to another host before encrypting`,
  }),
  answers: (host) => ({
    fr: phrase`${host} sert des pages en clair`,
    en: phrase`${host} serves pages in clear`,
  }),
  closed: (host) => ({
    fr: phrase`${host} n’écoute pas en HTTP`,
    en: phrase`${host} does not listen on HTTP`,
  }),
  unknown: (host) => ({
    fr: phrase`HTTP n’a pas pu être essayé sur ${host}`,
    en: phrase`HTTP could not be tried on ${host}`,
  }),
};
