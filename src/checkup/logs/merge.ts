import type { AccessCounts, HourOfStatuses } from './access-log.ts';
import { byteCounter, type Counted } from './byte-counter.ts';
import { together } from './coverage.ts';
import type { EventCounts, HourCount } from './firewall-events.ts';

/** Several parts of one log, or several logs, counted as one. */
export function mergeEvents(parts: readonly EventCounts[]): EventCounts {
  return {
    coverage: together(parts.map(({ coverage }) => coverage)),
    events: sum(parts.map(({ events }) => events)),
    mitigated: sum(parts.map(({ mitigated }) => mitigated)),
    hours: mergeHours(parts.flatMap(({ hours }) => hours)),
    actions: mergeCounted(parts.map(({ actions }) => actions)),
    countries: mergeCounted(parts.map(({ countries }) => countries)),
    agents: mergeCounted(parts.map(({ agents }) => agents)),
    endpoints: mergeCounted(parts.map(({ endpoints }) => endpoints)),
    rules: mergeCounted(parts.map(({ rules }) => rules)),
  };
}

export function mergeAccess(parts: readonly AccessCounts[]): AccessCounts {
  return {
    coverage: together(parts.map(({ coverage }) => coverage)),
    formats: {
      text: sum(parts.map(({ formats }) => formats.text)),
      json: sum(parts.map(({ formats }) => formats.json)),
    },
    statuses: Float64Array.from({ length: 1000 }, (_, status) =>
      sum(parts.map(({ statuses }) => statuses[status] ?? 0)),
    ),
    hours: mergeStatuses(parts.flatMap(({ hours }) => hours)),
    hosts: mergeCounted(parts.map(({ hosts }) => hosts)),
    routes: mergeCounted(parts.map(({ routes }) => routes)),
    agents: mergeCounted(parts.map(({ agents }) => agents)),
    leaks: mergeCounted(parts.map(({ leaks }) => leaks)),
  };
}

function mergeCounted(parts: readonly Counted[]): Counted {
  const [only, ...rest] = parts;
  if (only && rest.length === 0) return only;
  const counter = byteCounter();
  for (const part of parts) counter.addAll(part);
  return counter.counted();
}

function mergeHours(hours: readonly HourCount[]): readonly HourCount[] {
  return [...Map.groupBy(hours, ({ hour }) => hour)]
    .map(([hour, counts]) => ({
      hour,
      events: sum(counts.map(({ events }) => events)),
      mitigated: sum(counts.map(({ mitigated }) => mitigated)),
    }))
    .sort((left, right) => left.hour - right.hour);
}

function mergeStatuses(hours: readonly HourOfStatuses[]): readonly HourOfStatuses[] {
  return [...Map.groupBy(hours, ({ hour }) => hour)]
    .map(([hour, counts]) => ({
      hour,
      classes: counts.reduce<readonly number[]>(
        (total, { classes }) => classes.map((count, place) => count + (total[place] ?? 0)),
        [],
      ),
    }))
    .sort((left, right) => left.hour - right.hour);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
