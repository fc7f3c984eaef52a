import { requestsServed } from '../../evidence/elements/requests-served.ts';
import { phrase } from '../../evidence/phrase.ts';
import { numbersBefore, usual } from '../before.ts';
import { defineRule } from '../rule.ts';
import { times } from '../thresholds.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const trafficAsUsual = defineRule({
  id: 'traffic-as-usual',
  source: '4.1',
  title: { fr: 'Le trafic ressemble à celui d’habitude', en: 'Traffic looks as it usually does' },
  reads: { zones: requestsServed },
  thresholds: { change: times(2, { fr: 'Signaler au-delà de', en: 'Tell beyond' }) },
  controls: ['8.16', '8.6'],
  impact: {
    fr: 'Un trafic doublé ou effondré annonce un abus, une panne ou un détournement avant les plaintes.',
    en: 'Traffic that doubles or collapses tells of abuse, an outage or a diversion before the complaints do.',
  },
  remedy: {
    fr: 'Rapprocher la variation d’un événement connu : campagne, incident, changement du DNS.',
    en: 'Match the change with a known event: a campaign, an incident, a change of the DNS.',
  },
  judge: ({ zones }, { past, thresholds }) =>
    zones.map(({ id, subject, payload: { requests } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const normal = usual(numbersBefore(requestsServed, past, subject, (payload) => payload.requests));
      if (normal === undefined) {
        return unknown(resource, id, {
          fr: phrase`${zone} : ${requests} requêtes, sans contrôle précédent pour comparer`,
          en: phrase`${zone}: ${requests} requests, with no earlier checkup to compare with`,
        });
      }
      const says = {
        fr: phrase`${zone} : ${requests} requêtes servies, contre ${normal} d’habitude`,
        en: phrase`${zone}: ${requests} requests served, against ${normal} usually`,
      };
      const odd = requests > normal * thresholds.change || requests * thresholds.change < normal;
      return odd ? notMet('INFO', resource, id, says) : met(resource, id, says);
    }),
});
