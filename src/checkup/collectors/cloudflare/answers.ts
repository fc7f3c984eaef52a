import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { leakedPaths } from '../../evidence/elements/leaked-paths.ts';
import { observedOrigins } from '../../evidence/elements/observed-origins.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { Address } from '../../evidence/shapes.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { routeOf } from '../../logs/rankings.ts';
import { SECRET_PATTERNS, secretFamily } from '../../logs/secret-path.ts';
import { environmentOf } from '../../procedure/procedure.ts';
import { hostName } from '../code.ts';
import { type ErrorCount, errorsOf } from '../error-counts.ts';
import type { Answer } from '../outside.ts';
import { type Group, type Groups, groups, text } from './analytics.ts';
import { covered, samplingOf } from './overview.ts';
import { asWindow } from './windows.ts';
import type { ZoneRead } from './zone-read.ts';

function ask(
  read: ZoneRead,
  dimensions: readonly string[],
  filter: Readonly<Record<string, unknown>>,
): Promise<Answer<Groups>> {
  const question = {
    dataset: 'httpRequestsAdaptiveGroups',
    dimensions,
    filter: { requestSource: 'eyeball', ...filter },
    window: read.windows.week,
  } as const;
  return groups(read.api, read.zone, question, read.allowed.httpRequestsAdaptiveGroups, read.windows.now);
}

/** The addresses that the edge really called for each host: what a record does not show, an origin rule or a tunnel. */
export async function originsSeen(read: ZoneRead): Promise<Observation> {
  const { zone, context } = read;
  const answer = await ask(read, ['clientRequestHTTPHost', 'originIP'], {});
  if (!answer.ok) return notSeen(observedOrigins, zone.name, answer.problem.reason, answer.problem.detail);
  if (answer.value.lacking.includes('originIP'))
    return notSeen(observedOrigins, zone.name, 'plan', NO_ORIGIN);
  const byHost = Map.groupBy(answer.value.rows, (row) => hostName(text(row, 'clientRequestHTTPHost')) ?? '');
  const hosts = [...byHost]
    .filter(([host]) => host !== '')
    .map(([host, rows]) => ({
      host,
      environment: environmentOf(host, context.procedure),
      origins: originsIn(rows),
    }))
    .filter(({ origins }) => origins.length > 0)
    .sort((left, right) => (left.host < right.host ? -1 : 1))
    .slice(0, 1000);
  const circumstances = { window: asWindow(answer.value.window), ...covered(answer.value.share) };
  return (hosts.length === 0 ? absent : seen)(observedOrigins, zone.name, { hosts }, circumstances);
}

const NO_ORIGIN = {
  fr: 'l’offre de la zone ne donne pas l’adresse des serveurs d’origine',
  en: 'the zone’s plan does not give the address of the origin servers',
};

function originsIn(rows: readonly Group[]) {
  return rows
    .map((row) => ({ address: text(row, 'originIP'), requests: Math.round(row.count) }))
    .filter(({ address }) => Address.safeParse(address).success && address !== '0.0.0.0')
    .slice(0, 100);
}

/** Answers that may have given away what nobody should be given. */
export async function leaksSeen(read: ZoneRead): Promise<Observation> {
  const { zone } = read;
  const answer = await ask(read, ['clientRequestHTTPHost', 'clientRequestPath', 'edgeResponseStatus'], {
    edgeResponseStatus_in: [200, 206],
    OR: SECRET_PATTERNS.map((pattern) => ({ clientRequestPath_like: pattern })),
  });
  if (!answer.ok) return notSeen(leakedPaths, zone.name, answer.problem.reason, answer.problem.detail);
  const hits = answer.value.rows.flatMap((row) => {
    const path = text(row, 'clientRequestPath');
    const family = secretFamily(path);
    if (family === undefined) return [];
    const status = Number(text(row, 'edgeResponseStatus'));
    const host = untrusted(text(row, 'clientRequestHTTPHost'));
    return [{ host, path: untrusted(path), status, count: Math.round(row.count), family }];
  });
  const circumstances = { window: asWindow(answer.value.window), ...covered(answer.value.share) };
  const payload = { hits: hits.slice(0, 200) };
  return (hits.length === 0 ? absent : seen)(leakedPaths, zone.name, payload, circumstances);
}

/** What zones tell of errors, one answer a zone. */
export interface ZoneErrors {
  readonly zone: string;
  readonly statuses: Answer<Groups>;
  readonly routes: Answer<Groups>;
}

export async function zoneErrors(read: ZoneRead): Promise<ZoneErrors> {
  const [statuses, routes] = await Promise.all([
    ask(read, ['clientRequestHTTPHost', 'edgeResponseStatus', 'securityAction'], {}),
    ask(read, ['clientRequestHTTPHost', 'clientRequestPath', 'edgeResponseStatus'], {
      edgeResponseStatus_geq: 400,
    }),
  ]);
  return { zone: read.zone.name, statuses, routes };
}

/** Source 4.5: the errors of all zones together, as the edge answered them. */
export function errorsSeen(zones: readonly ZoneErrors[]): Observation {
  const read = zones.flatMap(({ statuses }) => (statuses.ok ? [statuses.value] : []));
  const failed = zones.find(({ statuses }) => !statuses.ok)?.statuses;
  if (read.length === 0) {
    const problem =
      failed && !failed.ok ? failed.problem : { reason: 'not-provided' as const, detail: NO_ZONE };
    return notSeen(httpErrors, null, problem.reason, problem.detail);
  }
  const routes = zones.flatMap((zone) => (zone.routes.ok ? zone.routes.value.rows : []));
  const share = read.reduce((sum, one) => sum + one.share, 0) / zones.length;
  const payload = {
    countedAt: 'edge' as const,
    ...errorsOf(
      read.flatMap(({ rows }) => rows.map(statusCount)),
      routes.map((row) => ({ ...statusCount(row), route: routeOf(text(row, 'clientRequestPath')) })),
    ),
    sampling: samplingOf(Math.max(...read.map(({ interval }) => interval))),
    unreadable: 0,
  };
  const from = Math.min(...read.map(({ window }) => window.from));
  const to = Math.max(...read.map(({ window }) => window.to));
  const circumstances = { window: asWindow({ from, to }), ...covered(share) };
  return (payload.hosts.length === 0 ? absent : seen)(httpErrors, null, payload, circumstances);
}

const NO_ZONE = { fr: 'aucune zone n’a été lue', en: 'no zone was read' };

function statusCount(row: Group): ErrorCount {
  const action = text(row, 'securityAction');
  return {
    host: text(row, 'clientRequestHTTPHost'),
    status: Number(text(row, 'edgeResponseStatus')),
    count: row.count,
    mitigated:
      action !== '' && action !== 'unknown' && action !== 'allow' && action !== 'log' && action !== 'skip',
  };
}
