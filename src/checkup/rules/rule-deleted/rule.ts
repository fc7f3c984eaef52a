import { recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { judgeChanges } from '../changed-rules.ts';
import { defineRule } from '../rule.ts';
import { CHANGE_WORDS } from '../rule-change.ts';

export const ruleDeleted = defineRule({
  id: 'rule-deleted',
  source: '4.2',
  title: { fr: 'Aucune règle n’a été supprimée', en: 'No rule was deleted' },
  reads: { zones: recentlyModifiedRules },
  controls: ['8.9', '8.32'],
  impact: {
    fr: 'Une protection a disparu ; rien dans la console ne montre qu’elle existait.',
    en: 'A protection is gone; nothing in the console shows that it was there.',
  },
  remedy: {
    fr: 'Retrouver la règle dans le relevé précédent et confirmer qu’elle ne servait plus.',
    en: 'Find the rule in the earlier snapshot and confirm that it was of no more use.',
  },
  judge: ({ zones }) => judgeChanges(zones, 'deleted', 'WARNING', CHANGE_WORDS.deleted),
});
