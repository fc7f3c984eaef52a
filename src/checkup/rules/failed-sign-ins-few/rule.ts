import { plural } from '#kernel/text.ts';
import { auditLog } from '../../evidence/elements/audit-log.ts';
import { phrase } from '../../evidence/phrase.ts';
import { accountOf } from '../audit-entries.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { met, notMet, within } from '../verdicts.ts';

export const failedSignInsFew = defineRule({
  id: 'failed-sign-ins-few',
  source: '4.2',
  title: {
    fr: 'Peu de connexions au compte ont échoué',
    en: 'Few sign-ins to the account failed',
  },
  reads: { logs: auditLog },
  thresholds: {
    failures: count(5, { fr: 'Avertir à partir de', en: 'Warn from' }, { fr: 'échecs', en: 'failures' }),
  },
  controls: ['8.5', '8.16'],
  impact: {
    fr: 'Quelqu’un essaie peut-être d’entrer dans le compte qui commande toute la protection.',
    en: 'Somebody may be trying to enter the account that commands all the protection.',
  },
  remedy: {
    fr: 'Demander aux personnes si c’étaient elles ; exiger une authentification forte pour tous les membres.',
    en: 'Ask the people whether it was them; require strong authentication of every member.',
  },
  judge: ({ logs }, { thresholds }) =>
    logs.map((log) => {
      const account = accountOf(log);
      const failed = log.payload.entries.filter(
        ({ action, success }) => action === 'login' && success === false,
      );
      const resource = within('author', account, 'sign-ins', account);
      const says = {
        fr: phrase`${account} : ${failed.length} ${plural(failed.length, 'fr', 'connexion échouée', 'connexions échouées')}`,
        en: phrase`${account}: ${failed.length} failed ${plural(failed.length, 'en', 'sign-in', 'sign-ins')}`,
      };
      return failed.length >= thresholds.failures && failed.length > 0
        ? notMet('WARNING', resource, log.id, says)
        : met(resource, log.id, says);
    }),
});
