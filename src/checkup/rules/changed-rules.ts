import type { Text } from '#kernel/text.ts';
import type { PayloadOf } from '../evidence/element.ts';
import type { RuleChange, recentlyModifiedRules } from '../evidence/elements/recently-modified-rules.ts';
import type { Seen } from '../evidence/evidence.ts';
import { phrase } from '../evidence/phrase.ts';
import type { Verdict } from './rule.ts';
import { changeResource, nameOfChange } from './rule-change.ts';
import type { Severity } from './severity.ts';
import { eachOr, met, notMet, unknown, zoneNamed } from './verdicts.ts';

type Zone = Seen<PayloadOf<typeof recentlyModifiedRules>>;

/**
 * One way of changing, on every zone. Moves and deletions leave no trace in a rule's date: without a snapshot of before
 * their absence is unknown, not good.
 */
export function judgeChanges(
  zones: readonly Zone[],
  kind: RuleChange['change'],
  severity: Severity,
  words: Text,
): readonly Verdict[] {
  return zones.flatMap(({ id, subject, payload: { changes, comparedWith, auditLogRead } }) => {
    const zone = subject ?? '';
    const blind = comparedWith === null && !auditLogRead;
    const none = blind
      ? unknown(zoneNamed(subject), id, {
          fr: phrase`${zone} : ni relevé précédent ni journal d’audit : rien à comparer`,
          en: phrase`${zone}: neither an earlier snapshot nor the audit log: nothing to compare with`,
        })
      : met(zoneNamed(subject), id, {
          fr: phrase`${zone} : aucune règle ${words.fr} depuis le dernier contrôle`,
          en: phrase`${zone}: no rule ${words.en} since the last checkup`,
        });
    const found = changes.filter(({ change }) => change === kind);
    return eachOr(
      found.map((change) =>
        notMet(severity, changeResource(subject, change), id, {
          fr: phrase`${zone} : la règle ${nameOfChange(change)} a été ${words.fr}`,
          en: phrase`${zone}: the rule ${nameOfChange(change)} was ${words.en}`,
        }),
      ),
      none,
    );
  });
}
