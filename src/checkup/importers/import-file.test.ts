import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { seal } from '../evidence/seal.ts';
import { smallProcedure } from '../fixtures/procedure.ts';
import { importFile } from './import-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = { now: new Date('2026-11-23T09:00:00Z'), procedure: smallProcedure() };
const attachment = { file: 'export', sha256: 'a'.repeat(64), bytes: 1 };

/** What a file brings, sealed as the run seals it. */
async function imported(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const read = await importFile(file, context);
  const evidence = (read?.observations ?? []).map((one) =>
    seal(one, { by: 'imported', file: attachment, format: read?.format ?? '' }),
  );
  return { format: read?.format, of: (kind: string) => evidence.find((one) => one.kind === kind), evidence };
}

const row = (fields: Record<string, unknown> = {}) => ({
  action: 'block',
  datetime: '2026-11-23T07:30:00Z',
  source: 'firewallCustom',
  ruleId: 'r1',
  description: 'Paths',
  clientCountryName: 'FR',
  clientIP: '203.0.113.77',
  clientRequestHTTPHost: 'app.example.com',
  clientRequestPath: '/.env',
  userAgent: 'sqlmap/1.8',
  ...fields,
});

describe('an export of the dashboard', () => {
  it('brings the events of the day and of the week, however it is wrapped', async () => {
    const rows = [row(), row({ action: 'skip' }), row({ datetime: '2026-11-19T07:30:00Z' })];
    const answer = { data: { viewer: { zones: [{ firewallEventsAdaptive: rows }] } } };
    for (const content of [
      JSON.stringify(rows),
      JSON.stringify(rows, null, 2),
      JSON.stringify(answer, null, 1),
    ]) {
      const { format, of } = await imported('events.json', content);

      expect(format).toBe('dashboard-events');
      expect(of('firewall-events-24h')).toMatchObject({
        subject: 'example.com',
        payload: { total: 2, mitigated: 1, skipped: 1, basis: 'rows' },
      });
      expect(of('firewall-events-7d')).toMatchObject({ payload: { total: 3, mitigated: 2 } });
      expect(of('event-endpoints')).toMatchObject({
        payload: { week: { ranking: { rows: [{ path: { untrusted: '/.env' }, count: 2 }] } } },
      });
    }
  });

  it('is a sample when it is as long as the dashboard exports at most', async () => {
    const { of } = await imported('events.json', JSON.stringify(Array.from({ length: 500 }, () => row())));

    expect(of('firewall-events-24h')).toMatchObject({
      payload: { basis: 'sample' },
      coverage: { because: { en: expect.stringContaining('sample') } },
    });
  });

  it('keeps no address of a visitor', async () => {
    const { evidence } = await imported('events.json', JSON.stringify([row()]));

    expect(JSON.stringify(evidence)).not.toContain('203.0.113.77');
  });

  it('is unknown when it was cut off', async () => {
    const { of } = await imported('events.json', JSON.stringify([row(), row()], null, 2).slice(0, -40));

    expect(of('firewall-events-24h')).toMatchObject({ outcome: 'unknown', reason: 'malformed' });
  });
});

describe('a firewall log', () => {
  const line = (fields: Record<string, unknown> = {}) =>
    JSON.stringify({
      Action: 'managedchallenge',
      ClientCountry: 'fr',
      ClientRequestHost: 'app.example.com',
      ClientRequestPath: '/login',
      ClientRequestUserAgent: 'curl/8',
      Datetime: '2026-11-23T07:30:00Z',
      Description: 'x',
      RuleID: 'r1',
      Source: 'firewallManaged',
      ...fields,
    });

  it('is read plain and compressed, under any name', async () => {
    const text = [line(), line({ Action: 'log' }), line({ Datetime: '2026-11-18T07:30:00Z' }), 'broken'].join(
      '\n',
    );
    for (const [name, content] of [
      ['a.ndjson', text],
      ['a.log.gz', gzipSync(text)],
    ] as const) {
      const { format, of } = await imported(name, content);

      expect(format).toBe('firewall-log');
      expect(of('firewall-events-24h')).toMatchObject({
        payload: { total: 2, mitigated: 1, logged: 1, unreadable: 1 },
      });
      expect(of('firewall-events-7d')).toMatchObject({ payload: { total: 3 } });
      expect(of('event-countries')).toMatchObject({
        payload: { week: { ranking: { rows: [{ key: 'FR', count: 2 }] } } },
      });
    }
  });

  it('says how much of the week it covers, and that its clock is wrong', async () => {
    const text = [
      line(),
      line({ Datetime: '2026-11-20T09:00:00Z' }),
      line({ Datetime: '2031-01-01T00:00:00Z' }),
    ].join('\n');

    const { of } = await imported('a.ndjson', text);

    expect(of('firewall-events-7d')).toMatchObject({
      coverage: { because: { en: expect.stringContaining('wrong clock') } },
    });
    expect(of('firewall-events-7d')?.coverage.share).toBeLessThan(0.5);
  });

  it('is not provided when nothing of it is of the period', async () => {
    const { of } = await imported('a.ndjson', line({ Datetime: '2020-01-01T00:00:00Z' }));

    expect(of('firewall-events-7d')).toMatchObject({ outcome: 'unknown', reason: 'not-provided' });
  });
});

describe('an access log', () => {
  const combined = (path: string, status: number) =>
    `198.51.100.9 - - [22/Nov/2026:08:15:00 +0000] "GET ${path} HTTP/1.1" ${status} 512 "-" "curl/8"`;

  it('brings errors by host and route, and what may have leaked', async () => {
    const caddy = JSON.stringify({
      ts: 1_795_300_000.5,
      request: { method: 'GET', host: 'api.example.com', uri: '/users/7?token=hush' },
      status: 502,
    });
    const { format, of, evidence } = await imported(
      'access.log',
      [combined('/', 200), combined('/.env', 200), combined('/x', 404), caddy].join('\n'),
    );

    expect(format).toBe('access-log');
    expect(of('http-errors')).toMatchObject({
      payload: {
        countedAt: 'origin',
        hosts: expect.arrayContaining([
          expect.objectContaining({ host: { untrusted: 'api.example.com' }, errors5xx: 1 }),
        ]),
        routes: expect.arrayContaining([
          expect.objectContaining({ route: { untrusted: '/users/:id' }, status: 502 }),
        ]),
      },
    });
    expect(of('leaked-paths')).toMatchObject({
      payload: { hits: [{ path: { untrusted: '/.env' }, family: 'env', count: 1 }] },
    });
    expect(JSON.stringify(evidence)).not.toMatch(/hush|198\.51\.100\.9/);
  });
});

describe('a counter file', () => {
  it('brings numbers of one’s own and answers by status', async () => {
    const file = {
      vigie: 'counters',
      window: { from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' },
      counters: [{ id: 'failed-jobs', value: 3, warnAbove: 2 }],
      host: 'api.example.com',
      statuses: { 200: 990, 502: 10 },
      routes: [{ route: '/pay?card=1', status: 502, count: 10 }],
    };

    const { format, of } = await imported('numbers.json', JSON.stringify(file));

    expect(format).toBe('counters');
    expect(of('counters')).toMatchObject({
      payload: { counters: [{ id: 'failed-jobs', value: 3, warnAbove: 2, criticalAbove: null }] },
    });
    expect(of('http-errors')).toMatchObject({
      payload: {
        countedAt: 'counter',
        hosts: [{ requests: 1000, errors5xx: 10 }],
        routes: [{ route: { untrusted: '/pay' } }],
      },
    });
  });

  it('is malformed when it has another form', async () => {
    const { of } = await imported(
      'numbers.json',
      JSON.stringify({ vigie: 'counters', statuses: { many: 1 } }),
    );

    expect(of('counters')).toMatchObject({ outcome: 'unknown', reason: 'malformed' });
  });
});

describe('a table', () => {
  it('is known by its columns, in French and English, with any separator', async () => {
    const french = await imported('pays.csv', '\u{feff}Pays;Requêtes\r\nFR;1 200\r\n"us";34\r\n');
    expect(french.of('traffic-countries')).toMatchObject({
      payload: {
        requests: 1234,
        countries: {
          rows: [
            { key: 'FR', count: 1200 },
            { key: 'US', count: 34 },
          ],
        },
      },
    });

    const errors = await imported(
      'errors.csv',
      'host,status,count,path\napi.example.com,502,7,"/a,b"\napi.example.com,nonsense,1,/\n',
    );
    expect(errors.of('http-errors')).toMatchObject({
      payload: { unreadable: 1, routes: [{ route: { untrusted: '/a,b' }, count: 7 }] },
    });

    const own = await imported('numbers.csv', 'name\tvalue\twarn\nqueue\t5\t3\n');
    expect(own.of('counters')).toMatchObject({
      payload: { counters: [{ id: 'queue', value: 5, warnAbove: 3 }] },
    });
  });
});

describe('any other file', () => {
  it('is read as nothing', async () => {
    for (const [name, content] of [
      ['notes.txt', 'hello'],
      ['empty.json', ''],
      ['picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
      ['broken.gz', Uint8Array.from([0x1f, 0x8b, 1, 2, 3])],
      ['other.json', '{"hello":"world"}'],
      ['other.csv', 'a,b\n1,2\n'],
    ] as const) {
      expect((await imported(name, content)).format, name).toBeUndefined();
    }
  });
});
