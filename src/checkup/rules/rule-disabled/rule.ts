import { recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { judgeChanges } from '../changed-rules.ts';
import { defineRule } from '../rule.ts';
import { CHANGE_WORDS } from '../rule-change.ts';

export const ruleDisabled = defineRule({
  id: 'rule-disabled',
  source: '4.2',
  title: { fr: 'Aucune règle n’a été désactivée', en: 'No rule was disabled' },
  reads: { zones: recentlyModifiedRules },
  controls: ['8.9', '8.32'],
  impact: {
    fr: 'La règle est encore là et n’agit plus.',
    en: 'The rule is still there and no longer acts.',
  },
  remedy: {
    fr: 'Demander pourquoi elle a été désactivée et jusqu’à quand ; la remettre en service ou la supprimer.',
    en: 'Ask why it was disabled and until when; put it back into service or delete it.',
  },
  judge: ({ zones }) => judgeChanges(zones, 'disabled', 'WARNING', CHANGE_WORDS.disabled),
});
