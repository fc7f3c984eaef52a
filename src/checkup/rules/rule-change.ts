import type { Text } from '#kernel/text.ts';
import type { RuleChange } from '../evidence/elements/recently-modified-rules.ts';
import type { Untrusted } from '../evidence/untrusted.ts';
import type { Resource } from './rule.ts';
import { within } from './verdicts.ts';

/** Past participles, after « la règle … a été ». */
export const CHANGE_WORDS: Readonly<Record<RuleChange['change'], Text>> = {
  added: { fr: 'ajoutée', en: 'added' },
  modified: { fr: 'modifiée', en: 'modified' },
  enabled: { fr: 'activée', en: 'enabled' },
  disabled: { fr: 'désactivée', en: 'disabled' },
  moved: { fr: 'déplacée', en: 'moved' },
  deleted: { fr: 'supprimée', en: 'deleted' },
};

export function nameOfChange({ rule, description }: RuleChange): string | Untrusted {
  return description ?? rule;
}

export function changeResource(zone: string | null, change: RuleChange): Resource {
  return within('rule', zone, `${change.phase}/${change.rule}/${change.change}`, nameOfChange(change));
}
