import { afterEach, describe, expect, it } from 'vitest';
import { seal } from '../../evidence/seal.ts';
import { testContext } from '../fixtures/context.ts';
import { type Answering, type FixtureServer, fixtureServer } from '../fixtures/server.ts';
import { resend } from './collect.ts';

let server: FixtureServer | undefined;
afterEach(() => server?.stop());

const webhook = {
  id: 'wh_1',
  endpoint: 'https://sandbox.example.com/mail/hush',
  created_at: '2026-01-01',
  status: 'enabled',
  events: ['email.bounced'],
};
const recorded: Answering = ({ path }) => {
  if (path === '/webhooks') return { body: { object: 'list', has_more: false, data: [webhook] } };
  const statuses = ['success', 'success', 'failed', 'attempting'];
  return path === '/webhooks/wh_1/events'
    ? { body: { data: statuses.map((status) => ({ status })), has_more: false } }
    : undefined;
};

async function collected(answer: Answering) {
  server = await fixtureServer(answer);
  const [one] = await resend.collect(testContext(), resend.settings.parse({ base: server.base }) as never);
  return one && seal(one, { by: 'collected', collector: 'resend' });
}

describe('Resend', () => {
  it('tells each webhook with its last deliveries, and never asks for its signing secret', async () => {
    const evidence = await collected(recorded);

    expect(evidence).toMatchObject({
      outcome: 'seen',
      payload: {
        provider: 'resend',
        endpoints: [
          {
            id: 'wh_1',
            status: 'enabled',
            host: 'sandbox.example.com',
            hostEnvironment: 'sandbox',
            deliveries: { succeeded: 2, failed: 1, pending: 1 },
          },
        ],
      },
    });
    expect(JSON.stringify(evidence)).not.toContain('hush');
    expect(server?.asked.map(({ path }) => path)).toEqual(['/webhooks', '/webhooks/wh_1/events']);
  });

  it('tells the webhooks without deliveries where those cannot be read', async () => {
    expect(
      await collected((asked) => (asked.path.endsWith('/events') ? { status: 404 } : recorded(asked))),
    ).toMatchObject({
      payload: { endpoints: [{ deliveries: null }] },
    });
  });

  it('is absent when there is no webhook, and unknown when the key has no right', async () => {
    expect(await collected(() => ({ body: { data: [] } }))).toMatchObject({ outcome: 'absent' });
    await server?.stop();
    expect(await collected(() => ({ status: 401, body: {} }))).toMatchObject({
      outcome: 'unknown',
      reason: 'permission',
    });
  });
});
