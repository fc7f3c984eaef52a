import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCollector } from '../collectors/collector.ts';
import { nodeNet } from '../collectors/net.ts';
import { hostCertificates } from '../evidence/elements/host-certificates.ts';
import { requestsServed } from '../evidence/elements/requests-served.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { notSeen, seen } from '../evidence/observation.ts';
import { seal } from '../evidence/seal.ts';
import { certificate } from '../fixtures/checkup.ts';
import { smallProcedure } from '../fixtures/procedure.ts';
import { collectAll, type Outside } from './collect.ts';
import { complete } from './complete.ts';

const DECLARED = { by: 'declared', who: 'Camille Roy', on: '2026-11-23' } as const;
const COLLECTED = { by: 'collected', collector: 'test' } as const;

function requests(number: number, provenance: Evidence['provenance'], to = '2026-11-23'): Evidence {
  const payload = {
    requests: number,
    cached: null,
    encrypted: null,
    bytes: null,
    visitors: null,
    days: [],
    statuses: [],
  };
  const window = { from: '2026-11-16T08:00:00Z', to: `${to}T08:00:00Z` };
  return seal(seen(requestsServed, 'example.com', payload, { window }), provenance);
}

function requestsIn(pieces: readonly Evidence[]): unknown {
  const piece = complete(smallProcedure(), pieces, '2026-11-23').find(
    ({ kind }) => kind === 'requests-served',
  );
  if (!piece) return 'nothing';
  return piece.outcome === 'unknown' ? piece.reason : (piece.payload as { requests: number }).requests;
}

describe('Completing the evidence', () => {
  it('says of every required element that nobody brought that it was not provided', () => {
    const evidence = complete(smallProcedure(), [certificate('example.com', '2027-02-01')], '2026-11-23');

    expect(evidence.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'host-certificates seen',
      'requests-served unknown',
      'deployed-rules unknown',
      'firewall-events-24h unknown',
      'http-errors unknown',
    ]);
  });

  it('prefers what was collected to what was typed, and what was seen to what was not', () => {
    const forbidden = seal(
      notSeen(requestsServed, 'example.com', 'permission', { fr: 'a', en: 'b' }),
      COLLECTED,
    );

    expect(requestsIn([requests(1, DECLARED), requests(2, COLLECTED)])).toBe(2);
    expect(requestsIn([requests(2, COLLECTED), requests(1, DECLARED)])).toBe(2);
    expect(requestsIn([forbidden, requests(1, DECLARED)])).toBe(1);
  });

  it('takes the latest day, and nothing of another week', () => {
    expect(requestsIn([requests(1, COLLECTED, '2026-11-22'), requests(2, COLLECTED, '2026-11-21')])).toBe(1);
    expect(requestsIn([requests(1, COLLECTED, '2026-11-19')])).toBe('not-provided');
    expect(requestsIn([requests(1, COLLECTED, '2026-11-25')])).toBe('malformed');
  });
});

describe('Collecting', () => {
  const collector = defineCollector({
    id: 'counter',
    title: { fr: 'Compteur', en: 'Counter' },
    settings: z.strictObject({ zone: z.string() }),
    secrets: [
      { name: 'token', purpose: { fr: 'a', en: 'b' }, rights: { fr: 'a', en: 'b' }, optional: false },
    ],
    brings: [requestsServed, hostCertificates],
    collect: async ({ secret }, { zone }) => {
      const payload = {
        requests: (secret('token') ?? '').length,
        cached: null,
        encrypted: null,
        bytes: null,
        visitors: null,
        days: [],
        statuses: [],
      };
      return [seen(requestsServed, zone, payload)];
    },
  });
  const outside = (env: Record<string, string>): Outside => ({
    now: new Date('2026-11-23T08:00:00Z'),
    fetch: () => Promise.reject(new Error('no network in this test')),
    wait: async () => {},
    limits: { timeout: 1, maxBytes: 1, maxRequests: 1 },
    signal: new AbortController().signal,
    previous: [],
    daily: [],
    net: nodeNet({ timeout: 1 }),
    env,
  });
  const block = { id: 'counter', settings: { zone: 'example.com' }, secrets: { token: 'COUNTER_TOKEN' } };
  const collect = (blocks: unknown[], env: Record<string, string>) =>
    collectAll(smallProcedure({ collectors: blocks as never }), [collector], outside(env));

  it('seals what a collector brings, and says of the rest that it brought nothing', async () => {
    const collected = await collect([block], { COUNTER_TOKEN: 'secret' });

    expect(collected).toMatchObject({
      ok: true,
      value: [
        { id: 'requests-served/example.com', outcome: 'seen', payload: { requests: 6 } },
        { id: 'host-certificates', outcome: 'unknown', reason: 'not-provided' },
      ],
    });
    expect(JSON.stringify(collected)).not.toContain('secret');
  });

  it('shows each collector what those before it saw', async () => {
    const after = defineCollector({
      ...collector,
      id: 'after',
      secrets: [],
      settings: z.strictObject({}),
      brings: [hostCertificates],
      collect: async ({ gathered }) => {
        const told = gathered.map(({ kind }) => kind.id).join(' ');
        return [notSeen(hostCertificates, null, 'unreachable', { fr: told, en: told })];
      },
    });
    const procedure = smallProcedure({ collectors: [block, { id: 'after', settings: {}, secrets: {} }] });

    const collected = await collectAll(procedure, [collector, after], outside({ COUNTER_TOKEN: 'x' }));

    expect(collected.ok && collected.value.at(-1)).toMatchObject({
      detail: { en: 'requests-served host-certificates' },
    });
  });

  it('names the variable that is not set, and goes on', async () => {
    const collected = await collect([block], {});

    expect(collected).toMatchObject({
      value: [
        {
          outcome: 'unknown',
          reason: 'permission',
          detail: { en: expect.stringContaining('COUNTER_TOKEN') },
        },
        { outcome: 'unknown', reason: 'permission' },
      ],
    });
  });

  it('refuses a collector that there is not, and settings that it does not know, before anything is asked', async () => {
    const collected = await collect([{ id: 'other' }, { ...block, settings: { zon: 'x' } }], {});

    expect(collected).toMatchObject({
      ok: false,
      refusals: [
        { code: 'unknown-collector', path: ['collectors', 0, 'id'], found: 'other' },
        { code: 'missing', path: ['collectors', 1, 'settings', 'zone'] },
        { code: 'unknown-field', path: ['collectors', 1, 'settings', 'zon'] },
      ],
    });
  });
});
