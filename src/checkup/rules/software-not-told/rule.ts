import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notMet } from '../verdicts.ts';

const VERSION = /\d+\.\d+/;

export const softwareNotTold = defineRule({
  id: 'software-not-told',
  source: '4.4',
  title: {
    fr: 'Les hôtes ne disent pas la version de leurs logiciels',
    en: 'Hosts do not tell the version of their software',
  },
  reads: { probes: hostProbes },
  controls: ['8.8', '8.12'],
  impact: {
    fr: 'Le jour où une faille est publiée, les hôtes concernés se trouvent par une simple recherche.',
    en: 'On the day a flaw is published, the hosts concerned are found by a simple search.',
  },
  remedy: {
    fr: 'Retirer les en-têtes Server et X-Powered-By, ou leur version.',
    en: 'Remove the Server and X-Powered-By headers, or their version.',
  },
  judge: ({ probes }) =>
    probes.map(({ id, payload: { host, headers } }) => {
      const told = [headers.server, headers.xPoweredBy].filter(
        (value) => value !== null && VERSION.test(value.untrusted),
      );
      const [first] = told;
      if (!first) {
        return met(hostNamed(host), id, {
          fr: phrase`${host} ne donne aucune version`,
          en: phrase`${host} gives no version away`,
        });
      }
      return notMet('INFO', hostNamed(host), id, {
        fr: phrase`${host} annonce ${first}`,
        en: phrase`${host} announces ${first}`,
      });
    }),
});
