import { plural } from '#kernel/text.ts';
import { auditLog } from '../../evidence/elements/audit-log.ts';
import { phrase } from '../../evidence/phrase.ts';
import { accountOf, changesOf } from '../audit-entries.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, within } from '../verdicts.ts';

export const changeByUnknownAuthor = defineRule({
  id: 'change-by-unknown-author',
  source: '4.2',
  title: {
    fr: 'Seules des personnes connues ont changé la configuration',
    en: 'Only known people changed the configuration',
  },
  reads: { logs: auditLog },
  controls: ['8.15', '5.16', '5.18'],
  impact: {
    fr: 'Un compte ou un jeton inattendu agit sur la protection de la plateforme.',
    en: 'An unexpected account or token acts on the protection of the platform.',
  },
  remedy: {
    fr: 'Identifier l’auteur ; l’ajouter à la procédure s’il est légitime, sinon révoquer son accès et relire ses actes.',
    en: 'Identify the author; add it to the procedure if it is legitimate, otherwise revoke its access and review its acts.',
  },
  judge: ({ logs }) =>
    logs.flatMap((log) => {
      const account = accountOf(log);
      const odd = changesOf(log).filter(({ author }) => !author.known && author.kind !== 'system');
      const authors = Map.groupBy(odd, ({ author }) => author.name?.untrusted ?? author.kind);
      return eachOr(
        [...authors].flatMap(([key, entries]) => {
          const [first] = entries;
          if (!first) return [];
          const name = first.author.name ?? first.author.kind;
          return notMet('WARNING', within('author', account, key, name), log.id, {
            fr: phrase`${account} : ${entries.length} ${plural(entries.length, 'fr', 'changement', 'changements')} par ${name}, que la procédure ne nomme pas`,
            en: phrase`${account}: ${entries.length} ${plural(entries.length, 'en', 'change', 'changes')} by ${name}, whom the procedure does not name`,
          });
        }),
        met(within('author', account, 'all', account), log.id, {
          fr: phrase`${account} : tous les changements viennent d’auteurs connus`,
          en: phrase`${account}: every change comes from a known author`,
        }),
      );
    }),
});
