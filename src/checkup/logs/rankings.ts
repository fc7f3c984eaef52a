import type { AccessCounts } from './access-log.ts';
import { byCount, type Counted, type Ranked, ranking } from './byte-counter.ts';
import type { EventCounts } from './firewall-events.ts';
import { partsOf } from './joined-key.ts';
import { securityAction } from './security-action.ts';

/** So many of each are kept: more would be no ranking. */
const LONGEST = 50;

export interface EventRankings {
  readonly actions: readonly { readonly action: string; readonly source: string; readonly count: number }[];
  readonly countries: readonly Ranked[];
  readonly agents: readonly Ranked[];
  readonly endpoints: readonly { readonly host: string; readonly path: string; readonly count: number }[];
  readonly rules: readonly { readonly rule: string; readonly description: string; readonly count: number }[];
  /** Hours as `2026-11-20T08Z`, in order; all events and those that were stopped or challenged. */
  readonly hours: readonly { readonly hour: string; readonly events: number; readonly mitigated: number }[];
  /** By how much a count may be too low at most, when a log had more different keys than are held. */
  readonly missed: number;
}

/** The rankings of a log of firewall events, highest first: the same for the same log. */
export function eventRankings(counts: EventCounts, longest: number = LONGEST): EventRankings {
  return {
    actions: actionRanking(counts.actions, longest),
    countries: regrouped(counts.countries, longest, (key) => key.toUpperCase()),
    agents: ranking(counts.agents, longest),
    endpoints: ranking(counts.endpoints, longest).map(({ key, count }) => {
      const [host = '', path = ''] = partsOf(key);
      return { host, path, count };
    }),
    rules: ranking(counts.rules, longest).map(({ key, count }) => {
      const [rule = '', description = ''] = partsOf(key);
      return { rule, description, count };
    }),
    hours: counts.hours.map(({ hour, events, mitigated }) => ({ hour: hourText(hour), events, mitigated })),
    missed: Math.max(
      ...[counts.actions, counts.countries, counts.agents, counts.endpoints, counts.rules].map(
        ({ missed }) => missed,
      ),
    ),
  };
}

function actionRanking(counted: Counted, longest: number): EventRankings['actions'] {
  const spelled = regrouped(counted, longest, (key) => {
    const [action = '', source = ''] = partsOf(key);
    return `${securityAction(action).id}\0${source.toLowerCase()}`;
  });
  return spelled.map(({ key, count }) => {
    const [action = '', source = ''] = partsOf(key);
    return { action, source, count };
  });
}

export interface AccessRankings {
  readonly statuses: readonly { readonly status: number; readonly count: number }[];
  readonly hosts: readonly { readonly host: string; readonly status: number; readonly count: number }[];
  /** Routes by how often they answered 4xx or 5xx; numbers and ids in a path are one route. */
  readonly errors: readonly RouteCount[];
  /** Routes by all answers. */
  readonly routes: readonly RouteCount[];
  readonly agents: readonly Ranked[];
  readonly leaks: readonly { readonly host: string; readonly path: string; readonly count: number }[];
  readonly hours: readonly { readonly hour: string; readonly classes: readonly number[] }[];
  readonly missed: number;
}

export interface RouteCount {
  readonly host: string;
  readonly route: string;
  readonly status: number;
  readonly count: number;
}

export function accessRankings(counts: AccessCounts, longest: number = LONGEST): AccessRankings {
  const routes = regrouped(counts.routes, Number.POSITIVE_INFINITY, routeKey).map(asRoute);
  return {
    statuses: [...counts.statuses].flatMap((count, status) => (count > 0 ? { status, count } : [])),
    hosts: ranking(counts.hosts, Number.POSITIVE_INFINITY).map(({ key, count }) => {
      const [status = '', host = ''] = partsOf(key);
      return { host, status: Number(status), count };
    }),
    errors: routes.filter(({ status }) => status >= 400 && status < 600).slice(0, longest),
    routes: routes.slice(0, longest),
    agents: ranking(counts.agents, longest),
    leaks: ranking(counts.leaks, longest).map(({ key, count }) => {
      const [host = '', path = ''] = partsOf(key);
      return { host, path, count };
    }),
    hours: counts.hours.map(({ hour, classes }) => ({ hour: hourText(hour), classes })),
    missed: Math.max(...[counts.hosts, counts.routes, counts.agents].map(({ missed }) => missed)),
  };
}

function routeKey(key: string): string {
  const [status = '', host = '', path = ''] = partsOf(key);
  return `${status}\0${host}\0${routeOf(path)}`;
}

function asRoute({ key, count }: Ranked): RouteCount {
  const [status = '', host = '', route = ''] = partsOf(key);
  return { host, route, status: Number(status), count };
}

const ID =
  /^(\d+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16,}|[a-z]{2,6}_[A-Za-z0-9]{8,})$/i;

/** The path with numbers and ids as `:id`: `/users/42/cards` and `/users/43/cards` are one route. */
export function routeOf(path: string): string {
  if (!/\d/.test(path)) return path;
  return path
    .split('/')
    .map((part) => (ID.test(part) ? ':id' : part))
    .join('/');
}

/** Ranked again under other keys: several spellings of one thing are counted together. */
function regrouped(counted: Counted, longest: number, keyOf: (key: string) => string): readonly Ranked[] {
  const counts = new Map<string, number>();
  for (const { key, count } of ranking(counted, Number.POSITIVE_INFINITY)) {
    const grouped = keyOf(key);
    counts.set(grouped, (counts.get(grouped) ?? 0) + count);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort(byCount)
    .slice(0, longest);
}

function hourText(hour: number): string {
  return `${new Date(hour * 3_600_000).toISOString().slice(0, 13)}Z`;
}
