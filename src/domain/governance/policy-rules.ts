import { canonical } from '#kernel/canonical.ts';
import { addMonths, type Day, daysBetween } from '#kernel/date.ts';
import { sha256 } from '#kernel/hash.ts';
import { compareIds } from '#kernel/order.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { Exception, ExceptionState } from './exception.ts';
import type { Policy } from './policy.ts';
import type { PolicyVersion } from './policy-version.ts';

/** The registers of governance, wherever they come from. */
export interface Governance {
  readonly policies: readonly Policy[];
  readonly policyVersions: readonly PolicyVersion[];
  readonly acknowledgements: readonly Acknowledgement[];
}

/** The published versions of a policy, the oldest first; of one day, in the order of their labels. */
export function versionsOf(policy: string, versions: readonly PolicyVersion[]): readonly PolicyVersion[] {
  return versions
    .filter((version) => version.policy === policy)
    .toSorted((a, b) =>
      a.publishedOn === b.publishedOn
        ? compareIds(a.version, b.version)
        : a.publishedOn < b.publishedOn
          ? -1
          : 1,
    );
}

/** The version that holds: the last one published, until the policy is retired. */
export function versionInForce(
  policy: Pick<Policy, 'id' | 'status'>,
  versions: readonly PolicyVersion[],
): PolicyVersion | undefined {
  return policy.status === 'retired' ? undefined : versionsOf(policy.id, versions).at(-1);
}

/** The hash by which a published text is known again: title, text, file and label. */
export function hashOfText({
  title,
  version,
  body,
  file,
}: Pick<PolicyVersion, 'title' | 'version' | 'body' | 'file'>): string {
  return sha256(canonical({ title, version, body, file }));
}

/** The roles that still have to acknowledge the version in force. */
export function awaitedReaders(policy: Policy, governance: Governance): readonly string[] {
  const valid = new Set(versionsThatCount(policy, governance.policyVersions).map(({ id }) => id));
  if (valid.size === 0) return [];
  const read = governance.acknowledgements.filter(({ version }) => valid.has(version));
  return policy.readers.filter((reader) => !read.some(({ role }) => role === reader));
}

/** The versions whose acknowledgement still counts: those since the last material change, the first one included. */
function versionsThatCount(policy: Policy, versions: readonly PolicyVersion[]): readonly PolicyVersion[] {
  if (policy.status === 'retired') return [];
  const all = versionsOf(policy.id, versions);
  const last = all.findLastIndex(({ material }) => material);
  return all.slice(Math.max(0, last));
}

/** The day by which a policy is to be looked at again; absent while it was never published or has no rhythm. */
export function reviewDue(policy: Policy): Day | undefined {
  if (policy.status === 'retired') return undefined;
  if (policy.nextReview !== undefined) return policy.nextReview;
  if (policy.publishedOn === undefined || policy.reviewMonths === undefined) return undefined;
  return addMonths(policy.publishedOn, policy.reviewMonths);
}

/** True while a rule may be departed from: granted, begun, not ended and not past its last day. */
export function isExceptionInForce(exception: Exception, today: Day): boolean {
  const { approvedBy, from, expires, endedOn, withdrawal } = exception;
  if (approvedBy === undefined || (endedOn !== undefined && endedOn <= today)) return false;
  if (withdrawal !== undefined && withdrawal.on <= today) return false;
  return from <= today && today <= expires;
}

/** Where an exception stands on a day. One that has run out is renewed when another that was granted carries it on. */
export function exceptionState(exception: Exception, all: readonly Exception[], today: Day): ExceptionState {
  const { approvedBy, from, expires, endedOn, withdrawal, refusal } = exception;
  if (withdrawal !== undefined) return 'withdrawn';
  if (endedOn !== undefined) return 'ended';
  if (approvedBy === undefined) return refusal === undefined ? 'asked' : 'refused';
  if (expires < today) return isRenewed(exception, all) ? 'renewed' : 'expired';
  return from > today ? 'granted' : 'in-force';
}

function isRenewed({ id }: Exception, all: readonly Exception[]): boolean {
  return all.some(({ renews, approvedBy }) => renews === id && approvedBy !== undefined);
}

/** Days from the first to the last day of an exception, both counted. */
export function exceptionDays({ from, expires }: Pick<Exception, 'from' | 'expires'>): number {
  return daysBetween(from, expires) + 1;
}
