import { Buffer } from 'node:buffer';
import { type ByteCounter, byteCounter, type Counted } from './byte-counter.ts';
import { type Coverage, placer, type Window } from './coverage.ts';
import { type FieldReader, fieldReader, type Names } from './fields.ts';
import { rfc3339Seconds, unixSeconds } from './instant.ts';
import { joinedKey } from './joined-key.ts';
import { type SecurityAction, securityAction } from './security-action.ts';

type Field =
  | 'action'
  | 'source'
  | 'country'
  | 'agent'
  | 'host'
  | 'path'
  | 'time'
  | 'rule'
  | 'description'
  | 'interval';

/** Logpush’s names, and those of GraphQL, which the dashboard’s export uses. */
const NAMES: Names<Field> = {
  action: ['Action', 'action'],
  source: ['Source', 'source'],
  country: ['ClientCountry', 'clientCountryName'],
  agent: ['ClientRequestUserAgent', 'userAgent'],
  host: ['ClientRequestHost', 'clientRequestHTTPHost'],
  path: ['ClientRequestPath', 'clientRequestPath'],
  time: ['Datetime', 'datetime'],
  rule: ['RuleID', 'ruleId'],
  description: ['Description', 'description'],
  interval: ['sampleInterval'],
};

/** Events by hour (hours since 1970), stopped ones apart from all. */
export interface HourCount {
  readonly hour: number;
  readonly events: number;
  readonly mitigated: number;
}

/** What a part of a log of firewall events held, mergeable with the other parts. */
export interface EventCounts {
  readonly coverage: Coverage;
  readonly events: number;
  readonly mitigated: number;
  readonly hours: readonly HourCount[];
  /** Action and source, of all events; what follows counts the mitigated ones. */
  readonly actions: Counted;
  readonly countries: Counted;
  readonly agents: Counted;
  readonly endpoints: Counted;
  readonly rules: Counted;
}

export interface EventTally {
  line(bytes: Uint8Array, start: number, end: number): void;
  counts(): EventCounts;
}

/** Counts the firewall events of a window, line by line. */
export function eventTally(window: Window): EventTally {
  const fields = fieldReader(NAMES);
  const places = placer(window);
  const counters = {
    actions: byteCounter(),
    countries: byteCounter(),
    agents: byteCounter(),
    endpoints: byteCounter(),
    rules: byteCounter(),
  };
  const hours = hourCounts();
  const actions = actionMemory();
  const key = joinedKey();
  let events = 0;
  let mitigated = 0;

  const countText = (counter: ByteCounter, field: Field, weight: number): void => {
    const { bytes, start, end } = fields.text(field);
    counter.add(bytes, start, end, weight);
  };

  const count = (seconds: number): void => {
    const weight = fields.has('interval') ? Math.max(1, fields.number('interval') || 1) : 1;
    const action = actions.of(fields);
    events += weight;
    key.begin().part(fields.text('action')).part(fields.text('source')).count(counters.actions, weight);
    hours.add(seconds, weight, action.mitigated);
    if (!action.mitigated) return;
    mitigated += weight;
    countText(counters.countries, 'country', weight);
    countText(counters.agents, 'agent', weight);
    key.begin().part(fields.text('host')).part(fields.text('path')).count(counters.endpoints, weight);
    key.begin().part(fields.text('rule')).part(fields.text('description')).count(counters.rules, weight);
  };

  return {
    line(bytes, start, end) {
      if (start >= end) return places.empty();
      if (!fields.read(bytes, start, end)) return places.malformed();
      if (!fields.has('action')) return places.foreign();
      const seconds = timeOf(fields);
      if (places.place(seconds)) count(seconds);
    },
    counts: () => ({
      coverage: places.coverage(),
      events,
      mitigated,
      hours: hours.counted(),
      actions: counters.actions.counted(),
      countries: counters.countries.counted(),
      agents: counters.agents.counted(),
      endpoints: counters.endpoints.counted(),
      rules: counters.rules.counted(),
    }),
  };
}

function timeOf(fields: FieldReader<Field>): number {
  if (fields.isNumber('time')) return unixSeconds(fields.number('time'));
  const { bytes, start, end } = fields.text('time');
  return rfc3339Seconds(bytes, start, end);
}

/** More different words than this are no actions: a hostile file cannot fill the memory with them. */
const ACTIONS_KEPT = 1000;

function actionMemory() {
  const known = new Map<string, SecurityAction>();
  return {
    of(fields: FieldReader<Field>): SecurityAction {
      const { bytes, start, end } = fields.text('action');
      const word = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
      const action = known.get(word) ?? securityAction(word);
      if (known.size < ACTIONS_KEPT) known.set(word, action);
      return action;
    },
  };
}

function hourCounts() {
  const hours = new Map<number, { events: number; mitigated: number }>();
  return {
    add(seconds: number, weight: number, mitigated: boolean): void {
      const hour = Math.floor(seconds / 3600);
      let counts = hours.get(hour);
      if (!counts) {
        counts = { events: 0, mitigated: 0 };
        hours.set(hour, counts);
      }
      counts.events += weight;
      if (mitigated) counts.mitigated += weight;
    },
    counted: (): readonly HourCount[] => [...hours].map(([hour, counts]) => ({ hour, ...counts })),
  };
}
