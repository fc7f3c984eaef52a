import type { Refusal } from '#kernel/result.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { AnyRule } from './rule.ts';

/** What a procedure says of rules and thresholds that there are not, or beyond their bounds. */
export function ruleRefusals(procedure: Procedure, rules: readonly AnyRule[]): readonly Refusal[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const thresholds = Object.entries(procedure.thresholds).flatMap(([id, values]) => {
    const rule = byId.get(id);
    if (!rule) return [unknownRule(['thresholds', id], id)];
    return Object.entries(values).flatMap(([name, value]) => thresholdRefusals(rule, name, value));
  });
  const mutes = procedure.mutes.flatMap(({ rule }, index) =>
    byId.has(rule) ? [] : [unknownRule(['mutes', index, 'rule'], rule)],
  );
  return [...thresholds, ...mutes];
}

function thresholdRefusals(rule: AnyRule, name: string, value: number): readonly Refusal[] {
  const path = ['thresholds', rule.id, name];
  const threshold = rule.thresholds[name];
  if (!threshold) return [unknownThreshold(path, rule)];
  const { min, max, unit } = threshold;
  if (value >= min && value <= max) return [];
  return [
    {
      code: 'threshold-out-of-bounds',
      path,
      found: value,
      message: {
        fr: `un nombre de ${min} à ${max} est attendu (${unit.fr})`,
        en: `a number from ${min} to ${max} is expected (${unit.en})`,
      },
    },
  ];
}

function unknownThreshold(path: readonly (string | number)[], rule: AnyRule): Refusal {
  const known = Object.keys(rule.thresholds).join(', ') || '–';
  return {
    code: 'unknown-threshold',
    path,
    message: {
      fr: `la règle « ${rule.id} » n’a pas ce seuil ; elle a : ${known}`,
      en: `the rule “${rule.id}” has no such threshold; it has: ${known}`,
    },
  };
}

function unknownRule(path: readonly (string | number)[], found: string): Refusal {
  return {
    code: 'unknown-rule',
    path,
    found,
    message: { fr: 'aucune règle ne porte ce nom', en: 'no rule has this name' },
  };
}
