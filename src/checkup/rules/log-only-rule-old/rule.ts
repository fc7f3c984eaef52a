import { DAY_LENGTH } from '#kernel/date.ts';
import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { phrase } from '../../evidence/phrase.ts';
import { nameOf, ruleResource } from '../deployed.ts';
import { defineRule } from '../rule.ts';
import { days } from '../thresholds.ts';
import { eachOr, met, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const logOnlyRuleOld = defineRule({
  id: 'log-only-rule-old',
  source: '4.2',
  title: {
    fr: 'Aucune règle ne reste en simple journalisation',
    en: 'No rule stays in log mode for long',
  },
  reads: { zones: deployedRules },
  thresholds: {
    'trial-days': days(30, { fr: 'Un essai dure au plus', en: 'A trial lasts at most' }),
  },
  controls: ['8.20', '8.32'],
  impact: {
    fr: 'La règle voit l’attaque et la laisse passer : la protection n’existe que sur le papier.',
    en: 'The rule sees the attack and lets it pass: the protection exists on paper only.',
  },
  remedy: {
    fr: 'Lire ce que la règle a noté, puis la faire bloquer ou la retirer.',
    en: 'Read what the rule has noted, then let it block or remove it.',
  },
  judge: ({ zones }, { now, thresholds }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const logging = payload.rules.filter(({ enabled, action }) => enabled && action === 'log');
      const wrong = logging.flatMap((rule) => {
        const resource = ruleResource(subject, rule);
        if (rule.lastUpdated === null) {
          return unknown(resource, id, {
            fr: phrase`${zone} : la règle ${nameOf(rule)} ne fait que journaliser, depuis une date inconnue`,
            en: phrase`${zone}: the rule ${nameOf(rule)} only logs, since an unknown date`,
          });
        }
        const age = Math.floor((now.getTime() - Date.parse(rule.lastUpdated)) / DAY_LENGTH);
        if (age <= thresholds['trial-days']) return [];
        return notMet('WARNING', resource, id, {
          fr: phrase`${zone} : la règle ${nameOf(rule)} ne fait que journaliser depuis ${age} jours`,
          en: phrase`${zone}: the rule ${nameOf(rule)} has only logged for ${age} days`,
        });
      });
      return eachOr(
        wrong,
        met(zoneNamed(subject), id, {
          fr: phrase`${zone} : aucune règle n’est en simple journalisation depuis plus de ${thresholds['trial-days']} jours`,
          en: phrase`${zone}: no rule has been in log mode for more than ${thresholds['trial-days']} days`,
        }),
      );
    }),
});
