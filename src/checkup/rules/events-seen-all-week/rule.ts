import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { percent, percentOf } from '../thresholds.ts';
import { met, unknown, zoneNamed } from '../verdicts.ts';

export const eventsSeenAllWeek = defineRule({
  id: 'events-seen-all-week',
  source: '4.3',
  title: {
    fr: 'Les événements de toute la semaine ont été vus',
    en: 'The events of the whole week were seen',
  },
  reads: { zones: firewallEvents7d },
  thresholds: { share: percent(90, { fr: 'Attendu au moins', en: 'Expected at least' }) },
  controls: ['8.15', '8.16'],
  impact: {
    fr: 'Les jours que l’offre a oubliés ne sont pas jugés.',
    en: 'The days that the plan has forgotten are not judged.',
  },
  remedy: {
    fr: 'Faire la collecte quotidienne (« vigie checkup collect --daily »), qui garde ce que l’offre oublie après un jour.',
    en: 'Collect daily (“vigie checkup collect --daily”), which keeps what the plan forgets after a day.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, coverage, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const share = percentOf(coverage.share, 1);
      const sample = payload.basis === 'sample';
      const says = {
        fr: phrase`${zone} : ${share} % de la semaine a été vue${sample ? ', par échantillon' : ''}`,
        en: phrase`${zone}: ${share}% of the week was seen${sample ? ', as a sample' : ''}`,
      };
      return share < thresholds.share || sample ? unknown(resource, id, says) : met(resource, id, says);
    }),
});
