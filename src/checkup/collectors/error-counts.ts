import { untrusted } from '../evidence/untrusted.ts';
import { counted } from './top.ts';

export interface ErrorCount {
  readonly host: string;
  readonly status: number;
  readonly count: number;
  /** The firewall made the answer, not the back end. */
  readonly mitigated: boolean;
}

const MOST = 500;
const SEPARATOR = '\u0000';

/** Answers by host, and errors by host and route, the most frequent first. */
export function errorsOf(
  counts: readonly ErrorCount[],
  routes: readonly (ErrorCount & { readonly route: string })[],
) {
  const byHost = Map.groupBy(counts.filter(isStatus), ({ host }) => host);
  const byRoute = counted(
    routes.filter((one) => isStatus(one) && one.status >= 400 && !one.mitigated),
    ({ host, route, status }) => [host, status, route].join(SEPARATOR),
    ({ count }) => count,
  );
  return {
    hosts: [...byHost]
      .map(([host, rows]) => hostErrors(host, rows))
      .sort(
        (left, right) => right.requests - left.requests || compare(left.host.untrusted, right.host.untrusted),
      )
      .slice(0, MOST),
    routes: [...byRoute]
      .sort(([a, m], [b, n]) => n - m || compare(a, b))
      .slice(0, MOST)
      .map(([key, count]) => {
        const [host = '', status = '', route = ''] = key.split(SEPARATOR);
        return {
          host: untrusted(host),
          route: untrusted(route),
          status: Number(status),
          count: Math.round(count),
        };
      }),
  };
}

function hostErrors(host: string, rows: readonly ErrorCount[]) {
  const sum = (of: (row: ErrorCount) => boolean) =>
    Math.round(rows.filter(of).reduce((total, { count }) => total + count, 0));
  const statuses = counted(
    rows,
    ({ status }) => String(status),
    ({ count }) => count,
  );
  return {
    host: untrusted(host),
    requests: sum(() => true),
    errors4xx: sum(({ status }) => status >= 400 && status < 500),
    errors5xx: sum(({ status }) => status >= 500 && status < 600),
    mitigated4xx: sum(({ status, mitigated }) => mitigated && status >= 400 && status < 500),
    errors52x: sum(({ status }) => status >= 520 && status <= 530),
    statuses: [...statuses]
      .map(([status, count]) => ({ status: Number(status), count: Math.round(count) }))
      .sort((left, right) => left.status - right.status)
      .slice(0, 100),
  };
}

function isStatus({ status }: ErrorCount): boolean {
  return Number.isInteger(status) && status >= 100 && status <= 999;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
