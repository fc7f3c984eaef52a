import { plural } from '#kernel/text.ts';
import { auditLog } from '../../evidence/elements/audit-log.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { type AuditEntry, accountOf, changesOf } from '../audit-entries.ts';
import { defineRule } from '../rule.ts';
import { met, notMet, within } from '../verdicts.ts';

/** New tokens, members and roles, whatever words the provider has for them. */
const ACCESS = /token|member|role|user|api_?key|access_?policy/i;

export const accessGrantedLately = defineRule({
  id: 'access-granted-lately',
  source: '4.2',
  title: {
    fr: 'Aucun accès nouveau n’a été donné au compte',
    en: 'No new access to the account was given',
  },
  reads: { logs: auditLog },
  controls: ['5.18', '5.16', '8.2'],
  impact: {
    fr: 'Un membre ou un jeton de plus peut agir sur la protection ; oublié, il reste une porte.',
    en: 'One more member or token can act on the protection; forgotten, it stays a door.',
  },
  remedy: {
    fr: 'Confirmer que chaque accès a été demandé, qu’il est limité au nécessaire et qu’il expire.',
    en: 'Confirm that each access was asked for, is limited to what is needed and expires.',
  },
  judge: ({ logs }) =>
    logs.map((log) => {
      const account = accountOf(log);
      const granted = changesOf(log).filter(isGrant);
      const resource = within('token', account, 'granted', account);
      if (granted.length === 0) {
        return met(resource, log.id, {
          fr: phrase`${account} : aucun membre ni jeton ajouté`,
          en: phrase`${account}: no member and no token added`,
        });
      }
      const what = enumeration([...new Set(granted.map((entry) => wordOf(entry)))]);
      return notMet('INFO', resource, log.id, {
        fr: phrase`${account} : ${granted.length} accès ${plural(granted.length, 'fr', 'créé ou changé', 'créés ou changés')} (${what})`,
        en: phrase`${account}: ${granted.length} ${plural(granted.length, 'en', 'access', 'accesses')} created or changed (${what})`,
      });
    }),
});

function isGrant(entry: AuditEntry): boolean {
  return entry.action !== 'delete' && entry.success !== false && ACCESS.test(wordOf(entry));
}

function wordOf({ resource, product }: AuditEntry): string {
  return resource ?? product ?? '';
}
