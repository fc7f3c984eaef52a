import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { judgeHeader } from '../header-rule.ts';
import { defineRule } from '../rule.ts';

const NAME = 'Referrer-Policy';

/** Browsers without the header send the origin only; a policy that says more gives addresses away. */
export const referrerKeptShort = defineRule({
  id: 'referrer-kept-short',
  source: '4.4',
  title: {
    fr: 'Les adresses des pages ne sont pas données aux autres sites',
    en: 'Addresses of pages are not given to other sites',
  },
  reads: { probes: hostProbes },
  controls: ['8.12', '8.26'],
  impact: {
    fr: 'Un identifiant ou un jeton placé dans l’adresse d’une page part chez les sites qu’elle cite.',
    en: 'An id or a token in the address of a page goes to the sites that it names.',
  },
  remedy: {
    fr: 'Envoyer « strict-origin-when-cross-origin » ou plus strict.',
    en: 'Send “strict-origin-when-cross-origin” or stricter.',
  },
  judge: ({ probes }) =>
    judgeHeader(probes, 'referrerPolicy', NAME, (value, { host }) =>
      /unsafe-url|no-referrer-when-downgrade/i.test(value ?? '')
        ? {
            severity: 'INFO',
            says: {
              fr: phrase`${host} donne l’adresse entière de ses pages aux autres sites`,
              en: phrase`${host} gives the whole address of its pages to other sites`,
            },
          }
        : undefined,
    ),
});
