import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { nameOf } from '../deployed.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, within, zoneNamed } from '../verdicts.ts';

export const ruleSaidTwice = defineRule({
  id: 'rule-said-twice',
  source: '4.2',
  title: {
    fr: 'Aucune condition ne figure deux fois dans une phase',
    en: 'No condition stands twice in a phase',
  },
  reads: { zones: deployedRules },
  controls: ['8.9'],
  impact: {
    fr: 'Deux règles pour la même condition : la première l’emporte, et l’on en modifie une en croyant les changer toutes.',
    en: 'Two rules for the same condition: the first wins, and one is changed in the belief that both are.',
  },
  remedy: {
    fr: 'Comparer les deux règles et n’en garder qu’une.',
    en: 'Compare the two rules and keep one of them.',
  },
  judge: ({ zones }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const wrong = twins(payload.rules).map((rules) => {
        const [first] = rules;
        const differ = new Set(rules.map(({ action }) => action)).size > 1;
        const names = enumeration(rules.map(nameOf));
        return notMet(
          differ ? 'WARNING' : 'INFO',
          within('rule', subject, `${first?.phase}/${first?.expressionHash}`, first ? nameOf(first) : ''),
          id,
          {
            fr: phrase`${zone} : même condition${differ ? ', actions différentes' : ''} : ${names}`,
            en: phrase`${zone}: same condition${differ ? ', different actions' : ''}: ${names}`,
          },
        );
      });
      return eachOr(
        wrong,
        met(zoneNamed(subject), id, {
          fr: phrase`${zone} : chaque condition ne figure qu’une fois par phase`,
          en: phrase`${zone}: each condition stands only once in a phase`,
        }),
      );
    }),
});

function twins(rules: readonly DeployedRule[]): readonly (readonly DeployedRule[])[] {
  const active = rules.filter(({ enabled }) => enabled);
  const groups = Map.groupBy(active, ({ phase, expressionHash }) => `${phase}/${expressionHash}`);
  return [...groups.values()].filter((group) => group.length > 1);
}
