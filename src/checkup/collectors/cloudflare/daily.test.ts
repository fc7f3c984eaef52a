import { afterEach, describe, expect, it } from 'vitest';
import { readDaily } from '../daily.ts';
import { recordedCloudflare } from '../fixtures/cloudflare.ts';
import { testContext } from '../fixtures/context.ts';
import { type FixtureServer, fixtureServer } from '../fixtures/server.ts';
import { collectDaily } from './daily.ts';

let server: FixtureServer | undefined;
afterEach(() => server?.stop());

async function kept(changes: Parameters<typeof testContext>[0] = {}) {
  server = await fixtureServer(recordedCloudflare({ plan: 'pro' }));
  const answer = await collectDaily(testContext(changes), { base: `${server.base}/client/v4` });
  return answer.ok ? answer.value : answer.problem;
}

describe('the daily record', () => {
  it('keeps the last day the first time, and from there on what came since', async () => {
    const first = await kept();
    if (!Array.isArray(first) || !first[0]?.record.ok) throw new Error('a record is expected');
    const record = first[0].record.value;
    expect(record).toMatchObject({ zone: 'example.com', window: { to: '2026-11-23T08:50:00Z' } });
    expect(readDaily(JSON.stringify(record)).records).toEqual([record]);
    await server?.stop();

    const later = await kept({ daily: [record], now: new Date('2026-11-23T09:30:00Z') });
    expect(later).toMatchObject([
      {
        record: { ok: true, value: { window: { from: '2026-11-23T08:50:00Z', to: '2026-11-23T09:20:00Z' } } },
      },
    ]);
    await server?.stop();

    expect(await kept({ daily: [record] })).toMatchObject([
      { record: { ok: false, problem: { reason: 'not-provided' } } },
    ]);
  });

  it('asks for events and nothing else', async () => {
    await kept();

    const paths = new Set((server?.asked ?? []).map(({ path }) => path.replace('/client/v4', '')));
    expect([...paths].toSorted()).toEqual(['/graphql', '/zones']);
  });

  it('says why it kept nothing', async () => {
    expect(await kept({ secret: () => undefined })).toMatchObject({ reason: 'not-provided' });
  });
});
