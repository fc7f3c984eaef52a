import { plural } from '#kernel/text.ts';
import { auditLog } from '../../evidence/elements/audit-log.ts';
import { phrase } from '../../evidence/phrase.ts';
import { accountOf } from '../audit-entries.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, within } from '../verdicts.ts';

export const noGlobalKey = defineRule({
  id: 'no-global-key',
  source: '4.2',
  title: {
    fr: 'Personne n’utilise la clé d’API globale',
    en: 'Nobody uses the global API key',
  },
  reads: { logs: auditLog },
  controls: ['8.2', '5.17'],
  impact: {
    fr: 'Cette clé peut tout, n’expire jamais et ne dit pas qui agit : volée, elle donne le compte entier.',
    en: 'This key can do everything, never expires and does not say who acts: stolen, it gives the whole account.',
  },
  remedy: {
    fr: 'Trouver l’outil qui s’en sert, lui donner un jeton limité, puis renouveler la clé globale.',
    en: 'Find the tool that uses it, give it a limited token, then renew the global key.',
  },
  judge: ({ logs }) =>
    logs.map((log) => {
      const account = accountOf(log);
      const used = log.payload.entries.filter(
        ({ context, author }) => context === 'api_key' || author.kind === 'api-key',
      );
      const resource = within('token', account, 'global-key', account);
      if (used.length === 0) {
        return met(resource, log.id, {
          fr: phrase`${account} : aucune action par la clé globale`,
          en: phrase`${account}: no action by the global key`,
        });
      }
      return notMet('WARNING', resource, log.id, {
        fr: phrase`${account} : ${used.length} ${plural(used.length, 'fr', 'action', 'actions')} par la clé globale`,
        en: phrase`${account}: ${used.length} ${plural(used.length, 'en', 'action', 'actions')} by the global key`,
      });
    }),
});
