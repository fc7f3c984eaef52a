import { plural } from '#kernel/text.ts';
import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const ruleExplained = defineRule({
  id: 'rule-explained',
  source: '4.2',
  title: { fr: 'Chaque règle dit à quoi elle sert', en: 'Each rule says what it is for' },
  reads: { zones: deployedRules },
  controls: ['8.9', '5.37'],
  impact: {
    fr: 'Personne n’ose retirer une règle dont la raison est perdue.',
    en: 'Nobody dares remove a rule whose reason is lost.',
  },
  remedy: {
    fr: 'Donner à chaque règle une description : la raison, la date et le nom de qui l’a voulue.',
    en: 'Give each rule a description: the reason, the date and who wanted it.',
  },
  judge: ({ zones }) =>
    zones.map(({ id, subject, payload }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      const mute = payload.rules.filter(
        ({ enabled, description }) =>
          enabled && (description === null || description.untrusted.trim() === ''),
      );
      if (mute.length === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : toutes les règles actives ont une description`,
          en: phrase`${zone}: every active rule has a description`,
        });
      }
      return notMet('INFO', resource, id, {
        fr: phrase`${zone} : ${mute.length} ${plural(mute.length, 'fr', 'règle active', 'règles actives')} sans description : ${enumeration(mute.map((rule) => rule.id))}`,
        en: phrase`${zone}: ${mute.length} active ${plural(mute.length, 'en', 'rule', 'rules')} without a description: ${enumeration(mute.map((rule) => rule.id))}`,
      });
    }),
});
