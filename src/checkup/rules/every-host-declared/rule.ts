import { exposedDomains } from '../../evidence/elements/exposed-domains.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { eachOr, hostNamed, met, notMet, PLATFORM } from '../verdicts.ts';

export const everyHostDeclared = defineRule({
  id: 'every-host-declared',
  source: '4.4',
  title: {
    fr: 'Chaque hôte exposé est déclaré, en production ou en bac à sable',
    en: 'Every exposed host is declared, as production or as sandbox',
  },
  reads: { platform: exposedDomains },
  controls: ['5.9', '8.20'],
  impact: {
    fr: 'Un hôte que personne ne suit n’est ni mis à jour ni contrôlé : c’est par là qu’on entre.',
    en: 'A host that nobody follows is neither updated nor checked: that is the way in.',
  },
  remedy: {
    fr: 'Dire à qui il est, l’ajouter à la procédure, ou le fermer et retirer son nom du DNS.',
    en: 'Say whose it is, add it to the procedure, or close it and take its name out of the DNS.',
  },
  judge: ({ platform }) =>
    platform.flatMap(({ id, payload: { domains } }) =>
      eachOr(
        domains
          .filter(({ environment }) => environment === 'undeclared')
          .map(({ host, foundIn }) =>
            notMet('WARNING', hostNamed(host), id, {
              fr: phrase`${host} n’est pas déclaré (vu : ${foundIn.join(', ')})`,
              en: phrase`${host} is not declared (seen: ${foundIn.join(', ')})`,
            }),
          ),
        met(PLATFORM, id, {
          fr: phrase`${domains.length} hôtes exposés, tous déclarés`,
          en: phrase`${domains.length} exposed hosts, all declared`,
        }),
      ),
    ),
});
