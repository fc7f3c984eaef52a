import { plural } from '#kernel/text.ts';
import { type RuleChange, recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { CHANGE_WORDS, changeResource, nameOfChange } from '../rule-change.ts';
import type { Severity } from '../severity.ts';
import { eachOr, met, notMet, zoneNamed } from '../verdicts.ts';

export const ruleChangeWithoutAuthor = defineRule({
  id: 'rule-change-without-author',
  source: '4.2',
  title: {
    fr: 'Chaque règle changée l’a été par une personne connue',
    en: 'Each rule that changed was changed by a known person',
  },
  reads: { zones: recentlyModifiedRules },
  controls: ['8.32', '8.15', '5.18'],
  impact: {
    fr: 'Quelqu’un d’inattendu a pu ouvrir un passage dans le pare-feu.',
    en: 'Somebody unexpected may have opened a way through the firewall.',
  },
  remedy: {
    fr: 'Chercher l’auteur dans le journal d’audit, lui demander la raison, et révoquer l’accès s’il est inconnu.',
    en: 'Look for the author in the audit log, ask for the reason, and revoke the access if it is unknown.',
  },
  judge: ({ zones }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const odd = payload.changes.filter(({ author }) => author === null || !author.known);
      return eachOr(
        odd.map((change) =>
          notMet(severityOf(change), changeResource(subject, change), id, {
            fr: phrase`${zone} : la règle ${nameOfChange(change)} a été ${CHANGE_WORDS[change.change].fr} par un auteur ${change.author === null ? 'non identifié' : 'que la procédure ne nomme pas'}`,
            en: phrase`${zone}: the rule ${nameOfChange(change)} was ${CHANGE_WORDS[change.change].en} by an author ${change.author === null ? 'that is not identified' : 'whom the procedure does not name'}`,
          }),
        ),
        met(zoneNamed(subject), id, {
          fr: phrase`${zone} : ${payload.changes.length} ${plural(payload.changes.length, 'fr', 'changement, d’un auteur connu', 'changements, tous d’auteurs connus')}`,
          en: phrase`${zone}: ${payload.changes.length} ${plural(payload.changes.length, 'en', 'change, by a known author', 'changes, all by known authors')}`,
        }),
      );
    }),
});

/** What takes protection away is graver than what adds some. */
function severityOf({ change, author }: RuleChange): Severity {
  const weakens = change === 'disabled' || change === 'deleted';
  return weakens && author !== null ? 'CRITICAL' : 'WARNING';
}
