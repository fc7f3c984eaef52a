import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { phrase } from '../../evidence/phrase.ts';
import { nameOf, ruleResource } from '../deployed.ts';
import { defineRule, type RuleContext, type Verdict } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { count } from '../thresholds.ts';
import { eachOr, met, notMet, zoneNamed } from '../verdicts.ts';

/** Overrides of a managed ruleset: switched off, only logged, or with many of its rules off. */
export const managedRulesWhole = defineRule({
  id: 'managed-rules-whole',
  source: '4.2',
  title: {
    fr: 'Les règles gérées s’appliquent sans être affaiblies',
    en: 'The managed rules apply without being weakened',
  },
  reads: { zones: deployedRules },
  thresholds: {
    'disabled-rules': count(
      10,
      { fr: 'Avertir au-delà de règles éteintes', en: 'Warn beyond so many rules switched off' },
      { fr: 'règles', en: 'rules' },
    ),
  },
  controls: ['8.20', '8.26', '8.9'],
  impact: {
    fr: 'Le pare-feu paraît en place, et laisse passer ce qu’il devait arrêter.',
    en: 'The firewall seems to be there, and lets through what it should stop.',
  },
  remedy: {
    fr: 'Revoir chaque exception : la garder avec sa raison, la restreindre à un chemin, ou la retirer.',
    en: 'Review each exception: keep it with its reason, narrow it to a path, or remove it.',
  },
  judge: ({ zones }, context) =>
    zones.flatMap(({ id, subject, payload }) =>
      eachOr(
        payload.rules
          .filter(({ enabled, executes }) => enabled && executes !== null)
          .flatMap((rule) => weakened(rule, id, subject, context)),
        met(zoneNamed(subject), id, {
          fr: phrase`${subject ?? ''} : aucun jeu de règles gérées n’est affaibli`,
          en: phrase`${subject ?? ''}: no managed ruleset is weakened`,
        }),
      ),
    ),
});

function weakened(
  rule: DeployedRule,
  id: string,
  zone: string | null,
  { thresholds }: RuleContext<'disabled-rules'>,
): readonly Verdict[] {
  const how = weakness(rule, thresholds['disabled-rules']);
  if (!how) return [];
  const says = {
    fr: phrase`${zone ?? ''} : le jeu ${nameOf(rule)} ${how.fr}`,
    en: phrase`${zone ?? ''}: the ruleset ${nameOf(rule)} ${how.en}`,
  };
  return [notMet(how.severity, ruleResource(zone, rule), id, says)];
}

function weakness(
  { executes }: DeployedRule,
  most: number,
): { readonly severity: Severity; readonly fr: string; readonly en: string } | undefined {
  if (!executes) return undefined;
  if (executes.enabled === false)
    return { severity: 'CRITICAL', fr: 'est éteint en entier', en: 'is switched off whole' };
  if (executes.action === 'log') {
    return { severity: 'WARNING', fr: 'ne fait que journaliser', en: 'only writes to the log' };
  }
  if (executes.sensitivity === 'eoff') {
    return { severity: 'WARNING', fr: 'a sa sensibilité à zéro', en: 'has its sensitivity at nothing' };
  }
  return executes.disabledRules > most
    ? { severity: 'WARNING', fr: 'a beaucoup de règles éteintes', en: 'has many of its rules switched off' }
    : undefined;
}
