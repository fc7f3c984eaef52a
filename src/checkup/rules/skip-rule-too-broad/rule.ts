import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { phrase } from '../../evidence/phrase.ts';
import { isBroad, MANAGED, nameOf } from '../deployed.ts';
import { defineRule, type Verdict } from '../rule.ts';

export const skipRuleTooBroad = defineRule({
  id: 'skip-rule-too-broad',
  source: '4.2',
  title: {
    fr: 'Aucune règle de contournement ne laisse passer tout le monde',
    en: 'No skip rule lets everybody pass',
  },
  reads: { zones: deployedRules },
  controls: ['8.20', '8.22'],
  impact: {
    fr: 'Ce que le pare-feu devrait arrêter atteint l’application sans avoir été examiné.',
    en: 'What the firewall should stop reaches the application unexamined.',
  },
  remedy: {
    fr: 'Analyser à quoi sert la règle, puis restreindre son expression à une adresse, un chemin ou un jeton précis.',
    en: 'Analyse what the rule is for, then narrow its expression to one address, path or token.',
  },
  judge({ zones }): readonly Verdict[] {
    return zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const broad = payload.rules.filter((rule) => rule.enabled && rule.action === 'skip' && isBroad(rule));
      if (broad.length > 0) return broad.map((rule) => tooBroad(rule, id, zone));
      return [
        {
          outcome: 'met',
          resource: { type: 'zone', key: zone, name: zone },
          evidence: [id],
          says: {
            fr: phrase`${zone} : aucune règle active ne contourne les autres sans condition étroite`,
            en: phrase`${zone}: no active rule skips others without a narrow condition`,
          },
        },
      ];
    });
  },
});

function tooBroad(rule: DeployedRule, evidence: string, zone: string): Verdict {
  const managed = rule.skips?.phases.includes(MANAGED) === true;
  return {
    outcome: 'not-met',
    severity: managed ? 'CRITICAL' : 'WARNING',
    resource: { type: 'rule', key: `${zone}/${rule.id}`, name: nameOf(rule) },
    evidence: [evidence],
    says: {
      fr: phrase`${zone} : la règle ${nameOf(rule)} contourne ${managed ? 'les règles gérées' : 'd’autres règles'} pour toute requête qui répond à ${rule.expression}`,
      en: phrase`${zone}: the rule ${nameOf(rule)} skips ${managed ? 'the managed rules' : 'other rules'} for every request that meets ${rule.expression}`,
    },
  };
}
