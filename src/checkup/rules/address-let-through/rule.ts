import { DAY_LENGTH } from '#kernel/date.ts';
import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { phrase } from '../../evidence/phrase.ts';
import { nameOf, ruleResource } from '../deployed.ts';
import { defineRule } from '../rule.ts';
import { days } from '../thresholds.ts';
import { eachOr, met, notMet, zoneNamed } from '../verdicts.ts';

const ADDRESS = /\bip\.src\s*(eq|==|in)\b/;

export const addressLetThrough = defineRule({
  id: 'address-let-through',
  source: '4.2',
  title: {
    fr: 'Les adresses exemptées sont revues régulièrement',
    en: 'Addresses that are let through are reviewed regularly',
  },
  reads: { zones: deployedRules },
  thresholds: { 'review-days': days(180, { fr: 'À revoir après', en: 'To be reviewed after' }) },
  controls: ['8.20', '5.18'],
  impact: {
    fr: 'Une adresse rendue à l’opérateur peut servir à quelqu’un d’autre, qui hérite de l’exemption.',
    en: 'An address given back to the provider may serve somebody else, who inherits the exemption.',
  },
  remedy: {
    fr: 'Vérifier à qui appartient encore chaque adresse ; préférer un jeton ou un certificat client.',
    en: 'Check whose each address still is; prefer a token or a client certificate.',
  },
  judge: ({ zones }, { now, thresholds }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const before = now.getTime() - thresholds['review-days'] * DAY_LENGTH;
      const old = payload.rules.filter(
        ({ enabled, action, expression, lastUpdated }) =>
          enabled &&
          action === 'skip' &&
          ADDRESS.test(expression.untrusted) &&
          (lastUpdated === null || Date.parse(lastUpdated) < before),
      );
      return eachOr(
        old.map((rule) =>
          notMet('INFO', ruleResource(subject, rule), id, {
            fr: phrase`${zone} : la règle ${nameOf(rule)} exempte des adresses et n’a pas été revue depuis ${thresholds['review-days']} jours`,
            en: phrase`${zone}: the rule ${nameOf(rule)} lets addresses through and was not reviewed for ${thresholds['review-days']} days`,
          }),
        ),
        met(zoneNamed(subject), id, {
          fr: phrase`${zone} : aucune exemption d’adresse de plus de ${thresholds['review-days']} jours`,
          en: phrase`${zone}: no exemption of an address older than ${thresholds['review-days']} days`,
        }),
      );
    }),
});
