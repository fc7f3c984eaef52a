import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { count, times } from '../thresholds.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

const DAYS = 7;

export const eventsAsUsual = defineRule({
  id: 'events-as-usual',
  source: '4.3',
  title: {
    fr: 'Le dernier jour ressemble au reste de la semaine',
    en: 'The last day looks like the rest of the week',
  },
  reads: { today: firewallEvents24h },
  also: { week: firewallEvents7d },
  thresholds: {
    growth: times(3, { fr: 'Avertir au-delà de', en: 'Warn beyond' }),
    least: count(200, { fr: 'À partir de', en: 'From' }, { fr: 'événements', en: 'events' }),
  },
  controls: ['8.16', '5.25'],
  impact: {
    fr: 'Une attaque est peut-être en cours au moment du contrôle.',
    en: 'An attack may be under way at the time of the checkup.',
  },
  remedy: {
    fr: 'Lire les événements heure par heure : ce qui est visé, d’où, et si quelque chose passe.',
    en: 'Read the events hour by hour: what is aimed at, from where, and whether anything passes.',
  },
  judge: ({ today, week }, { thresholds }) =>
    today.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const whole = week.find((piece) => piece.subject === subject);
      if (!whole) {
        return unknown(resource, id, {
          fr: phrase`${zone} : ${payload.mitigated} événements en un jour, sans semaine pour comparer`,
          en: phrase`${zone}: ${payload.mitigated} events in a day, with no week to compare with`,
        });
      }
      const normal = Math.round(whole.payload.mitigated / (DAYS * Math.max(whole.coverage.share, 1 / DAYS)));
      const says = {
        fr: phrase`${zone} : ${payload.mitigated} requêtes arrêtées en un jour, contre ${normal} par jour en moyenne`,
        en: phrase`${zone}: ${payload.mitigated} requests stopped in a day, against ${normal} a day on average`,
      };
      const grown = payload.mitigated >= thresholds.least && payload.mitigated > normal * thresholds.growth;
      return grown ? notMet('WARNING', resource, [id, whole.id], says) : met(resource, [id, whole.id], says);
    }),
});
