import { plural } from '#kernel/text.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { count, percent, percentOf } from '../thresholds.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const fewRequestsSkipped = defineRule({
  id: 'few-requests-skipped',
  source: '4.3',
  title: {
    fr: 'Les contournements servent peu',
    en: 'Skips are little used',
  },
  reads: { zones: firewallEvents24h },
  thresholds: {
    share: percent(50, { fr: 'Avertir à partir de', en: 'Warn from' }),
    least: count(100, { fr: 'À partir de', en: 'From' }, { fr: 'événements', en: 'events' }),
  },
  controls: ['8.20', '8.16'],
  impact: {
    fr: 'La majorité des requêtes remarquées passe par une exception : le pare-feu juge le reste.',
    en: 'Most of the requests that were noticed pass by an exception: the firewall judges what is left.',
  },
  remedy: {
    fr: 'Voir quelle règle de contournement sert le plus, et à qui.',
    en: 'See which skip rule serves most, and whom.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload: { total, skipped } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const share = percentOf(skipped, total);
      const says = {
        fr: phrase`${zone} : ${skipped} ${plural(skipped, 'fr', 'requête contournée', 'requêtes contournées')} sur ${total} ${plural(total, 'fr', 'événement', 'événements')} (${share} %)`,
        en: phrase`${zone}: ${skipped} ${plural(skipped, 'en', 'request', 'requests')} skipped of ${total} ${plural(total, 'en', 'event', 'events')} (${share}%)`,
      };
      return total >= thresholds.least && share >= thresholds.share
        ? notMet('WARNING', resource, id, says)
        : met(resource, id, says);
    }),
});
