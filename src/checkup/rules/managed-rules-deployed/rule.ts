import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { phrase } from '../../evidence/phrase.ts';
import { MANAGED, type RulesOfZone } from '../deployed.ts';
import { defineRule, type Verdict } from '../rule.ts';
import { met, notApplicable, notMet, unknown, zoneNamed } from '../verdicts.ts';

export const managedRulesDeployed = defineRule({
  id: 'managed-rules-deployed',
  source: '4.2',
  title: {
    fr: 'Les règles gérées du pare-feu sont déployées',
    en: 'The managed rules of the firewall are deployed',
  },
  reads: { zones: deployedRules },
  controls: ['8.20', '8.26', '8.8'],
  impact: {
    fr: 'Les attaques connues (injection, exécution de code, failles publiées) atteignent l’application.',
    en: 'Known attacks (injection, code execution, published flaws) reach the application.',
  },
  remedy: {
    fr: 'Déployer d’abord les règles gérées en simple journalisation, lire ce qu’elles arrêteraient, puis les activer.',
    en: 'Deploy the managed rules in log mode first, read what they would stop, then enable them.',
  },
  judge: ({ zones }) => zones.map(judgeZone),
});

function judgeZone({ id, subject, payload }: RulesOfZone): Verdict {
  const [zone, resource] = [subject ?? '', zoneNamed(subject)];
  const running = payload.rules.filter(
    ({ phase, action, enabled }) => phase === MANAGED && action === 'execute' && enabled,
  );
  if (running.length > 0) {
    return met(resource, id, {
      fr: phrase`${zone} : jeux de règles gérées actifs : ${running.length}`,
      en: phrase`${zone}: active managed rulesets: ${running.length}`,
    });
  }
  if (!payload.phasesRead.includes(MANAGED)) {
    return unknown(resource, id, {
      fr: phrase`${zone} : la phase des règles gérées n’a pas pu être lue`,
      en: phrase`${zone}: the phase of the managed rules could not be read`,
    });
  }
  if (payload.plan === 'free') {
    // The free ruleset runs by itself and has no entry point to read.
    return notApplicable(resource, id, {
      fr: phrase`${zone} : l’offre gratuite applique un jeu de base qui ne se lit pas par l’API`,
      en: phrase`${zone}: the free plan applies a basic ruleset that cannot be read through the API`,
    });
  }
  return notMet('CRITICAL', resource, id, {
    fr: phrase`${zone} : aucun jeu de règles gérées n’est actif`,
    en: phrase`${zone}: no managed ruleset is active`,
  });
}
