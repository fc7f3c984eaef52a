import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { phrase } from '../../evidence/phrase.ts';
import { eachHost, hostOf } from '../host-errors.ts';
import { defineRule } from '../rule.ts';
import { count, percent, percentOf } from '../thresholds.ts';
import { met, notMet } from '../verdicts.ts';

export const clientErrorsFew = defineRule({
  id: 'client-errors-few',
  source: '4.5',
  title: {
    fr: 'Les erreurs 4xx, hors pare-feu, sont peu nombreuses',
    en: 'Errors 4xx, the firewall’s aside, are few',
  },
  reads: { platform: httpErrors },
  thresholds: {
    share: percent(20, { fr: 'Signaler au-delà de', en: 'Tell beyond' }),
    least: count(500, { fr: 'À partir de', en: 'From' }, { fr: 'erreurs', en: 'errors' }),
  },
  controls: ['8.16'],
  impact: {
    fr: 'Quelqu’un essaie des adresses ou des droits au hasard, ou un client est cassé.',
    en: 'Somebody tries addresses or rights at random, or a client is broken.',
  },
  remedy: {
    fr: 'Distinguer 401 et 403 (droits), 404 (adresses) et 429 (débit), puis remonter à la source.',
    en: 'Tell 401 and 403 (rights), 404 (addresses) and 429 (pace) apart, then trace the source.',
  },
  judge: ({ platform }, { thresholds }) =>
    eachHost(platform, (host, id) => {
      const own = Math.max(0, host.errors4xx - (host.mitigated4xx ?? 0));
      const share = percentOf(own, host.requests);
      const says = {
        fr: phrase`${host.host} : ${own} erreurs 4xx sur ${host.requests} requêtes (${share} %)`,
        en: phrase`${host.host}: ${own} 4xx errors of ${host.requests} requests (${share}%)`,
      };
      return own >= thresholds.least && share > thresholds.share
        ? notMet('INFO', hostOf(host), id, says)
        : met(hostOf(host), id, says);
    }),
});
