import { accessLine, pathEnd, readAccessLine, statusAt } from './access-line.ts';
import { byteCounter, type Counted } from './byte-counter.ts';
import { type Coverage, placer, type Window } from './coverage.ts';
import { type FieldReader, fieldReader, type Names, type Slice } from './fields.ts';
import { accessLogSeconds, rfc3339Seconds, unixSeconds } from './instant.ts';
import { joinedKey } from './joined-key.ts';
import { namesSecret } from './secret-path.ts';

type Field = 'status' | 'host' | 'path' | 'request' | 'agent' | 'time';

/** nginx as its manual’s examples name the fields, Caddy, Traefik, Cloudflare’s Logpush (http_requests). */
const NAMES: Names<Field> = {
  status: ['status', 'DownstreamStatus', 'EdgeResponseStatus'],
  host: ['host', 'http_host', 'server_name', 'request.host', 'RequestHost', 'ClientRequestHost'],
  path: ['request_uri', 'uri', 'request.uri', 'RequestPath', 'ClientRequestPath', 'ClientRequestURI', 'path'],
  request: ['request'],
  agent: [
    'http_user_agent',
    'user_agent',
    'request.headers.User-Agent',
    'request_User-Agent',
    'ClientRequestUserAgent',
  ],
  time: [
    'time_iso8601',
    'time_local',
    'msec',
    'ts',
    'StartUTC',
    'EdgeStartTimestamp',
    'time',
    'timestamp',
    '@timestamp',
  ],
};

const CLASSES = 6;

/** Requests by hour (hours since 1970) and by class of status: 1xx to 5xx at 1 to 5, anything else at 0. */
export interface HourOfStatuses {
  readonly hour: number;
  readonly classes: readonly number[];
}

/** What a part of an access log held, mergeable with the other parts. */
export interface AccessCounts {
  readonly coverage: Coverage;
  /** How many lines were in which format. */
  readonly formats: { readonly text: number; readonly json: number };
  /** Requests by status, 0 to 999. */
  readonly statuses: Float64Array<ArrayBuffer>;
  readonly hours: readonly HourOfStatuses[];
  /** Status and host. */
  readonly hosts: Counted;
  /** Status, host and path without its query. */
  readonly routes: Counted;
  readonly agents: Counted;
  /** Host and path of answers 200 and 206 whose path names what nobody should be given. */
  readonly leaks: Counted;
}

export interface AccessTally {
  line(bytes: Uint8Array, start: number, end: number): void;
  counts(): AccessCounts;
}

/** Counts the requests of a window in access logs of every format that we read, mixed as they may be. */
export function accessTally(window: Window): AccessTally {
  const places = placer(window);
  const formats = { text: 0, json: 0 };
  const statuses = new Float64Array(1000);
  const hours = new Map<number, Float64Array>();
  const counters = {
    hosts: byteCounter(),
    routes: byteCounter(),
    agents: byteCounter(),
    leaks: byteCounter(),
  };
  const key = joinedKey();
  const readers = { json: jsonLines(), text: textLines() };

  const countHour = (seconds: number, status: number): void => {
    const hour = Math.floor(seconds / 3600);
    const classes = hours.get(hour) ?? new Float64Array(CLASSES);
    hours.set(hour, classes);
    const place = classOf(status);
    classes[place] = (classes[place] ?? 0) + 1;
  };

  const count = (seconds: number, request: Request): void => {
    const { status, host, path, agent } = request;
    statuses[status] = (statuses[status] ?? 0) + 1;
    countHour(seconds, status);
    key.begin().part(digits(status)).part(host).count(counters.hosts, 1);
    key.begin().part(digits(status)).part(host).part(path).count(counters.routes, 1);
    counters.agents.add(agent.bytes, agent.start, agent.end, 1);
    if ((status === 200 || status === 206) && namesSecret(path)) {
      key.begin().part(host).part(path).count(counters.leaks, 1);
    }
  };

  const read = (format: 'json' | 'text', bytes: Uint8Array, start: number, end: number): void => {
    const request = readers[format](bytes, start, end);
    if (request === 'malformed' || request === 'foreign') {
      places[request]();
      return;
    }
    formats[format] += 1;
    if (places.place(request.seconds)) count(request.seconds, request);
  };

  return {
    line(bytes, start, end) {
      if (start >= end) return places.empty();
      read(bytes[start] === 0x7b ? 'json' : 'text', bytes, start, end);
    },
    counts: () => ({
      coverage: places.coverage(),
      formats: { ...formats },
      statuses,
      hours: [...hours].map(([hour, classes]) => ({ hour, classes: [...classes] })),
      hosts: counters.hosts.counted(),
      routes: counters.routes.counted(),
      agents: counters.agents.counted(),
      leaks: counters.leaks.counted(),
    }),
  };
}

interface Request {
  seconds: number;
  status: number;
  readonly host: Slice;
  readonly path: Slice;
  readonly agent: Slice;
}

type LineReader = (bytes: Uint8Array, start: number, end: number) => Request | 'malformed' | 'foreign';

function blankRequest(): Request {
  const slice = (): Slice => ({ bytes: new Uint8Array(0), start: 0, end: 0 });
  return { seconds: 0, status: 0, host: slice(), path: slice(), agent: slice() };
}

function textLines(): LineReader {
  const line = accessLine();
  const request = blankRequest();
  return (bytes, start, end) => {
    if (!readAccessLine(bytes, start, end, line)) return 'malformed';
    request.status = line.status;
    request.seconds = accessLogSeconds(bytes, line.time, line.timeEnd);
    put(request.path, bytes, line.path, line.pathEnd);
    put(request.agent, bytes, line.agent, line.agentEnd);
    return request;
  };
}

function jsonLines(): LineReader {
  const fields = fieldReader(NAMES);
  const request = blankRequest();
  return (bytes, start, end) => {
    if (!fields.read(bytes, start, end)) return 'malformed';
    const status = fields.text('status');
    request.status = statusAt(status.bytes, status.start, status.end);
    if (request.status < 0 || !(fields.has('path') || fields.has('request'))) return 'foreign';
    request.seconds = timeOf(fields);
    copy(request.host, fields.text('host'));
    copy(request.agent, fields.text('agent'));
    readPath(fields, request.path);
    return request;
  };
}

function readPath(fields: FieldReader<Field>, path: Slice): void {
  copy(path, fields.text(fields.has('path') ? 'path' : 'request'));
  // nginx’s $request is the whole first line: method, target, protocol.
  if (!fields.has('path')) {
    while (path.start < path.end && path.bytes[path.start] !== 0x20) path.start += 1;
    if (path.start < path.end) path.start += 1;
  }
  path.end = pathEnd(path.bytes, path.start, path.end);
}

function timeOf(fields: FieldReader<Field>): number {
  const { bytes, start, end } = fields.text('time');
  if (end - start >= 20 && bytes[start + 4] === 0x2d) return rfc3339Seconds(bytes, start, end);
  if (end - start >= 20 && bytes[start + 2] === 0x2f) return accessLogSeconds(bytes, start, end);
  return unixSeconds(fields.number('time'));
}

function put(slice: Slice, bytes: Uint8Array, start: number, end: number): void {
  slice.bytes = bytes;
  slice.start = start;
  slice.end = end;
}

function copy(slice: Slice, from: Slice): void {
  put(slice, from.bytes, from.start, from.end);
}

function classOf(status: number): number {
  const first = Math.floor(status / 100);
  return first < CLASSES ? first : 0;
}

const DIGITS: readonly Slice[] = Array.from({ length: 1000 }, (_, number) => {
  const bytes = Buffer.from(String(number));
  return { bytes, start: 0, end: bytes.length };
});
const NO_DIGITS: Slice = { bytes: new Uint8Array(0), start: 0, end: 0 };

function digits(number: number): Slice {
  return DIGITS[number] ?? NO_DIGITS;
}
