import type { PayloadOf } from '../evidence/element.ts';
import type { auditLog } from '../evidence/elements/audit-log.ts';
import type { Seen } from '../evidence/evidence.ts';

export type AuditLog = Seen<PayloadOf<typeof auditLog>>;
export type AuditEntry = AuditLog['payload']['entries'][number];

/** Entries that changed something, or tried to. */
export function changesOf({ payload }: AuditLog): readonly AuditEntry[] {
  return payload.entries.filter(({ action }) => ['create', 'update', 'delete'].includes(action));
}

/** The account that a log is of; a log for the whole platform is named so. */
export function accountOf({ subject }: AuditLog): string {
  return subject ?? 'account';
}
