import { daysBetween } from '#kernel/date.ts';
import { plural } from '#kernel/text.ts';
import { declarations } from '../../evidence/elements/declarations.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { days } from '../thresholds.ts';
import { eachOr, met, notMet, PLATFORM, unknown, within } from '../verdicts.ts';

export const statementsFresh = defineRule({
  id: 'statements-fresh',
  source: '4.4',
  title: {
    fr: 'Ce que des personnes ont affirmé est récent et favorable',
    en: 'What people stated is recent and favourable',
  },
  reads: { platform: declarations },
  thresholds: { 'valid-days': days(31, { fr: 'Une déclaration vaut', en: 'A statement holds for' }) },
  controls: ['5.36', '5.37'],
  impact: {
    fr: 'Une affirmation ancienne tient lieu de preuve pour un état qui a pu changer.',
    en: 'An old statement stands as evidence for a state that may have changed.',
  },
  remedy: {
    fr: 'Redemander à la personne, ou remplacer la déclaration par une preuve collectée.',
    en: 'Ask the person again, or replace the statement by collected evidence.',
  },
  judge: ({ platform }, { today, thresholds }) =>
    platform.flatMap(({ id, payload: { statements } }) => {
      const latest = [...Map.groupBy(statements, ({ about }) => about)].flatMap(
        ([, said]) => said.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0] ?? [],
      );
      return eachOr(
        latest.flatMap(({ about, answer, who, on }) => {
          const resource = within('evidence', 'declaration', about);
          const age = daysBetween(on, today);
          if (answer === 'no') {
            return notMet('WARNING', resource, id, {
              fr: phrase`${who} a répondu non sur « ${about} » le ${on}`,
              en: phrase`${who} answered no on “${about}” on ${on}`,
            });
          }
          if (answer === 'yes' && age >= 0 && age <= thresholds['valid-days']) return [];
          return unknown(resource, id, {
            fr: phrase`« ${about} » : la déclaration de ${who}, du ${on}, ne permet pas de conclure`,
            en: phrase`“${about}”: the statement of ${who}, of ${on}, does not allow a conclusion`,
          });
        }),
        met(PLATFORM, id, {
          fr: phrase`${latest.length} ${plural(latest.length, 'fr', 'déclaration, récente et favorable', 'déclarations, récentes et favorables')}`,
          en: phrase`${latest.length} ${plural(latest.length, 'en', 'statement', 'statements')}, recent and favourable`,
        }),
      );
    }),
});
