import { plural } from '#kernel/text.ts';
import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { eachOr, met, notMet, PLATFORM, within } from '../verdicts.ts';

const SERVER_ERROR = 500;
const MOST = 20;

export const noRouteFailing = defineRule({
  id: 'no-route-failing',
  source: '4.5',
  title: { fr: 'Aucun chemin n’échoue à répétition', en: 'No path fails again and again' },
  reads: { platform: httpErrors },
  thresholds: {
    failures: count(
      50,
      { fr: 'Avertir à partir de', en: 'Warn from' },
      { fr: 'erreurs 5xx', en: '5xx errors' },
    ),
  },
  controls: ['8.16', '8.29'],
  impact: {
    fr: 'Une fonction est cassée pour certains clients, sans que la moyenne le montre.',
    en: 'A function is broken for some customers, and the average does not show it.',
  },
  remedy: {
    fr: 'Reproduire l’appel, corriger, et ajouter un test.',
    en: 'Reproduce the call, mend it, and add a test.',
  },
  judge: ({ platform }, { thresholds }) =>
    platform.flatMap(({ id, payload: { routes } }) => {
      const failing = Map.groupBy(
        routes.filter(({ status }) => status >= SERVER_ERROR),
        ({ host, route }) => `${host.untrusted} ${route.untrusted}`,
      );
      const counted = [...failing]
        .flatMap(([key, hits]) => {
          const [first] = hits;
          const total = hits.reduce((sum, hit) => sum + hit.count, 0);
          return first && total >= thresholds.failures && total > 0 ? [{ key, total, first }] : [];
        })
        .toSorted((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
      return eachOr(
        counted.slice(0, MOST).map(({ key, total, first }) =>
          notMet('WARNING', within('route', null, key, first.route), id, {
            fr: phrase`${first.host} ${first.route} : ${total} ${plural(total, 'fr', 'erreur', 'erreurs')} 5xx`,
            en: phrase`${first.host} ${first.route}: ${total} 5xx ${plural(total, 'en', 'error', 'errors')}`,
          }),
        ),
        met(PLATFORM, id, {
          fr: phrase`Aucun chemin n’atteint ${thresholds.failures} erreurs 5xx`,
          en: phrase`No path reaches ${thresholds.failures} 5xx errors`,
        }),
      );
    }),
});
