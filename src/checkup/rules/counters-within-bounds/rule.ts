import { counters } from '../../evidence/elements/counters.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule, type Verdict } from '../rule.ts';
import { eachOr, met, notApplicable, notMet, PLATFORM, within } from '../verdicts.ts';

export const countersWithinBounds = defineRule({
  id: 'counters-within-bounds',
  source: '4.5',
  title: { fr: 'Vos compteurs restent dans leurs bornes', en: 'Your counters stay within their bounds' },
  reads: { platform: counters },
  controls: ['8.16', '8.6'],
  impact: {
    fr: 'Ce que vous avez choisi de surveiller dépasse ce que vous avez fixé.',
    en: 'What you chose to watch exceeds what you set.',
  },
  remedy: {
    fr: 'Traiter la cause que le compteur signale, ou revoir la borne si elle ne veut plus rien dire.',
    en: 'Treat the cause that the counter tells of, or review the bound if it means nothing any more.',
  },
  judge: ({ platform }) =>
    platform.flatMap(({ id, payload }) => {
      const once = [...Map.groupBy(payload.counters, (counter) => counter.id).values()].flatMap(
        ([first]) => first ?? [],
      );
      return eachOr(
        once.map((counter): Verdict => {
          const { name, value, warnAbove, criticalAbove } = counter;
          const resource = within('counter', null, counter.id, name);
          const says = { fr: phrase`${name} : ${value}`, en: phrase`${name}: ${value}` };
          if (criticalAbove !== null && value > criticalAbove) return notMet('CRITICAL', resource, id, says);
          if (warnAbove !== null && value > warnAbove) return notMet('WARNING', resource, id, says);
          const bounded = criticalAbove !== null || warnAbove !== null;
          return bounded ? met(resource, id, says) : notApplicable(resource, id, says);
        }),
        met(PLATFORM, id, { fr: phrase`Aucun compteur fourni`, en: phrase`No counter provided` }),
      );
    }),
});
