import { afterEach, describe, expect, it } from 'vitest';
import { seal } from '../../evidence/seal.ts';
import { NOW, testContext } from '../fixtures/context.ts';
import { type Answering, type FixtureServer, fixtureServer } from '../fixtures/server.ts';
import { stripe } from './collect.ts';

let server: FixtureServer | undefined;
afterEach(() => server?.stop());

const KEY = 'rk_live_canary7c1e0b2f';
const hoursAgo = (hours: number) => Math.floor(NOW.getTime() / 1000) - hours * 3600;

const endpoint = {
  id: 'we_1',
  object: 'webhook_endpoint',
  url: 'https://api.example.com/stripe?secret=hush',
  status: 'disabled',
  enabled_events: ['*', 'invoice.paid'],
  livemode: true,
  api_version: '2026-01-28',
  description: null,
  created: 1_700_000_000,
};
const event = (id: string, hours: number) => ({
  id,
  type: 'invoice.paid',
  created: hoursAgo(hours),
  livemode: true,
  pending_webhooks: 1,
  data: { object: { customer_email: 'somebody@example.org' } },
});

const recorded: Answering = ({ path, query }) => {
  if (path === '/v1/webhook_endpoints')
    return { body: { object: 'list', data: [endpoint], has_more: false } };
  if (path !== '/v1/events') return undefined;
  const first = query.get('starting_after') === null;
  const rows = first ? [event('evt_1', 0.5), event('evt_2', 20)] : [event('evt_3', 100), event('evt_4', 160)];
  return { body: { object: 'list', data: rows, has_more: first } };
};

async function collected(answer: Answering, key: string | undefined = KEY) {
  server = await fixtureServer(answer);
  const context = testContext({ secret: () => key });
  const observations = await stripe.collect(context, stripe.settings.parse({ base: server.base }) as never);
  return (kind: string) => {
    const one = observations.find((candidate) => candidate.kind.id === kind);
    return one && seal(one, { by: 'collected', collector: 'stripe' });
  };
}

describe('Stripe', () => {
  it('tells the state of each webhook, of its address the host and a hash only', async () => {
    const of = await collected(recorded);

    expect(of('stripe-webhooks')).toMatchObject({
      outcome: 'seen',
      payload: {
        endpoints: [
          {
            id: 'we_1',
            status: 'disabled',
            scheme: 'https',
            host: 'api.example.com',
            hostEnvironment: 'production',
            allEvents: true,
            events: ['invoice.paid'],
            live: true,
          },
        ],
      },
    });
    expect(JSON.stringify(of('stripe-webhooks'))).not.toContain('hush');
  });

  it('tells events that failed from those that are still tried, on every page, and nothing of customers', async () => {
    const of = await collected(recorded);

    expect(of('stripe-undelivered')).toMatchObject({
      payload: { live: true, failed: 2, retrying: 1, byType: { rows: [{ key: 'invoice.paid', count: 3 }] } },
      window: { to: '2026-11-23T09:00:00Z' },
    });
    expect(JSON.stringify(of('stripe-undelivered'))).not.toContain('somebody');
  });

  it('does not use a key that can do everything', async () => {
    const of = await collected(recorded, 'sk_live_everything');

    expect(of('stripe-webhooks')).toMatchObject({ outcome: 'unknown', reason: 'permission' });
    expect(server?.asked).toEqual([]);
  });

  it('goes on when one of its rights is missing', async () => {
    const of = await collected((asked) =>
      asked.path === '/v1/events'
        ? { status: 403, body: { error: { message: 'needs rak_event_read' } } }
        : recorded(asked),
    );

    expect(of('stripe-webhooks')).toMatchObject({ outcome: 'seen' });
    expect(of('stripe-undelivered')).toMatchObject({ outcome: 'unknown', reason: 'permission' });
    expect(of('api-token')).toMatchObject({
      payload: {
        status: 'active',
        capabilities: [
          { allowed: 'yes' },
          { read: 'stripe-undelivered', allowed: 'no', needs: 'rak_event_read' },
        ],
      },
    });
  });

  it('is unknown without a key, with an old one, and when it answers something else', async () => {
    const none = await collected(recorded, '');
    expect(none('stripe-webhooks')).toMatchObject({ outcome: 'unknown', reason: 'not-provided' });
    await server?.stop();
    const old = await collected(() => ({ status: 401, body: { error: { message: KEY } } }));
    expect(old('stripe-webhooks')).toMatchObject({ outcome: 'unknown', reason: 'permission' });
    expect(JSON.stringify(old('stripe-webhooks'))).not.toContain('canary');
    await server?.stop();
    const other = await collected(() => ({ body: { data: 'none' } }));
    expect(other('stripe-webhooks')).toMatchObject({ outcome: 'unknown', reason: 'malformed' });
  });
});
