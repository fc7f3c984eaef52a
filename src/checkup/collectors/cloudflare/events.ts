import { z } from 'zod';
import type { Element } from '../../evidence/element.ts';
import { eventCountries } from '../../evidence/elements/event-countries.ts';
import { eventEndpoints } from '../../evidence/elements/event-endpoints.ts';
import { eventUserAgents } from '../../evidence/elements/event-user-agents.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import type { FirewallEvents } from '../../evidence/firewall-events.ts';
import { notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { MITIGATING_IN_GRAPHQL } from '../../logs/security-action.ts';
import { dailyRecord, mergedWindows } from '../daily.ts';
import type { EventGroup, EventWindow } from '../event-window.ts';
import { countriesOf, endpointsOf, firewallEventsOf, userAgentsOf } from '../event-window.ts';
import type { Answer, Problem } from '../outside.ts';
import { type Groups, groups, iso, rowsOf, type Stretch, stretches, text } from './analytics.ts';
import { asWindow, shareRead } from './windows.ts';
import type { ZoneRead } from './zone-read.ts';

/** Source 4.3: the events of a day and of a week, as far back as the plan and our own daily records reach. */
export async function events(read: ZoneRead): Promise<readonly Observation[]> {
  const { zone, windows } = read;
  const day = await eventWindow(read, windows.day);
  await keepDay(read, day);
  const week = await weekOf(read);
  const both = { day: day.ok ? day.value : null, week: week.ok ? week.value : null };
  return [
    ofWindow(firewallEvents24h, zone.name, day),
    ofWindow(firewallEvents7d, zone.name, week),
    ...rankings(zone.name, both, day),
  ];
}

/** The events since our last record, kept before the plan forgets them; no event stands in two records. */
async function keepDay(read: ZoneRead, day: Answer<EventWindow>): Promise<void> {
  const { windows, zone, context } = read;
  if (!context.keep) return;
  const since = sinceLast(read);
  const fresh =
    since <= windows.day.from ? day : await eventWindow(read, { from: since, to: windows.day.to });
  if (fresh.ok && since < windows.day.to) context.keep(dailyRecord(zone.name, fresh.value));
}

/** Where our last daily record of the zone ends, in seconds; the beginning of the day where there is none so late. */
function sinceLast({ windows, zone, context }: ZoneRead): number {
  const last = context.daily.filter((record) => record.zone === zone.name).at(-1);
  return Math.max(windows.day.from, last ? Date.parse(last.window.to) / 1000 : 0);
}

function ofWindow(
  kind: typeof firewallEvents24h | typeof firewallEvents7d,
  zone: string,
  answer: Answer<EventWindow>,
): Observation {
  if (!answer.ok) return notSeen(kind, zone, answer.problem.reason, answer.problem.detail);
  const { window, coverage } = answer.value;
  const payload: FirewallEvents = firewallEventsOf(answer.value);
  return seen(kind, zone, payload, { window, ...(coverage ? { coverage } : {}) });
}

function rankings(
  zone: string,
  both: { readonly day: EventWindow | null; readonly week: EventWindow | null },
  day: Answer<EventWindow>,
): readonly Observation[] {
  const kinds: readonly [Element, unknown][] = [
    [eventCountries, { day: both.day && countriesOf(both.day), week: both.week && countriesOf(both.week) }],
    [
      eventUserAgents,
      { day: both.day && userAgentsOf(both.day), week: both.week && userAgentsOf(both.week) },
    ],
    [eventEndpoints, { day: both.day && endpointsOf(both.day), week: both.week && endpointsOf(both.week) }],
  ];
  return kinds.map(([kind, payload]) => {
    if (!both.day && !both.week && !day.ok)
      return notSeen(kind, zone, day.problem.reason, day.problem.detail);
    const coverage = both.week?.coverage ?? both.day?.coverage;
    // Each payload was made for its kind, one line above.
    return seen(kind, zone, payload, coverage ? { coverage } : {}) as Observation;
  });
}

/** The week from the events where they are kept so long, else from our daily records, else from the requests. */
async function weekOf(read: ZoneRead): Promise<Answer<EventWindow>> {
  const { windows, zone, allowed } = read;
  const history = stretches(windows.week, kept(read), windows.now).share;
  if (history >= 1) return eventWindow(read, windows.week);
  const records = read.context.daily.filter((record) => record.zone === zone.name);
  const since = sinceLast(read);
  const today =
    since < windows.week.to ? await eventWindow(read, { from: since, to: windows.week.to }) : undefined;
  const accumulated = mergedWindows(
    [...records.map(({ events }) => events), ...(today?.ok ? [today.value] : [])],
    asWindow(windows.week),
  );
  const requests = await requestWindow(read, windows.week, allowed.httpRequestsAdaptiveGroups);
  const share = requests.ok ? (requests.value.coverage?.share ?? 1) : 0;
  // Events say more than requests: a little less of the week is worth it.
  if (accumulated && (accumulated.coverage?.share ?? 1) >= share - 0.02)
    return { ok: true, value: accumulated };
  if (requests.ok || today === undefined) return requests;
  return accumulated ? { ok: true, value: accumulated } : today;
}

/** What the plan keeps of events: totals where it gives them, else rows. */
function kept({ allowed }: ZoneRead) {
  const { firewallEventsAdaptiveGroups: totals, firewallEventsAdaptive: rows } = allowed;
  return totals.enabled ? totals : rows;
}

/** The events of a window: totals where the plan gives them, else the rows themselves. */
export async function eventWindow(read: ZoneRead, window: Stretch): Promise<Answer<EventWindow>> {
  if (read.allowed.firewallEventsAdaptiveGroups.enabled) {
    const totals = await totalsOf(read, window);
    if (totals.ok || totals.problem.reason !== 'plan') return totals;
  }
  return countedRows(read, window);
}

async function totalsOf(read: ZoneRead, window: Stretch): Promise<Answer<EventWindow>> {
  const ask = (dimensions: readonly string[], filter = {}) =>
    groups(
      read.api,
      read.zone,
      { dataset: 'firewallEventsAdaptiveGroups', dimensions, filter, window },
      read.allowed.firewallEventsAdaptiveGroups,
      read.windows.now,
    );
  const stopped = { action_in: MITIGATING_IN_GRAPHQL };
  const [rules, hours, countries, agents, endpoints] = await Promise.all([
    ask(['action', 'source', 'ruleId', 'description']),
    ask(['datetimeHour']),
    ask(['clientCountryName'], stopped),
    ask(['userAgent'], stopped),
    ask(['clientRequestHTTPHost', 'clientRequestPath'], stopped),
  ]);
  if (!rules.ok) return rules;
  return {
    ok: true,
    value: {
      window: asWindow(rules.value.window),
      coverage: shareRead(rules.value.share) ?? null,
      basis: 'totals',
      interval: rules.value.interval,
      unreadable: 0,
      groups: [
        ...rowsFrom(rules, (row) => ({
          by: 'rule',
          action: text(row, 'action'),
          source: text(row, 'source'),
          rule: text(row, 'ruleId'),
          description: text(row, 'description'),
        })),
        ...rowsFrom(hours, (row) => ({ by: 'hour', hour: text(row, 'datetimeHour') })),
        ...rowsFrom(countries, (row) => ({ by: 'country', country: text(row, 'clientCountryName') })),
        ...rowsFrom(agents, (row) => ({ by: 'agent', agent: text(row, 'userAgent') })),
        ...rowsFrom(endpoints, (row) => ({
          by: 'endpoint',
          host: text(row, 'clientRequestHTTPHost'),
          path: text(row, 'clientRequestPath'),
        })),
      ],
    },
  };
}

type Named = EventGroup extends infer Each ? (Each extends EventGroup ? Omit<Each, 'count'> : never) : never;

function rowsFrom(
  answer: Answer<Groups>,
  name: (row: Groups['rows'][number]) => Named,
): readonly EventGroup[] {
  if (!answer.ok) return [];
  // A name and its count are a group again.
  return answer.value.rows.map((row) => ({ ...name(row), count: row.count }) as EventGroup);
}

/** What a plan without events keeps of a week: the requests that were stopped, by action and source. */
async function requestWindow(
  read: ZoneRead,
  window: Stretch,
  allowed: ZoneRead['allowed']['httpRequestsAdaptiveGroups'],
): Promise<Answer<EventWindow>> {
  const ask = (dimensions: readonly string[]) =>
    groups(
      read.api,
      read.zone,
      {
        dataset: 'httpRequestsAdaptiveGroups',
        dimensions,
        filter: { requestSource: 'eyeball', securityAction_in: MITIGATING_IN_GRAPHQL },
        window,
      },
      allowed,
      read.windows.now,
    );
  const [actions, countries, agents, endpoints] = await Promise.all([
    ask(['securityAction', 'securitySource', 'datetimeHour']),
    ask(['clientCountryName']),
    ask(['userAgent']),
    ask(['clientRequestHTTPHost', 'clientRequestPath']),
  ]);
  if (!actions.ok) return actions;
  return {
    ok: true,
    value: {
      window: asWindow(actions.value.window),
      coverage: shareRead(actions.value.share) ?? null,
      basis: 'requests',
      interval: actions.value.interval,
      unreadable: 0,
      groups: [
        ...rowsFrom(actions, (row) => ({
          by: 'rule',
          action: text(row, 'securityAction'),
          source: text(row, 'securitySource'),
          rule: '',
          description: '',
        })),
        ...rowsFrom(actions, (row) => ({ by: 'hour', hour: text(row, 'datetimeHour') })),
        ...rowsFrom(countries, (row) => ({ by: 'country', country: text(row, 'clientCountryName') })),
        ...rowsFrom(agents, (row) => ({ by: 'agent', agent: text(row, 'userAgent') })),
        ...rowsFrom(endpoints, (row) => ({
          by: 'endpoint',
          host: text(row, 'clientRequestHTTPHost'),
          path: text(row, 'clientRequestPath'),
        })),
      ],
    },
  };
}

const EventRow = z.object({
  action: z.string(),
  source: z.string(),
  ruleId: z.string().nullish(),
  description: z.string().nullish(),
  matchIndex: z.number().nullish(),
  datetime: z.string(),
  rayName: z.string(),
  sampleInterval: z.number().nullish(),
  clientCountryName: z.string().nullish(),
  clientRequestHTTPHost: z.string().nullish(),
  clientRequestPath: z.string().nullish(),
  userAgent: z.string().nullish(),
});
type EventRow = z.infer<typeof EventRow>;

const ROWS = `query Rows($zone: string!, $filter: FirewallEventsAdaptiveFilter_InputObject!, $limit: uint64!) { viewer { zones(filter: {zoneTag: $zone}) {
  rows: firewallEventsAdaptive(filter: $filter, limit: $limit, orderBy: [datetime_ASC, rayName_ASC]) {
    action source ruleId description matchIndex datetime rayName sampleInterval
    clientCountryName clientRequestHTTPHost clientRequestPath userAgent } } } }`;

const MOST_PAGES = 20;

async function countedRows(read: ZoneRead, window: Stretch): Promise<Answer<EventWindow>> {
  const { pieces, share } = stretches(window, read.allowed.firewallEventsAdaptive, read.windows.now);
  const rows = new Map<string, EventRow>();
  let whole = true;
  for (const piece of pieces) {
    const problem = await readPiece(read, piece, rows);
    if (problem === 'more') whole = false;
    else if (problem) return { ok: false, problem };
  }
  const kept = [...rows.values()];
  return {
    ok: true,
    value: {
      window: asWindow({ from: pieces[0]?.from ?? window.to, to: window.to }),
      coverage: whole ? (shareRead(share) ?? null) : { share: share / 2, because: CUT },
      basis: whole ? 'rows' : 'sample',
      interval: Math.max(1, ...kept.map(({ sampleInterval }) => sampleInterval ?? 1)),
      unreadable: 0,
      groups: kept.flatMap(groupsOfRow),
    },
  };
}

const CUT = {
  fr: 'plus d’événements que le contrôle n’en lit un à un',
  en: 'more events than the checkup reads one by one',
};

/** Pages by time: many rows share a second, so a page begins where the last one ended and rows are known again by their key. */
async function readPiece(
  { api, zone, allowed }: ZoneRead,
  piece: Stretch,
  rows: Map<string, EventRow>,
): Promise<Problem | 'more' | undefined> {
  const limit = allowed.firewallEventsAdaptive.rows;
  let filter: Record<string, unknown> = { datetime_geq: iso(piece.from), datetime_lt: iso(piece.to) };
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await rowsOf(api, ROWS, { zone: zone.id, filter, limit }, EventRow);
    if (!answer.ok) return answer.problem;
    for (const row of answer.value) rows.set(`${row.rayName}|${row.ruleId}|${row.matchIndex}`, row);
    const last = answer.value.at(-1);
    if (!last || answer.value.length < limit) return undefined;
    const sameSecond = answer.value[0]?.datetime === last.datetime;
    filter = { datetime_geq: last.datetime, datetime_lt: iso(piece.to) };
    if (sameSecond) filter = { ...filter, rayName_gt: last.rayName };
  }
  return 'more';
}

/** A row stands for as many events as its interval says: rows, unlike totals, are not corrected. */
function groupsOfRow(row: EventRow): readonly EventGroup[] {
  const count = row.sampleInterval ?? 1;
  const { action, source } = row;
  const groups: EventGroup[] = [
    { by: 'rule', action, source, rule: row.ruleId ?? '', description: row.description ?? '', count },
    { by: 'hour', hour: `${row.datetime.slice(0, 13)}:00:00Z`, count },
  ];
  if (!MITIGATING_IN_GRAPHQL.includes(action)) return groups;
  return [
    ...groups,
    { by: 'country', country: row.clientCountryName ?? '', count },
    { by: 'agent', agent: row.userAgent ?? '', count },
    { by: 'endpoint', host: row.clientRequestHTTPHost ?? '', path: row.clientRequestPath ?? '', count },
  ];
}
