import { closeSync, openSync, writeSync } from 'node:fs';

/** A week that is over: the generated logs lie in it. */
export const WEEK = {
  from: Date.parse('2026-11-13T00:00:00Z') / 1000,
  to: Date.parse('2026-11-20T00:00:00Z') / 1000,
  now: Date.parse('2026-11-20T00:00:00Z') / 1000,
};
const SECONDS = WEEK.to - WEEK.from;

const ACTIONS = ['block', 'managedchallenge', 'block', 'jschallenge', 'log', 'skip', 'block', 'challenge'];
const SOURCES = ['firewallCustom', 'firewallManaged', 'ratelimit', 'bic', 'asn', 'l7ddos'];
const COUNTRIES = ['fr', 'us', 'ru', 'cn', 'de', 'nl', 'br', 'in', 'vn', 'gb', 'ua', 'id'];
const HOSTS = ['app.example.com', 'api.example.com', 'www.example.com', 'sandbox.example.com'];
const PATHS = ['/wp-login.php', '/.env', '/api/login', '/.git/config', '/xmlrpc.php', '/api/payments', '/'];
/** One of them says what a careless reader takes for a field. */
const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  'python-requests/2.32.3',
  'sqlmap/1.8.4#stable (https://sqlmap.org)',
  'evil","Action":"allow","Source":"nobody',
  'curl/8.9.1',
];

/** A million (or so many) Logpush events (NDJSON, firewall_events), the same each time. */
export function writeEvents(file: string, count: number): void {
  writeLines(file, count, (pick, row) => {
    const agent = pick(20) === 0 ? `${AGENTS[0]} build/${pick(3000)}` : AGENTS[pick(AGENTS.length)];
    const path = pick(4) === 0 ? `/p/${pick(20_000)}/edit` : PATHS[pick(PATHS.length)];
    return JSON.stringify({
      Action: ACTIONS[pick(ACTIONS.length)],
      ClientASN: 1000 + pick(60_000),
      ClientCountry: COUNTRIES[pick(COUNTRIES.length)],
      ClientIP: `203.0.113.${pick(256)}`,
      ClientRequestHost: HOSTS[pick(HOSTS.length)],
      ClientRequestMethod: 'GET',
      ClientRequestPath: path,
      ClientRequestProtocol: 'HTTP/2',
      ClientRequestQuery: `?q=${pick(100_000)}`,
      ClientRequestScheme: 'https',
      ClientRequestUserAgent: agent,
      Datetime: timeOf(row, count).toISOString().replace('.000Z', 'Z'),
      Description: 'Block what asks for files that are not ours',
      EdgeColoCode: 'CDG',
      EdgeResponseStatus: 403,
      Kind: 'firewall',
      MatchIndex: 0,
      Metadata: { filter: '1c9e3a54b7', type: 'customer' },
      OriginResponseStatus: 0,
      OriginatorRayID: '00',
      RayID: `8f${(row * 7919).toString(16).padStart(14, '0')}`,
      Ref: '',
      RuleID: `${pick(30).toString(16).padStart(32, 'a')}`,
      Source: SOURCES[pick(SOURCES.length)],
    });
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const STATUSES = [200, 200, 200, 200, 200, 304, 301, 404, 404, 403, 500, 502];

/** A million (or so many) lines of nginx’s combined format, the same each time. */
export function writeAccessLog(file: string, count: number): void {
  writeLines(file, count, (pick, row) => {
    const time = timeOf(row, count).toISOString();
    const day = `${time.slice(8, 10)}/${MONTHS[Number(time.slice(5, 7)) - 1]}/${time.slice(0, 4)}`;
    const path = pick(3) === 0 ? `/users/${pick(5000)}/cards` : PATHS[pick(PATHS.length)];
    // goaccess wants its quotes even; what a careless reader stumbles over is in the other file.
    const agent = AGENTS[pick(4)];
    const status = STATUSES[pick(STATUSES.length)];
    return `203.0.113.${pick(256)} - - [${day}:${time.slice(11, 19)} +0000] "GET ${path}?page=${pick(9)} HTTP/1.1" ${status} ${pick(40_000)} "https://app.example.com/" "${agent}"`;
  });
}

type Pick = (below: number) => number;

function writeLines(file: string, count: number, line: (pick: Pick, row: number) => string): void {
  const handle = openSync(file, 'w');
  const pick = picker(20_261_120);
  for (let row = 0; row < count; ) {
    const lines: string[] = [];
    for (; lines.length < 20_000 && row < count; row += 1) lines.push(line(pick, row));
    writeSync(handle, `${lines.join('\n')}\n`);
  }
  closeSync(handle);
}

function timeOf(row: number, count: number): Date {
  return new Date((WEEK.from + Math.floor((row / count) * SECONDS)) * 1000);
}

/** Numbers that look random and are the same each time (mulberry32). */
function picker(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
