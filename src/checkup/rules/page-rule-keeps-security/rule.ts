import { accessLists } from '../../evidence/elements/access-lists.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { eachOr, met, notMet, within, zoneNamed } from '../verdicts.ts';

/** Actions of page rules that take protection away, with the value that does; null for any. */
const WEAKENING: readonly {
  readonly action: string;
  readonly value: RegExp | null;
  readonly severity: Severity;
}[] = [
  { action: 'disable_security', value: null, severity: 'CRITICAL' },
  { action: 'waf', value: /^off$/, severity: 'CRITICAL' },
  { action: 'ssl', value: /^(off|flexible)$/, severity: 'CRITICAL' },
  { action: 'security_level', value: /^(essentially_)?off$/, severity: 'WARNING' },
  { action: 'browser_check', value: /^off$/, severity: 'WARNING' },
];

export const pageRuleKeepsSecurity = defineRule({
  id: 'page-rule-keeps-security',
  source: '4.2',
  title: {
    fr: 'Aucune règle de page n’éteint une protection',
    en: 'No page rule switches a protection off',
  },
  reads: { zones: accessLists },
  controls: ['8.20', '8.9'],
  impact: {
    fr: 'Sur ces adresses, le pare-feu ou le chiffrement est éteint sans que les règles de sécurité le montrent.',
    en: 'On these addresses the firewall or the encryption is off, and the security rules do not show it.',
  },
  remedy: {
    fr: 'Retirer l’action de la règle de page, et régler le besoin d’origine par une règle de configuration étroite.',
    en: 'Remove the action from the page rule, and meet the original need by a narrow configuration rule.',
  },
  judge: ({ zones }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const wrong = payload.pageRules
        .filter(({ active }) => active)
        .flatMap((page) => {
          const worst = page.actions.flatMap((action) => weakening(action) ?? [])[0];
          if (!worst) return [];
          return notMet(worst.severity, within('access-list', subject, `page/${page.id}`, page.target), id, {
            fr: phrase`${zone} : la règle de page sur ${page.target} applique « ${worst.action} »`,
            en: phrase`${zone}: the page rule on ${page.target} applies “${worst.action}”`,
          });
        });
      return eachOr(
        wrong,
        met(zoneNamed(subject), id, {
          fr: phrase`${zone} : aucune règle de page n’éteint une protection`,
          en: phrase`${zone}: no page rule switches a protection off`,
        }),
      );
    }),
});

function weakening({
  id,
  value,
}: {
  readonly id: string;
  readonly value: { readonly untrusted: string } | null;
}) {
  return WEAKENING.find(
    (one) => one.action === id && (one.value === null || one.value.test(value?.untrusted ?? '')),
  );
}
