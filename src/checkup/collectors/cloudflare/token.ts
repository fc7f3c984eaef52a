import { z } from 'zod';
import { apiToken } from '../../evidence/elements/api-token.ts';
import { notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { code, instant } from '../code.ts';
import type { CollectContext } from '../collector.ts';
import type { Answer } from '../outside.ts';
import type { Cloudflare } from './client.ts';

const Verified = z.object({ status: z.string(), expires_on: z.string().nullish() });

const STATUSES = ['active', 'disabled', 'expired'] as const;

/** The right that each kind of evidence needs. */
const NEEDS: Readonly<Record<string, string>> = {
  'threats-blocked': 'analytics',
  'requests-served': 'analytics',
  'traffic-countries': 'analytics',
  'traffic-bots': 'analytics',
  'deployed-rules': 'zone_waf',
  'execution-order': 'zone_waf',
  'recently-modified-rules': 'zone_waf',
  'access-lists': 'firewall_services',
  'zone-settings': 'zone_settings',
  'firewall-events-24h': 'analytics',
  'firewall-events-7d': 'analytics',
  'event-countries': 'analytics',
  'event-user-agents': 'analytics',
  'event-endpoints': 'analytics',
  'leaked-paths': 'analytics',
  'observed-origins': 'analytics',
  'dns-records': 'dns',
  'audit-log': 'account_settings',
  'http-errors': 'analytics',
};

/**
 * The token: its state and its end, and what it was allowed to read. No call lists the rights of a token, so the matrix is
 * what the reads themselves met. A token of an account is verified by another call than one of a user.
 */
export async function tokenSeen(
  api: Cloudflare,
  { now }: CollectContext,
  account: string | undefined,
  observations: readonly Observation[],
): Promise<Observation> {
  const subject = 'cloudflare';
  const answer = await verified(api, account);
  if (!answer.ok) {
    if (observations.length === 0) {
      return notSeen(apiToken, subject, answer.problem.reason, answer.problem.detail);
    }
  }
  const told = answer.ok ? answer.value : { status: 'unknown', expires_on: null };
  const expiresOn = instant(told.expires_on);
  const past = expiresOn !== null && expiresOn < now.toISOString();
  return seen(apiToken, subject, {
    provider: 'cloudflare',
    status: past ? 'expired' : (STATUSES.find((status) => status === told.status) ?? 'unknown'),
    expiresOn,
    capabilities: matrix(observations),
    // Nothing that may be asked with a read-only token says whether it could write.
    canWrite: null,
  });
}

async function verified(
  api: Cloudflare,
  account: string | undefined,
): Promise<Answer<z.infer<typeof Verified>>> {
  const user = await api.one('/user/tokens/verify', Verified);
  return user.ok || account === undefined ? user : api.one(`/accounts/${account}/tokens/verify`, Verified);
}

/** Kind by kind: allowed when it was read anywhere, not allowed when the right was missing everywhere. */
function matrix(observations: readonly Observation[]) {
  const byKind = Map.groupBy(observations, ({ kind }) => kind.id);
  return [...byKind].map(([kind, all]) => {
    const read = all.some(({ outcome }) => outcome !== 'unknown');
    const forbidden = all.some((one) => one.outcome === 'unknown' && one.reason === 'permission');
    const allowed: 'yes' | 'no' | 'unknown' = read ? 'yes' : forbidden ? 'no' : 'unknown';
    return { read: code(kind), allowed, needs: NEEDS[kind] ?? null };
  });
}
