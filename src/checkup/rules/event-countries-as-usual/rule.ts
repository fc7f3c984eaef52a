import { eventCountries } from '../../evidence/elements/event-countries.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { keysBefore } from '../before.ts';
import { defineRule } from '../rule.ts';
import { percent, percentOf } from '../thresholds.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const eventCountriesAsUsual = defineRule({
  id: 'event-countries-as-usual',
  source: '4.3',
  title: {
    fr: 'Les attaques viennent des pays habituels',
    en: 'Attacks come from the usual countries',
  },
  reads: { zones: eventCountries },
  thresholds: { share: percent(20, { fr: 'Signaler à partir de', en: 'Tell from' }) },
  controls: ['8.16', '5.7'],
  impact: {
    fr: 'Une source nouvelle et massive annonce souvent une campagne qui vise la plateforme.',
    en: 'A new and massive source often tells of a campaign that aims at the platform.',
  },
  remedy: {
    fr: 'Regarder quels chemins elle vise et ajuster une règle si elle insiste.',
    en: 'See which paths it aims at, and adjust a rule if it goes on.',
  },
  judge: ({ zones }, { past, thresholds }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const over = payload.week ?? payload.day;
      const known = keysBefore(eventCountries, past, subject, ({ day, week }) =>
        [...(week?.ranking.rows ?? []), ...(day?.ranking.rows ?? [])].map(({ key }) => key),
      );
      if (over === null || known === undefined) {
        return unknown(resource, id, {
          fr: phrase`${zone} : pays des attaques, sans contrôle précédent pour comparer`,
          en: phrase`${zone}: countries of the attacks, with no earlier checkup to compare with`,
        });
      }
      const fresh = over.ranking.rows.filter(
        ({ key, count }) => !known.has(key) && percentOf(count, over.total) >= thresholds.share,
      );
      const says =
        fresh.length === 0
          ? {
              fr: phrase`${zone} : aucun pays nouveau ne domine les attaques`,
              en: phrase`${zone}: no new country dominates the attacks`,
            }
          : {
              fr: phrase`${zone} : pays nouveaux en tête des attaques : ${enumeration(fresh.map(({ key }) => key))}`,
              en: phrase`${zone}: new countries at the head of the attacks: ${enumeration(fresh.map(({ key }) => key))}`,
            };
      return fresh.length === 0 ? met(resource, id, says) : notMet('INFO', resource, id, says);
    }),
});
