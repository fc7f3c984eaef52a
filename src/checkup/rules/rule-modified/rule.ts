import { recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { judgeChanges } from '../changed-rules.ts';
import { defineRule } from '../rule.ts';
import { CHANGE_WORDS } from '../rule-change.ts';

export const ruleModified = defineRule({
  id: 'rule-modified',
  source: '4.2',
  title: { fr: 'Aucune règle n’a été modifiée', en: 'No rule was modified' },
  reads: { zones: recentlyModifiedRules },
  controls: ['8.32'],
  impact: {
    fr: 'Une condition élargie ou une action changée peut affaiblir le pare-feu.',
    en: 'A widened condition or a changed action can weaken the firewall.',
  },
  remedy: {
    fr: 'Comparer la règle avec sa version précédente et confirmer le changement.',
    en: 'Compare the rule with its earlier version and confirm the change.',
  },
  judge: ({ zones }) => judgeChanges(zones, 'modified', 'INFO', CHANGE_WORDS.modified),
});
