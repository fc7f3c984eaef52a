import { DAY_LENGTH } from '#kernel/date.ts';
import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { nameOf } from '../deployed.ts';
import { defineRule } from '../rule.ts';
import { days } from '../thresholds.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const disabledRuleForgotten = defineRule({
  id: 'disabled-rule-forgotten',
  source: '4.2',
  title: { fr: 'Aucune règle éteinte n’est oubliée', en: 'No rule that is switched off is forgotten' },
  reads: { zones: deployedRules },
  thresholds: {
    'kept-days': days(90, {
      fr: 'Une règle éteinte se garde au plus',
      en: 'A rule that is off is kept at most',
    }),
  },
  controls: ['8.9'],
  impact: {
    fr: 'On croit être protégé par une règle qui n’agit plus, ou on la rallume sans se rappeler ce qu’elle faisait.',
    en: 'One believes in a rule that no longer acts, or switches it on again without knowing what it did.',
  },
  remedy: {
    fr: 'Remettre chaque règle en service ou la supprimer.',
    en: 'Put each rule back into service or delete it.',
  },
  judge: ({ zones }, { now, thresholds }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const before = now.getTime() - thresholds['kept-days'] * DAY_LENGTH;
      const forgotten = payload.rules.filter(
        ({ enabled, lastUpdated }) => !enabled && lastUpdated !== null && Date.parse(lastUpdated) < before,
      );
      if (forgotten.length === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : aucune règle éteinte depuis plus de ${thresholds['kept-days']} jours`,
          en: phrase`${zone}: no rule switched off for more than ${thresholds['kept-days']} days`,
        });
      }
      return notMet('INFO', resource, id, {
        fr: phrase`${zone} : règles éteintes depuis plus de ${thresholds['kept-days']} jours : ${enumeration(forgotten.map(nameOf))}`,
        en: phrase`${zone}: rules switched off for more than ${thresholds['kept-days']} days: ${enumeration(forgotten.map(nameOf))}`,
      });
    }),
});
