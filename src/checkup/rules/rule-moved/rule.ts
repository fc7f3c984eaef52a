import { recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { judgeChanges } from '../changed-rules.ts';
import { defineRule } from '../rule.ts';
import { CHANGE_WORDS } from '../rule-change.ts';

export const ruleMoved = defineRule({
  id: 'rule-moved',
  source: '4.2',
  title: { fr: 'L’ordre des règles n’a pas changé', en: 'The order of the rules has not changed' },
  reads: { zones: recentlyModifiedRules },
  controls: ['8.9', '8.32'],
  impact: {
    fr: 'Une règle passe avant ou après une autre : ce qui était bloqué peut ne plus l’être.',
    en: 'A rule now comes before or after another: what was blocked may be so no longer.',
  },
  remedy: {
    fr: 'Relire l’ordre de la phase et confirmer que le changement est voulu.',
    en: 'Read the order of the phase again and confirm that the change is meant.',
  },
  judge: ({ zones }) => judgeChanges(zones, 'moved', 'WARNING', CHANGE_WORDS.moved),
});
