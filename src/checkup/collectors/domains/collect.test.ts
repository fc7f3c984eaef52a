import { createServer as createPlain } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SecureVersion } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { smallProcedure } from '../../fixtures/procedure.ts';
import type { CollectContext } from '../collector.ts';
import { testContext } from '../fixtures/context.ts';
import { type Net, nodeNet, type Resolved } from '../net.ts';
import { domains } from './collect.ts';
import { CERTIFICATE, KEY } from './fixtures/certificate.ts';

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Site {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly paths?: Readonly<Record<string, string>>;
  readonly plain?: 'redirect' | 'answers';
  readonly versions?: readonly [SecureVersion, SecureVersion];
}

const asked: string[] = [];

/** A host that speaks TLS on this machine, and plain HTTP beside it. */
async function site({
  status = 200,
  headers = {},
  paths = {},
  plain,
  versions = ['TLSv1.2', 'TLSv1.3'],
}: Site) {
  asked.length = 0;
  const [minVersion, maxVersion] = versions;
  const secure = createServer(
    { key: KEY, cert: CERTIFICATE, minVersion, maxVersion },
    (request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      const page = paths[request.url ?? ''];
      response.writeHead(
        request.url === '/' ? status : page === undefined ? 404 : 200,
        request.url === '/' ? headers : {},
      );
      response.end(page ?? 'x'.repeat(200_000));
    },
  );
  const open = createPlain((request, response) => {
    if (plain === 'redirect') response.writeHead(301, { location: `https://${request.headers.host}/` });
    response.end('plain');
  });
  return { https: await listen(secure), http: plain ? await listen(open) : 1 };
}

async function listen(server: Server | ReturnType<typeof createPlain>): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  servers.push(server);
  // A server that listens on a port has an address with one.
  return (server.address() as AddressInfo).port;
}

const HERE: Resolved = { answer: 'resolves', addresses: ['127.0.0.1'], aliases: [] };

async function probed(
  ports: { https: number; http: number },
  resolve: (host: string) => Resolved = () => HERE,
  settings: unknown = { private: ['example.com', 'sandbox.example.com'] },
) {
  const net: Net = { ...nodeNet({ timeout: 10_000, ports }), resolve: async (host) => resolve(host) };
  const procedure = smallProcedure({
    domains: { production: ['example.com'], sandbox: ['sandbox.example.com'] },
  });
  const context: CollectContext = testContext({ net, procedure });
  // The schema of the collector gives the settings of the collector.
  const observations = await domains.collect(context, domains.settings.parse(settings) as never);
  return (kind: string, host = 'example.com') =>
    observations.find((one) => one.kind.id === kind && one.subject === host);
}

describe('a declared host', () => {
  it('is seen with its certificate, its versions of TLS and its headers', async () => {
    const ports = await site({
      plain: 'redirect',
      headers: {
        'strict-transport-security': 'max-age=31536000',
        'set-cookie': ['session=secret; Secure; HttpOnly; SameSite=Lax; Domain=.example.com'],
        'x-app-env': 'Production',
      },
    });

    const of = await probed(ports);

    expect(of('host-certificates')).toMatchObject({
      outcome: 'seen',
      payload: {
        coversHost: true,
        trusted: false,
        accepted: ['TLSv1.2', 'TLSv1.3'],
        refused: expect.arrayContaining(['TLSv1.1']),
      },
    });
    expect(of('host-probes')).toMatchObject({
      payload: {
        https: { status: 200 },
        http: 'redirects-to-https',
        headers: { strictTransportSecurity: { untrusted: 'max-age=31536000' }, contentSecurityPolicy: null },
        cookies: [
          {
            name: { untrusted: 'session' },
            secure: true,
            httpOnly: true,
            sameSite: 'lax',
            domain: 'example.com',
          },
        ],
        marker: { environment: 'production', by: 'header' },
        gated: false,
      },
    });
    expect(JSON.stringify(of('host-probes'))).not.toContain('secret');
  });

  it('says its environment on its health page when no header does', async () => {
    const of = await probed(await site({ paths: { '/healthz': '{"env":"sandbox"}' } }));

    expect(of('host-probes')).toMatchObject({
      payload: { marker: { environment: 'sandbox', by: 'health-page' }, http: 'closed' },
    });
  });

  it('is followed to declared hosts only', async () => {
    const away = await probed(
      await site({ status: 302, headers: { location: 'https://elsewhere.example/x' } }),
    );
    expect(away('host-probes')).toMatchObject({
      payload: { redirects: [{ host: 'elsewhere.example', declared: false }] },
    });
    expect(asked.filter((url) => url.startsWith('elsewhere'))).toEqual([]);

    const inside = await probed(
      await site({ status: 302, headers: { location: 'https://sandbox.example.com/in' } }),
    );
    expect(inside('host-probes')).toMatchObject({
      payload: { redirects: [{ host: 'sandbox.example.com', declared: true }] },
    });
    expect(asked).toContain('sandbox.example.com/in');
  });

  it('is not probed at a private address unless that is declared, also when only one of its addresses is', async () => {
    const ports = await site({});
    const inside = ['127.0.0.1', '10.0.0.1', '::1', '::ffff:127.0.0.1', '169.254.169.254', 'fd00::1'];
    for (const address of inside) {
      const of = await probed(ports, () => ({ ...HERE, addresses: ['1.1.1.1', address] }), {});
      expect(of('host-probes'), address).toMatchObject({ outcome: 'unknown', reason: 'unreachable' });
    }
    expect(asked).toEqual([]);
  });

  it('is resolved once: a name that changes between two questions leads nowhere else', async () => {
    let turn = 0;
    const of = await probed(await site({}), () => ({
      ...HERE,
      addresses: [turn++ < 2 ? '127.0.0.1' : '10.0.0.1'],
    }));

    expect(of('host-probes')).toMatchObject({ outcome: 'seen' });
    expect(turn).toBe(2);
  });

  it('is unknown when its name does not exist, the DNS is silent, or nobody answers', async () => {
    const ports = { https: 1, http: 1 };
    const missing = await probed(ports, () => ({ answer: 'does-not-exist', aliases: [] }));
    const silent = await probed(ports, () => ({ answer: 'no-answer', aliases: [] }));
    const closed = await probed(ports);

    expect(missing('host-probes')).toMatchObject({
      outcome: 'unknown',
      detail: { en: 'the name does not exist in the DNS' },
    });
    expect(silent('host-probes')).toMatchObject({
      outcome: 'unknown',
      detail: { en: 'the DNS did not answer' },
    });
    expect(closed('host-certificates')).toMatchObject({ outcome: 'unknown', reason: 'unreachable' });
  });

  it('is gated when it asks who is there first', async () => {
    const of = await probed(await site({ status: 401, headers: { 'www-authenticate': 'Basic' } }));

    expect(of('host-probes')).toMatchObject({ payload: { gated: true } });
  });
});
