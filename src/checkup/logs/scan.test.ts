import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { accessRankings, eventRankings } from './rankings.ts';
import { scanAccess, scanEvents } from './scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (text: string) => Date.parse(text) / 1000;
const window = {
  from: at('2026-11-13T00:00:00Z'),
  to: at('2026-11-20T00:00:00Z'),
  now: at('2026-11-20T00:00:00Z'),
};

let files = 0;
function fileOf(content: string | Uint8Array): string {
  files += 1;
  const file = join(folder, `log-${files}`);
  writeFileSync(file, content);
  return file;
}

const event = (fields: Record<string, unknown>) =>
  JSON.stringify({
    Action: 'block',
    ClientCountry: 'fr',
    ClientRequestHost: 'app.example.com',
    ClientRequestPath: '/.env',
    ClientRequestUserAgent: 'curl/8.9.1',
    Datetime: '2026-11-18T08:15:00Z',
    Description: 'Paths',
    RuleID: 'r1',
    Source: 'firewallCustom',
    ...fields,
  });

async function events(content: string | Uint8Array, threads = 1) {
  const counts = await scanEvents(fileOf(content), { window, threads });
  return {
    ...eventRankings(counts),
    events: counts.events,
    mitigated: counts.mitigated,
    coverage: counts.coverage,
  };
}

async function access(content: string | Uint8Array) {
  const counts = await scanAccess(fileOf(content), { window, threads: 1 });
  return { ...accessRankings(counts), coverage: counts.coverage, formats: counts.formats };
}

describe('a log of firewall events', () => {
  it('is ranked by action and source, country, user agent, endpoint, rule and hour', async () => {
    const lines = [
      event({}),
      event({ Action: 'managedchallenge', ClientCountry: 'us', Source: 'bic' }),
      event({ Action: 'skip', ClientCountry: 'de' }),
      event({ Datetime: '2026-11-18T09:00:00Z' }),
    ];

    const told = await events(lines.join('\n'));

    expect(told).toMatchObject({
      events: 4,
      mitigated: 3,
      actions: [
        { action: 'block', source: 'firewallcustom', count: 2 },
        { action: 'managed_challenge', source: 'bic', count: 1 },
        { action: 'skip', source: 'firewallcustom', count: 1 },
      ],
      countries: [
        { key: 'FR', count: 2 },
        { key: 'US', count: 1 },
      ],
      agents: [{ key: 'curl/8.9.1', count: 3 }],
      endpoints: [{ host: 'app.example.com', path: '/.env', count: 3 }],
      rules: [{ rule: 'r1', description: 'Paths', count: 3 }],
      hours: [
        { hour: '2026-11-18T08Z', events: 3, mitigated: 2 },
        { hour: '2026-11-18T09Z', events: 1, mitigated: 1 },
      ],
      coverage: { lines: 4, counted: 4 },
    });
  });

  it('counts a sampled event as many times as it stands for', async () => {
    const row = {
      action: 'block',
      datetime: '2026-11-18T08:15:00Z',
      sampleInterval: 10,
      clientCountryName: 'FR',
    };

    const told = await events(JSON.stringify(row));

    expect(told.events).toBe(10);
    expect(told.countries).toEqual([{ key: 'FR', count: 10 }]);
  });

  it('says line by line what it did not count', async () => {
    const lines = [
      '',
      event({}),
      event({}).slice(0, 40),
      'GET / HTTP/1.1',
      '{"hello":"world"}',
      event({ Datetime: '2026-10-01T00:00:00Z' }),
      event({ Datetime: '2026-11-20T00:01:00Z' }),
      event({ Datetime: '2031-01-01T00:00:00Z' }),
      event({ Datetime: 'soon' }),
      event({}).replace('curl', 'cu\0rl'),
    ];

    const { coverage } = await events(lines.join('\r\n'));

    expect(coverage).toEqual({
      lines: 10,
      counted: 1,
      empty: 1,
      malformed: 3,
      foreign: 1,
      undated: 1,
      before: 1,
      after: 1,
      future: 1,
      tooLong: 0,
      cutShort: false,
      bytes: expect.any(Number),
      first: at('2026-10-01T00:00:00Z'),
      last: at('2026-11-20T00:01:00Z'),
    });
  });

  it('reads the zeros that an emptied file begins with as nothing', async () => {
    expect(await events(`\0\0\0\0${event({})}\n`)).toMatchObject({ events: 1 });
  });

  it('tells the same whether it is compressed, compressed in pieces, or plain and read by several threads', async () => {
    const lines = Array.from({ length: 90_000 }, (_, row) =>
      event({
        ClientRequestPath: `/p/${row % 977}`,
        RuleID: `r${row % 7}`,
        ClientCountry: row % 3 ? 'fr' : 'us',
      }),
    );
    const plain = `${lines.join('\n')}\n`;
    const half = Math.floor(plain.length / 2);
    const pieces = Buffer.concat([gzipSync(plain.slice(0, half)), gzipSync(plain.slice(half))]);

    const told = await events(plain);
    const [threads, compressed, inPieces] = await Promise.all([
      events(plain, 3),
      events(gzipSync(plain)),
      events(pieces),
    ]);

    expect(told.events).toBe(90_000);
    expect(threads).toEqual(told);
    expect(compressed).toEqual(told);
    expect(inPieces).toEqual(told);
  });

  it('counts what stands before the break of a compressed file that was cut short, and says so', async () => {
    const whole = gzipSync(Array.from({ length: 5000 }, (_, row) => event({ RuleID: `r${row}` })).join('\n'));

    const told = await events(whole.subarray(0, whole.length / 2));

    expect(told.coverage.cutShort).toBe(true);
    expect(told.events).toBeGreaterThan(100);
    expect(told.events).toBeLessThan(5000);
  });

  it('leaves out a line longer than any log line, without holding it', async () => {
    const huge = event({ ClientRequestPath: `/${'a'.repeat(6_000_000)}` });

    const told = await events([event({}), huge, event({})].join('\n'));

    expect(told).toMatchObject({ events: 2, coverage: { lines: 3, tooLong: 1 } });
  });

  it('is no log at all when it is something else', async () => {
    const told = await events(Uint8Array.from({ length: 300_000 }, (_, place) => (place * 7919) % 256));

    expect(told.coverage.counted).toBe(0);
    expect(told.coverage.malformed).toBeGreaterThan(0);
  });
});

const combined = (path: string, status: number, time = '18/Nov/2026:08:15:00 +0000') =>
  `203.0.113.9 - - [${time}] "GET ${path} HTTP/1.1" ${status} 512 "-" "Mozilla/5.0 \\"quoted\\""`;

describe('an access log', () => {
  it('is read in the format of nginx, of Caddy and of Traefik, mixed', async () => {
    const lines = [
      combined('/users/42?token=secret', 500),
      combined('/users/43', 500),
      '{"time_local":"18/Nov/2026:08:15:00 +0000","host":"api.example.com","request":"POST /users/7 HTTP/1.1","status":"502","http_user_agent":"a\\u0022b"}',
      '{"level":"info","ts":1795000000.5,"request":{"method":"GET","host":"api.example.com","uri":"/x?y=1","headers":{"User-Agent":["curl/8"]}},"status":404,"size":0}',
      '{"DownstreamStatus":404,"OriginStatus":404,"RequestHost":"www.example.com","RequestPath":"/y","StartUTC":"2026-11-18T08:15:00.123456789Z","request_User-Agent":"curl/8"}',
      '203.0.113.9 - - [18/Nov/2026:08:15:00 +0000] "GET /t HTTP/2.0" 503 9 "-" "-" 12 "web@docker" "http://10.0.0.2:80" 3ms',
    ];

    const told = await access(lines.join('\n'));

    expect(told.coverage).toMatchObject({ lines: 6, counted: 6 });
    expect(told.formats).toEqual({ text: 3, json: 3 });
    expect(told.errors).toEqual([
      { status: 500, host: '', route: '/users/:id', count: 2 },
      { status: 404, host: 'api.example.com', route: '/x', count: 1 },
      { status: 404, host: 'www.example.com', route: '/y', count: 1 },
      { status: 502, host: 'api.example.com', route: '/users/:id', count: 1 },
      { status: 503, host: '', route: '/t', count: 1 },
    ]);
    expect(told.agents).toContainEqual({ key: 'curl/8', count: 2 });
    expect(told.agents).toContainEqual({ key: 'a"b', count: 1 });
    expect(told.hosts).toContainEqual({ host: 'api.example.com', status: 404, count: 1 });
  });

  it('takes its time and request from where the server wrote them, not from the name of a user', async () => {
    const line = combined('/real', 401).replace('- - [', '- x] [01/Jan/2020:00:00:00 +0000] 200 [');

    const told = await access(line);

    expect(told.errors).toEqual([{ status: 401, host: '', route: '/real', count: 1 }]);
  });

  it('names the paths that nobody should have been given', async () => {
    const lines = [
      combined('/.env', 200),
      combined('/.env', 403),
      combined('/backup/DUMP.SQL', 200),
      combined('/a-b.js', 200),
    ];

    const told = await access(lines.join('\n'));

    expect(told.leaks.map(({ path }) => path)).toEqual(['/.env', '/backup/DUMP.SQL']);
  });

  it('counts a request that is none, such as a handshake, by its status', async () => {
    const line = '203.0.113.9 - - [18/Nov/2026:08:15:00 +0000] "\\x16\\x03\\x01" 400 157 "-" "-"';

    expect((await access(line)).errors).toEqual([{ status: 400, host: '', route: '', count: 1 }]);
  });

  it('says what it did not count', async () => {
    const lines = [
      combined('/', 200, '18/Nov/2036:08:15:00 +0000'),
      combined('/', 200, '18/Now/2026:08:15:00 +0000'),
      'nonsense',
      '{"msg":"started"}',
    ];

    const { coverage } = await access(lines.join('\n'));

    expect(coverage).toMatchObject({ lines: 4, counted: 0, future: 1, undated: 1, malformed: 1, foreign: 1 });
  });
});
