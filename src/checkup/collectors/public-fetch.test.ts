import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FixtureServer, fixtureServer } from './fixtures/server.ts';
import { publicFetch } from './public-fetch.ts';

let server: FixtureServer;

beforeAll(async () => {
  server = await fixtureServer(({ path, headers, body }) => {
    if (path === '/away') return { status: 302, headers: { location: 'http://127.0.0.1:1/secret' } };
    return { body: { host: headers.host, token: headers.authorization, body } };
  });
});
afterAll(() => server.stop());

it.each([
  'http://example.com/',
  'https://127.0.0.1/',
  'https://10.1.2.3/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://localhost/',
  'https://2130706433/',
])('nothing goes to %s, which is not public', async (address) => {
  await expect(publicFetch([])(address)).rejects.toMatchObject({ code: 'NOT_PUBLIC' });
});

it('an origin that the operator named is asked, with what was given and nothing more', async () => {
  const send = publicFetch([server.base]);

  const answer = await send(`${server.base}/x`, {
    method: 'POST',
    headers: { authorization: 'Bearer t' },
    body: 'query',
  });

  expect(await answer.json()).toEqual({ host: server.base.slice(7), token: 'Bearer t', body: 'query' });
  await expect(publicFetch([`${server.base}0`])(server.base)).rejects.toMatchObject({ code: 'NOT_PUBLIC' });
});

it('a redirect is told and not followed', async () => {
  const answer = await publicFetch([server.base])(`${server.base}/away`);

  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://127.0.0.1:1/secret']);
});

it('is given up when whoever asked gives up', async () => {
  const asked = publicFetch([server.base])(server.base, { signal: AbortSignal.abort(new Error('stopped')) });

  await expect(asked).rejects.toThrow();
});
