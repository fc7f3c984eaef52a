import { afterEach, describe, expect, it } from 'vitest';
import type { Observation } from '../../evidence/observation.ts';
import { seal } from '../../evidence/seal.ts';
import type { CollectContext } from '../collector.ts';
import { type DailyRecord, dailyRecord } from '../daily.ts';
import { type Account, CUSTOM_RULES, recordedCloudflare } from '../fixtures/cloudflare.ts';
import { NOW, TOKEN, testContext } from '../fixtures/context.ts';
import { type FixtureServer, fixtureServer } from '../fixtures/server.ts';
import { cloudflareCollector } from './collect.ts';

let server: FixtureServer | undefined;
afterEach(() => server?.stop());

async function collected(account: Partial<Account> = {}, changes: Partial<CollectContext> = {}) {
  server = await fixtureServer(recordedCloudflare({ plan: 'pro', ...account }));
  const settings = cloudflareCollector.settings.parse({ base: `${server.base}/client/v4` });
  const context = testContext(changes);
  // The schema of the collector gives the settings of the collector.
  const observations = await cloudflareCollector.collect(context, settings as never);
  return { observations, context, of: (kind: string) => observations.filter((one) => one.kind.id === kind) };
}

const sealed = (one: Observation) => seal(one, { by: 'collected', collector: 'cloudflare' });

describe('Cloudflare', () => {
  it('brings every kind that it promises, each in the form of its kind', async () => {
    const { observations } = await collected();

    expect(new Set(observations.map(({ kind }) => kind.id))).toEqual(
      new Set(cloudflareCollector.brings.map(({ id }) => id)),
    );
    for (const evidence of observations.map(sealed)) {
      expect(evidence, JSON.stringify(evidence)).not.toMatchObject({ outcome: 'unknown' });
    }
  });

  it('reads only: GET, and queries of GraphQL', async () => {
    await collected();

    for (const { method, path, body } of server?.asked ?? []) {
      if (method !== 'GET') expect([method, path]).toEqual(['POST', '/client/v4/graphql']);
      expect(body).not.toMatch(/mutation/);
    }
  });

  it('tells the requests, countries and threats of the week from the daily totals and the mitigated requests', async () => {
    const { of } = await collected();

    expect(of('requests-served')[0]).toMatchObject({
      subject: 'example.com',
      payload: { requests: 8000, cached: 3200 },
    });
    expect(of('traffic-countries')[0]).toMatchObject({
      payload: {
        countries: {
          rows: [
            { key: 'FR', count: 6400 },
            { key: 'US', count: 1600 },
          ],
        },
      },
    });
    expect(of('threats-blocked')[0]).toMatchObject({
      payload: { mitigated: 20, legacyThreats: 24, sampling: { interval: 4 } },
    });
  });

  it('drops a field that the plan does not give, and tells the rest', async () => {
    const { of } = await collected();

    expect(of('traffic-bots')[0]).toMatchObject({
      payload: { verified: 20, automated: null, protection: { fightMode: true, aiBots: 'block' } },
    });
  });

  it('does not correct totals for sampling a second time', async () => {
    const { of } = await collected();

    expect(of('firewall-events-24h')[0]).toMatchObject({
      payload: {
        total: 70,
        mitigated: 70,
        basis: 'totals',
        sampling: { interval: 4 },
        byRule: [{ rule: 'r-block', action: 'managed_challenge', count: 70 }],
      },
    });
  });

  it('counts a row as many times as it stands for, where the plan gives rows only', async () => {
    const { of } = await collected({ plan: 'free' });

    expect(of('firewall-events-24h')[0]).toMatchObject({
      payload: { total: 40, mitigated: 30, logged: 10, basis: 'rows' },
    });
    expect(of('event-countries')[0]).toMatchObject({
      payload: {
        day: {
          total: 30,
          ranking: {
            rows: [
              { key: 'RU', count: 20 },
              { key: 'FR', count: 10 },
            ],
          },
        },
      },
    });
  });

  it('takes the week from the requests where events are kept for a day, and from the events where they are kept', async () => {
    const pro = await collected();
    expect(pro.of('firewall-events-7d')[0]).toMatchObject({ payload: { basis: 'requests', mitigated: 20 } });
    await server?.stop();

    const business = await collected({ plan: 'business' });
    expect(business.of('firewall-events-7d')[0]).toMatchObject({
      payload: { basis: 'totals', mitigated: 70 },
    });
    expect(business.of('firewall-events-7d')[0]).not.toHaveProperty('coverage');
  });

  it('keeps the events since the last record, so that none is counted twice', async () => {
    const kept: DailyRecord[] = [];
    const first = await collected({}, { keep: (record) => kept.push(record) });
    await server?.stop();
    const again = await collected({}, { daily: [...kept], keep: (record) => kept.push(record) });

    expect(first.of('firewall-events-24h')[0]).toMatchObject({ outcome: 'seen' });
    expect(again.of('firewall-events-24h')[0]).toMatchObject({ outcome: 'seen' });
    expect(kept.map(({ zone, window }) => [zone, window])).toEqual([
      ['example.com', expect.objectContaining({ to: kept[0]?.window.to })],
    ]);
  });

  it('takes the week from the daily records when they cover as much', async () => {
    const record = (from: string, to: string) =>
      dailyRecord('example.com', {
        window: { from, to },
        coverage: null,
        basis: 'totals',
        interval: 1,
        unreadable: 0,
        groups: [{ by: 'rule', action: 'block', source: 'waf', rule: 'r1', description: '', count: 5 }],
      });
    const days = Array.from({ length: 6 }, (_, day) =>
      record(`2026-11-${16 + day}T08:50:00Z`, `2026-11-${17 + day}T08:50:00Z`),
    );

    const { of } = await collected({ forbidden: [] }, { daily: days });

    expect(of('firewall-events-7d')[0]).toMatchObject({ payload: { basis: 'totals', mitigated: 100 } });
  });

  it('lists the rules in execution order, with what they skip and run', async () => {
    const { of } = await collected();

    const [rules] = of('deployed-rules');
    expect(rules).toMatchObject({
      payload: {
        plan: 'pro',
        rules: [
          {
            id: 'skip-ua',
            index: 0,
            action: 'skip',
            skips: { restOfPhase: true, phases: ['http_request_firewall_managed'], products: ['waf'] },
          },
          { id: 'block-paths', index: 1, action: 'block' },
          { id: 'r-limit', rateLimit: { period: 60, requests: 10 } },
          {
            id: 'r-managed',
            executes: { ruleset: 'efb7b8c949ac4650a09736fc376e9aee', action: 'log', disabledRules: 1 },
          },
        ],
        phasesUnread: [],
      },
    });
    expect(of('execution-order')[0]).toMatchObject({
      payload: {
        phases: [
          { phase: 'http_request_firewall_custom', rules: ['skip-ua', 'block-paths'] },
          { phase: 'http_ratelimit' },
          { phase: 'http_request_firewall_managed' },
        ],
      },
    });
  });

  it('names who changed a rule this week, and says that it cannot see moves without a snapshot of before', async () => {
    const { of } = await collected();

    const [changes] = of('recently-modified-rules');
    expect(changes).toMatchObject({
      payload: {
        comparedWith: null,
        auditLogRead: true,
        changes: [{ rule: 'skip-ua', change: 'modified', author: { kind: 'person', known: true } }],
      },
      coverage: { share: 0.7 },
    });
  });

  it('sees what was moved, deleted, added and changed since the last snapshot', async () => {
    const first = await collected();
    const previous = first.of('deployed-rules').map(sealed);
    await server?.stop();
    const [skip, block] = CUSTOM_RULES;
    const added = { id: 'r-new', ref: 'new', version: '1', action: 'log', expression: 'true', enabled: true };

    const moved = await collected({ custom: [block ?? {}, skip ?? {}] }, { previous });
    expect(moved.of('recently-modified-rules')[0]).toMatchObject({
      payload: { changes: [{ change: 'moved' }, { change: 'modified' }].slice(0, 1) },
    });
    await server?.stop();

    const changed = await collected(
      { custom: [{ ...block, enabled: false, action: 'log' }, added] },
      { previous },
    );
    expect(changed.of('recently-modified-rules')[0]).toMatchObject({
      payload: {
        changes: [
          { rule: 'block-paths', change: 'disabled' },
          { rule: 'block-paths', change: 'modified', fields: ['action'] },
          { rule: 'new', change: 'added', to: 0 + 1 },
          { rule: 'skip-ua', change: 'deleted' },
        ],
      },
    });
  });

  it('keeps of the audit log who did what, and no address, request or browser', async () => {
    const { of } = await collected();

    const [log] = of('audit-log');
    expect(log).toMatchObject({
      payload: {
        entries: [
          { id: 'a1', author: { known: true } },
          { id: 'a3', context: 'api_key', author: { known: false } },
        ],
      },
    });
    expect(JSON.stringify(log)).not.toMatch(/203\.0\.113|Mozilla|kept out/);
  });

  it('reads every page of the DNS', async () => {
    const { of } = await collected();

    const [dns] = of('dns-records');
    expect(dns?.outcome === 'seen' && (dns.payload as { records: unknown[] }).records).toHaveLength(130);
  });

  it('reads the settings one by one', async () => {
    const { of } = await collected();

    expect(of('zone-settings')[0]).toMatchObject({
      payload: {
        status: 'active',
        hsts: { enabled: true, maxAge: 31_536_000 },
        dnssec: 'active',
        universalSsl: true,
        unread: [],
      },
    });
    expect((server?.asked ?? []).filter(({ path }) => /zones\/[^/]+\/settings$/.test(path))).toEqual([]);
  });

  it('tells the errors of all zones by host and route', async () => {
    const { of } = await collected({ zones: ['example.com'] });

    expect(of('http-errors')[0]).toMatchObject({
      payload: {
        countedAt: 'edge',
        hosts: [{ requests: 20, errors5xx: 20 }],
        routes: [{ route: { untrusted: '/users/:id/edit' }, status: 502, count: 20 }],
      },
    });
  });

  it('goes on without a right that is missing, and says which', async () => {
    const { of } = await collected({ forbidden: [/rulesets/] });

    expect(of('deployed-rules')[0]).toMatchObject({ outcome: 'unknown', reason: 'permission' });
    expect(of('recently-modified-rules')[0]).toMatchObject({ outcome: 'unknown', reason: 'permission' });
    expect(of('dns-records')[0]).toMatchObject({ outcome: 'seen' });
    expect(of('api-token')[0]).toMatchObject({
      payload: {
        status: 'active',
        expiresOn: '2026-12-01T00:00:00Z',
        capabilities: expect.arrayContaining([
          { read: 'deployed-rules', allowed: 'no', needs: 'zone_waf' },
          { read: 'dns-records', allowed: 'yes', needs: 'dns' },
        ]),
      },
    });
  });

  it('verifies a token of an account by the account’s own call, where the user’s refuses it', async () => {
    const { of } = await collected({
      more: ({ path }) => {
        if (path.endsWith('/user/tokens/verify')) {
          const errors = [{ code: 9109, message: 'Unauthorized to access requested resource' }];
          return { status: 403, body: { success: false, errors, messages: [], result: null } };
        }
        if (!/\/accounts\/[^/]+\/tokens\/verify$/.test(path)) return undefined;
        const result = { id: 't', status: 'active', expires_on: '2027-01-15T00:00:00Z' };
        return { body: { success: true, errors: [], messages: [], result } };
      },
    });

    expect(of('api-token')[0]).toMatchObject({
      outcome: 'seen',
      payload: { status: 'active', expiresOn: '2027-01-15T00:00:00Z' },
    });
  });

  it('takes a phase without rules for that, and a phase that it may not read for unknown', async () => {
    const { of } = await collected({ forbidden: [/phases\/http_request_snippets/] });

    expect(of('deployed-rules')[0]).toMatchObject({
      outcome: 'seen',
      payload: { phasesUnread: ['http_request_snippets'] },
      coverage: { share: 21 / 22 },
    });
  });

  it('says of everything that it is unknown when the token has expired, or when there is none', async () => {
    const expired = await collected({ expired: true });
    expect(expired.observations.every(({ outcome }) => outcome === 'unknown')).toBe(true);
    expect(expired.of('dns-records')[0]).toMatchObject({ reason: 'permission' });
    await server?.stop();

    const none = await collected({}, { secret: () => undefined });
    expect(none.of('dns-records')[0]).toMatchObject({ outcome: 'unknown', reason: 'not-provided' });
    expect(server?.asked).toEqual([]);
  });

  it('concludes nothing from a list of zones that is empty', async () => {
    const { of } = await collected({ zones: [] });

    expect(of('dns-records')[0]).toMatchObject({ outcome: 'unknown', reason: 'permission' });
  });

  it('says that statistics are unknown when the zone has none for this token', async () => {
    const empty = { body: { data: { viewer: { zones: [] } }, errors: null } };
    const { of } = await collected({ more: ({ path }) => (path.endsWith('/graphql') ? empty : undefined) });

    for (const kind of [
      'requests-served',
      'threats-blocked',
      'firewall-events-24h',
      'event-countries',
      'leaked-paths',
    ]) {
      expect(of(kind)[0], kind).toMatchObject({ outcome: 'unknown', reason: 'permission' });
    }
  });

  it('says that an API that answers nonsense is malformed, and one that is gone unreachable', async () => {
    const nonsense = await collected({ more: () => ({ body: '{"success":tr' }) });
    expect(nonsense.of('dns-records')[0]).toMatchObject({ outcome: 'unknown', reason: 'malformed' });
    await server?.stop();

    const gone = await collected({ more: () => ({ body: {}, cut: true }) });
    expect(gone.of('dns-records')[0]).toMatchObject({ outcome: 'unknown', reason: 'unreachable' });
  });

  it('never shows the token', async () => {
    for (const account of [
      {},
      { forbidden: [/./] },
      { expired: true },
      { more: () => ({ status: 400, body: { token: TOKEN } }) },
    ]) {
      const { observations } = await collected(account);
      expect(JSON.stringify(observations)).not.toContain('canary');
      await server?.stop();
    }
  });

  it('ends its windows before now, and never in the future', async () => {
    const { observations } = await collected();

    for (const { window } of observations)
      if (window) expect(Date.parse(window.to)).toBeLessThanOrEqual(NOW.getTime());
  });
});
