import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { phrase } from '../../evidence/phrase.ts';
import { isBroad, nameOf, ruleResource, stops } from '../deployed.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, zoneNamed } from '../verdicts.ts';

export const blockAfterBroadSkip = defineRule({
  id: 'block-after-broad-skip',
  source: '4.2',
  title: {
    fr: 'Aucune règle qui bloque ne vient après un contournement large',
    en: 'No rule that blocks comes after a broad skip',
  },
  reads: { zones: deployedRules },
  controls: ['8.20', '8.9'],
  impact: {
    fr: 'La règle n’est jamais atteinte par les requêtes que le contournement laisse passer.',
    en: 'Requests that the skip lets pass never reach the rule.',
  },
  remedy: {
    fr: 'Restreindre le contournement, ou placer la règle qui bloque avant lui.',
    en: 'Narrow the skip, or place the rule that blocks before it.',
  },
  judge: ({ zones }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const wrong = shadowed(payload.rules).map(({ rule, by }) =>
        notMet('WARNING', ruleResource(subject, rule), id, {
          fr: phrase`${zone} : la règle ${nameOf(rule)} vient après ${nameOf(by)}, qui laisse passer largement`,
          en: phrase`${zone}: the rule ${nameOf(rule)} comes after ${nameOf(by)}, which lets pass broadly`,
        }),
      );
      return eachOr(
        wrong,
        met(zoneNamed(subject), id, {
          fr: phrase`${zone} : aucune règle qui bloque n’est masquée par un contournement large`,
          en: phrase`${zone}: no rule that blocks is hidden by a broad skip`,
        }),
      );
    }),
});

function shadowed(rules: readonly DeployedRule[]) {
  const active = rules.filter(({ enabled }) => enabled);
  const skips = active.filter((rule) => rule.action === 'skip' && rule.skips?.restOfPhase && isBroad(rule));
  return active.filter(stops).flatMap((rule) => {
    const by = skips.find(
      (skip) => skip.phase === rule.phase && skip.level === rule.level && skip.index < rule.index,
    );
    return by ? [{ rule, by }] : [];
  });
}
