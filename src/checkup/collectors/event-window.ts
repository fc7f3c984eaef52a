import type { Coverage, Window } from '../evidence/evidence.ts';
import type { FirewallEvents } from '../evidence/firewall-events.ts';
import { untrusted } from '../evidence/untrusted.ts';
import { securityAction } from '../logs/security-action.ts';
import { code, country, instant } from './code.ts';
import { counted, top } from './top.ts';

/** Events counted by one thing: whatever tells them (totals, rows, a log, a daily record) tells them so. */
export type EventGroup =
  | {
      readonly by: 'rule';
      readonly action: string;
      readonly source: string;
      readonly rule: string;
      readonly description: string;
      readonly count: number;
    }
  | { readonly by: 'hour'; readonly hour: string; readonly count: number }
  | { readonly by: 'country'; readonly country: string; readonly count: number }
  | { readonly by: 'agent'; readonly agent: string; readonly count: number }
  | { readonly by: 'endpoint'; readonly host: string; readonly path: string; readonly count: number };

/** The events of a window, before they become evidence. Countries, agents and endpoints count mitigated events only. */
export interface EventWindow {
  readonly window: Window;
  readonly coverage: Coverage | null;
  readonly basis: FirewallEvents['basis'];
  /** One event in so many was kept. */
  readonly interval: number;
  readonly unreadable: number;
  readonly groups: readonly EventGroup[];
}

type GroupBy<By extends EventGroup['by']> = Extract<EventGroup, { by: By }>;

function groupsBy<By extends EventGroup['by']>({ groups }: EventWindow, by: By): readonly GroupBy<By>[] {
  return groups.filter((group): group is GroupBy<By> => group.by === by);
}

const countOf = ({ count }: EventGroup) => count;
const SEPARATOR = '\u0000';

export function firewallEventsOf(window: EventWindow): FirewallEvents {
  const rules = groupsBy(window, 'rule');
  const actions = counted(rules, ({ action }) => securityAction(action).id, countOf);
  const sources = counted(rules, ({ source }) => source.toLowerCase(), countOf);
  return {
    total: sum(rules),
    mitigated: mitigatedIn(window),
    skipped: Math.round(actions.get('skip') ?? 0),
    logged: Math.round(actions.get('log') ?? 0),
    byAction: top(actions, code),
    bySource: top(sources, code),
    byRule: byRule(rules),
    byHour: byHour(window),
    basis: window.basis,
    sampling: samplingIn(window),
    unreadable: window.unreadable,
  };
}

function byRule(rules: readonly GroupBy<'rule'>[]): FirewallEvents['byRule'] {
  const named = rules.filter(({ rule }) => rule !== '');
  const counts = counted(
    named,
    ({ rule, action, description }) => [rule, securityAction(action).id, description].join(SEPARATOR),
    countOf,
  );
  return top(counts, (key) => key).rows.map(({ key, count }) => {
    const [rule = '', action = '', description = ''] = key.split(SEPARATOR);
    return {
      rule: code(rule),
      action: code(action),
      description: description === '' ? null : untrusted(description),
      count,
    };
  });
}

const MOST_HOURS = 24 * 32;

function byHour(window: EventWindow): FirewallEvents['byHour'] {
  const hours = counted(groupsBy(window, 'hour'), ({ hour }) => instant(hour) ?? '', countOf);
  return [...hours]
    .filter(([hour]) => hour !== '')
    .map(([hour, count]) => ({ hour, count: Math.round(count) }))
    .sort((left, right) => (left.hour < right.hour ? -1 : 1))
    .slice(-MOST_HOURS);
}

function mitigatedIn(window: EventWindow): number {
  return sum(groupsBy(window, 'rule').filter(({ action }) => securityAction(action).mitigated));
}

function samplingIn({ interval }: EventWindow) {
  return interval > 1 ? { interval, plusMinus: null } : null;
}

export function countriesOf(window: EventWindow) {
  const counts = counted(groupsBy(window, 'country'), (group) => country(group.country), countOf);
  return over(
    window,
    top(counts, (key) => key, mitigatedIn(window)),
  );
}

export function userAgentsOf(window: EventWindow) {
  const counts = counted(groupsBy(window, 'agent'), ({ agent }) => agent, countOf);
  return over(window, top(counts, untrusted, mitigatedIn(window)));
}

export function endpointsOf(window: EventWindow) {
  const counts = counted(groupsBy(window, 'endpoint'), ({ host, path }) => host + SEPARATOR + path, countOf);
  const { rows, others } = top(counts, (key) => key, mitigatedIn(window));
  return over(window, {
    rows: rows.map(({ key, count }) => {
      const [host = '', path = ''] = key.split(SEPARATOR);
      return { host: untrusted(host), path: untrusted(path), count };
    }),
    others,
  });
}

function over<Ranking>(window: EventWindow, ranking: Ranking) {
  return { window: window.window, total: mitigatedIn(window), sampling: samplingIn(window), ranking };
}

function sum(groups: readonly EventGroup[]): number {
  return Math.round(groups.reduce((total, { count }) => total + count, 0));
}
