import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { enumeration, type Phrase, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { met, notMet, zoneNamed } from '../verdicts.ts';

export const attacksNotOnlyLogged = defineRule({
  id: 'attacks-not-only-logged',
  source: '4.3',
  title: {
    fr: 'Ce que les règles reconnaissent est arrêté, pas seulement noté',
    en: 'What the rules recognise is stopped, not only written down',
  },
  reads: { zones: firewallEvents24h },
  thresholds: {
    logged: count(100, { fr: 'Signaler à partir de', en: 'Tell from' }, { fr: 'événements', en: 'events' }),
  },
  controls: ['8.16', '8.20'],
  impact: {
    fr: 'Des requêtes reconnues comme suspectes arrivent à l’application.',
    en: 'Requests that were recognised as suspicious reach the application.',
  },
  remedy: {
    fr: 'Lire un échantillon de ce qui est noté ; faire bloquer la règle si elle ne se trompe pas.',
    en: 'Read a sample of what is logged; let the rule block if it is not mistaken.',
  },
  judge: ({ zones }, { thresholds }) =>
    zones.map(({ id, subject, payload: { logged, byRule } }) => {
      const [zone, resource] = [subject ?? '', zoneNamed(subject)];
      if (logged < thresholds.logged || logged === 0) {
        return met(resource, id, {
          fr: phrase`${zone} : ${logged} requêtes seulement notées en un jour`,
          en: phrase`${zone}: ${logged} requests only logged in a day`,
        });
      }
      const rules = byRule
        .filter(({ action }) => action === 'log')
        .map(({ rule, description }) => description ?? rule);
      return notMet('INFO', resource, id, {
        fr: phrase`${zone} : ${logged} requêtes reconnues et laissées passer${byRules(rules, 'par')}`,
        en: phrase`${zone}: ${logged} requests recognised and let pass${byRules(rules, 'by')}`,
      });
    }),
});

/** The rules that only log, where the source names them. */
function byRules(rules: Parameters<typeof enumeration>[0], word: string): Phrase {
  return rules.length === 0 ? [] : phrase`, ${word} ${enumeration(rules)}`;
}
