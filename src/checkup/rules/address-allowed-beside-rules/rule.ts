import { accessLists } from '../../evidence/elements/access-lists.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, within, zoneNamed } from '../verdicts.ts';

/** Cloudflare: an IP access rule of mode `whitelist` passes the custom and the managed rules by. */
export const addressAllowedBesideRules = defineRule({
  id: 'address-allowed-beside-rules',
  source: '4.2',
  title: {
    fr: 'Aucune liste d’accès ne contourne le pare-feu',
    en: 'No access list goes around the firewall',
  },
  reads: { zones: accessLists },
  controls: ['8.20', '8.22'],
  impact: {
    fr: 'Ce qui vient de là n’est examiné par aucune règle, attaque comprise.',
    en: 'What comes from there is examined by no rule, attacks included.',
  },
  remedy: {
    fr: 'Remplacer l’autorisation par une règle étroite qui ne contourne que ce qui gêne.',
    en: 'Replace the permission by a narrow rule that skips only what is in the way.',
  },
  judge: ({ zones }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const zone = subject ?? '';
      const allowed = payload.ipAccess.filter(({ mode }) => mode === 'whitelist' || mode === 'allow');
      return eachOr(
        allowed.map((entry) =>
          notMet(
            // A country or an operator is everybody who rents a machine there.
            ['country', 'asn'].includes(entry.target) ? 'CRITICAL' : 'WARNING',
            within('access-list', subject, entry.id, entry.value),
            id,
            {
              fr: phrase`${zone} : ${entry.value} (${entry.target}) passe sans être examiné`,
              en: phrase`${zone}: ${entry.value} (${entry.target}) passes unexamined`,
            },
          ),
        ),
        met(zoneNamed(subject), id, {
          fr: phrase`${zone} : aucune adresse, aucun pays n’est autorisé hors des règles`,
          en: phrase`${zone}: no address and no country is allowed beside the rules`,
        }),
      );
    }),
});
