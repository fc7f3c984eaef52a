import { afterEach, describe, expect, it } from 'vitest';
import { seal } from '../../evidence/seal.ts';
import { TOKEN, testContext } from '../fixtures/context.ts';
import { type Answering, type FixtureServer, fixtureServer } from '../fixtures/server.ts';
import { postmark } from './collect.ts';

let server: FixtureServer | undefined;
afterEach(() => server?.stop());

const webhook = (id: number, enabled: boolean) => ({
  ID: id,
  Url: 'http://api.example.com/postmark',
  MessageStream: 'outbound',
  HttpAuth: { Username: 'user', Password: 'hush' },
  HttpHeaders: [{ Name: 'x-secret', Value: 'hush' }],
  Triggers: { Bounce: { Enabled: enabled }, Open: { Enabled: false } },
});

async function collected(answer: Answering) {
  server = await fixtureServer(answer);
  const [one] = await postmark.collect(
    testContext(),
    postmark.settings.parse({ base: server.base }) as never,
  );
  return one && seal(one, { by: 'collected', collector: 'postmark' });
}

describe('Postmark', () => {
  it('tells each webhook with what it sends, and keeps no password', async () => {
    const evidence = await collected(() => ({ body: { Webhooks: [webhook(1, true), webhook(2, false)] } }));

    expect(evidence).toMatchObject({
      outcome: 'seen',
      payload: {
        provider: 'postmark',
        endpoints: [
          { id: '1', status: 'enabled', scheme: 'http', hostEnvironment: 'production', events: ['Bounce'] },
          { id: '2', status: 'disabled', events: [] },
        ],
      },
    });
    expect(JSON.stringify(evidence)).not.toContain('hush');
    expect(server?.asked[0]?.headers['x-postmark-server-token']).toBe(TOKEN);
  });

  it('is unknown when the token has no right', async () => {
    expect(await collected(() => ({ status: 401, body: {} }))).toMatchObject({
      outcome: 'unknown',
      reason: 'permission',
    });
  });
});
