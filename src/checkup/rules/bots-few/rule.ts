import { trafficBots } from '../../evidence/elements/traffic-bots.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { percent, percentOf } from '../thresholds.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const botsFew = defineRule({
  id: 'bots-few',
  source: '4.1',
  title: {
    fr: 'Les robots non vérifiés pèsent peu dans le trafic',
    en: 'Unverified bots weigh little in the traffic',
  },
  reads: { zones: trafficBots },
  thresholds: { share: percent(40, { fr: 'Avertir à partir de', en: 'Warn from' }) },
  controls: ['8.16', '8.6'],
  impact: {
    fr: 'Collecte de données, essais de mots de passe ou de cartes, coûts de serveurs pour des visiteurs qui n’en sont pas.',
    en: 'Scraping, trials of passwords or cards, server costs for visitors who are none.',
  },
  remedy: {
    fr: 'Identifier les chemins les plus visités par les robots, y poser une limite de débit ou une épreuve.',
    en: 'Find the paths that bots visit most, and put a rate limit or a challenge on them.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload: { requests, automated } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      if (automated === null) {
        return unknown(resource, id, {
          fr: phrase`${zone} : l’offre ne note pas les robots ; leur part n’est pas connue`,
          en: phrase`${zone}: the plan does not score bots; their share is not known`,
        });
      }
      const share = percentOf(automated, requests);
      const says = {
        fr: phrase`${zone} : ${share} % des requêtes viennent de robots non vérifiés`,
        en: phrase`${zone}: ${share}% of the requests come from unverified bots`,
      };
      return share >= thresholds.share && requests > 0
        ? notMet('WARNING', resource, id, says)
        : met(resource, id, says);
    }),
});
