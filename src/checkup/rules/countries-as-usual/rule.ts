import { trafficCountries } from '../../evidence/elements/traffic-countries.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { keysBefore } from '../before.ts';
import { defineRule } from '../rule.ts';
import { percent, percentOf } from '../thresholds.ts';
import { met, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const countriesAsUsual = defineRule({
  id: 'countries-as-usual',
  source: '4.1',
  title: {
    fr: 'Aucun pays inhabituel ne pèse dans le trafic',
    en: 'No unusual country weighs in the traffic',
  },
  reads: { zones: trafficCountries },
  thresholds: { share: percent(3, { fr: 'Signaler à partir de', en: 'Tell from' }) },
  controls: ['8.16'],
  impact: {
    fr: 'Un pays sans clients qui envoie soudain du trafic annonce souvent une collecte ou une attaque.',
    en: 'A country without customers that suddenly sends traffic often tells of scraping or of an attack.',
  },
  remedy: {
    fr: 'Regarder ce que ces visites demandent ; ne bloquer un pays que si aucun client n’y est.',
    en: 'See what these visits ask for; block a country only if no customer is there.',
  },
  judge: ({ zones }, { past, thresholds }) =>
    zones.map(({ id, subject, payload: { requests, countries } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const known = keysBefore(trafficCountries, past, subject, (payload) =>
        payload.countries.rows.map(({ key }) => key),
      );
      if (known === undefined) {
        return unknown(resource, id, {
          fr: phrase`${zone} : pays du trafic, sans contrôle précédent pour comparer`,
          en: phrase`${zone}: countries of the traffic, with no earlier checkup to compare with`,
        });
      }
      const fresh = countries.rows.filter(
        ({ key, count }) => !known.has(key) && percentOf(count, requests) >= thresholds.share,
      );
      if (fresh.length === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : aucun pays nouveau au-dessus de ${thresholds.share} % du trafic`,
          en: phrase`${zone}: no new country above ${thresholds.share}% of the traffic`,
        });
      }
      return notMet('INFO', resource, id, {
        fr: phrase`${zone} : pays nouveaux dans le trafic : ${enumeration(fresh.map(({ key }) => key))}`,
        en: phrase`${zone}: new countries in the traffic: ${enumeration(fresh.map(({ key }) => key))}`,
      });
    }),
});
