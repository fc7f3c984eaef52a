import { recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { judgeChanges } from '../changed-rules.ts';
import { defineRule } from '../rule.ts';
import { CHANGE_WORDS } from '../rule-change.ts';

export const ruleAdded = defineRule({
  id: 'rule-added',
  source: '4.2',
  title: { fr: 'Aucune règle n’a été ajoutée', en: 'No rule was added' },
  reads: { zones: recentlyModifiedRules },
  controls: ['8.32'],
  impact: {
    fr: 'Une règle nouvelle peut bloquer des clients ou ouvrir un passage : elle se relit à froid.',
    en: 'A new rule can block customers or open a way through: it is read again with a cool head.',
  },
  remedy: {
    fr: 'Relire la règle, vérifier son effet dans les événements, compléter sa description.',
    en: 'Read the rule, check its effect in the events, complete its description.',
  },
  judge: ({ zones }) => judgeChanges(zones, 'added', 'INFO', CHANGE_WORDS.added),
});
