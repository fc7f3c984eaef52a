import { Resolver } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';
import { isPublicAddress } from './addresses.ts';

export const TLS_VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof TLS_VERSIONS)[number];

/** What a name leads to: there is an answer, there is no such name, or nobody answered – three different things. */
export type Resolved =
  | {
      readonly answer: 'resolves';
      readonly addresses: readonly string[];
      readonly aliases: readonly string[];
    }
  | { readonly answer: 'does-not-exist'; readonly aliases: readonly string[] }
  | { readonly answer: 'no-answer'; readonly aliases: readonly string[] };

/** One host at one address: what was checked is what is connected to. */
export interface Target {
  readonly host: string;
  readonly address: string;
}

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** At most 64 KiB of it. */
  readonly body: string;
  readonly milliseconds: number;
}

export interface Certificate {
  readonly issuer: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly names: readonly string[];
  readonly coversHost: boolean;
  readonly trusted: boolean;
}

export type Handshake =
  | { readonly ok: true; readonly certificate: Certificate | null }
  /** `refused` by the host; `untried` when this machine cannot speak that version; else the connection failed. */
  | { readonly ok: false; readonly why: 'refused' | 'untried' | 'unreachable' };

/** The network as the probes of declared hosts need it. */
export interface Net {
  resolve(host: string): Promise<Resolved>;
  page(target: Target, scheme: 'https' | 'http', path: string): Promise<Page | 'unreachable' | 'tls'>;
  /** A handshake in one version only, or in any. */
  handshake(target: Target, version?: TlsVersion): Promise<Handshake>;
}

export interface NetOptions {
  readonly timeout: number;
  /** Others than 443 and 53 are for tests. */
  readonly ports?: { readonly https: number; readonly http: number };
  /** Name servers, as `127.0.0.1:5353`; those of the machine without. */
  readonly servers?: readonly string[];
}

/**
 * The same network, for procedures that come from others than the operator of the machine: nothing is connected to at an
 * address that is not public, whatever the procedure declares, but for hosts that the operator named.
 */
export function publicNet(net: Net, allowed: readonly string[]): Net {
  const open = ({ host, address }: Target) => isPublicAddress(address) || allowed.includes(host);
  return {
    resolve: (host) => net.resolve(host),
    page: async (target, scheme, path) => (open(target) ? net.page(target, scheme, path) : 'unreachable'),
    handshake: async (target, version) =>
      open(target) ? net.handshake(target, version) : { ok: false, why: 'unreachable' },
  };
}

const LARGEST_PAGE = 65_536;

export function nodeNet({ timeout, ports = { https: 443, http: 80 }, servers }: NetOptions): Net {
  return {
    resolve: (host) => resolve(host, timeout, servers),
    page: (target, scheme, path) => page(target, scheme, path, ports[scheme], timeout),
    handshake: (target, version) => handshake(target, version, ports.https, timeout),
  };
}

const MOST_ALIASES = 10;

async function resolve(
  host: string,
  timeout: number,
  servers: readonly string[] | undefined,
): Promise<Resolved> {
  const resolver = new Resolver({ timeout: Math.min(timeout, 3000), tries: 2 });
  if (servers) resolver.setServers(servers);
  const aliases: string[] = [];
  for (let name = host; aliases.length < MOST_ALIASES; ) {
    const [next] = await resolver.resolveCname(name).catch(() => []);
    if (next === undefined || aliases.includes(next)) break;
    aliases.push(next.toLowerCase());
    name = next;
  }
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (addresses.length > 0) return { answer: 'resolves', addresses, aliases };
  const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [codeOf(answer.reason)] : []));
  // Only the name server’s own word says that a name does not exist; silence and failures (SERVFAIL) do not.
  if (codes.includes('ENOTFOUND')) return { answer: 'does-not-exist', aliases };
  // The name is there and has no address (NODATA): it resolves, to nothing.
  if (codes.every((code) => code === 'ENODATA')) return { answer: 'resolves', addresses: [], aliases };
  return { answer: 'no-answer', aliases };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function page(
  { host, address }: Target,
  scheme: 'https' | 'http',
  path: string,
  port: number,
  timeout: number,
): Promise<Page | 'unreachable' | 'tls'> {
  const began = performance.now();
  const request = scheme === 'https' ? httpsRequest : httpRequest;
  return new Promise((done) => {
    const sent = request({
      host: address,
      servername: host,
      port,
      path,
      method: 'GET',
      headers: { host, accept: 'text/html,application/json', 'user-agent': 'Vigie checkup' },
      signal: AbortSignal.timeout(timeout),
      // A certificate that is not valid is a finding of its own; the answer is still looked at.
      rejectUnauthorized: false,
    });
    sent.once('error', (error) => done(isTlsFailure(error) ? 'tls' : 'unreachable'));
    sent.once('response', (response) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      const finish = () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).subarray(0, LARGEST_PAGE).toString('utf8'),
          milliseconds: Math.round(performance.now() - began),
        });
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        bytes += piece.length;
        if (bytes >= LARGEST_PAGE) response.destroy();
      });
      response.once('close', finish);
      response.once('error', finish);
    });
    sent.end();
  });
}

function isTlsFailure(error: Error): boolean {
  return /SSL|TLS|EPROTO/.test(codeOf(error));
}

function handshake(
  { host, address }: Target,
  version: TlsVersion | undefined,
  port: number,
  timeout: number,
): Promise<Handshake> {
  return new Promise((done) => {
    const old = version === 'TLSv1' || version === 'TLSv1.1';
    const socket = connect({
      host: address,
      servername: host,
      port,
      rejectUnauthorized: false,
      ...(version ? { minVersion: version, maxVersion: version } : {}),
      // Without this our own library refuses the old versions before the host could.
      ...(old ? { ciphers: 'DEFAULT:@SECLEVEL=0' } : {}),
    });
    const finish = (result: Handshake) => {
      socket.destroy();
      done(result);
    };
    socket.setTimeout(timeout, () => finish({ ok: false, why: 'unreachable' }));
    socket.once('error', (error) => finish({ ok: false, why: whyOf(error) }));
    socket.once('secureConnect', () => {
      finish({ ok: true, certificate: certificateOf(host, socket.getPeerCertificate(), socket.authorized) });
    });
  });
}

function whyOf(error: Error): 'refused' | 'untried' | 'unreachable' {
  const code = codeOf(error);
  if (code === 'ERR_SSL_NO_PROTOCOLS_AVAILABLE') return 'untried';
  return /SSL|TLS|EPROTO|ECONNRESET/.test(code) ? 'refused' : 'unreachable';
}

function certificateOf(host: string, peer: PeerCertificate, authorized: boolean): Certificate | null {
  if (!peer.valid_from) return null;
  const issuer = [peer.issuer.O, peer.issuer.CN].flat().filter((word) => word !== undefined);
  const identity = checkServerIdentity(host, peer) === undefined;
  return {
    issuer: issuer.length > 0 ? issuer.join(', ') : null,
    validFrom: new Date(peer.valid_from).toISOString(),
    validTo: new Date(peer.valid_to).toISOString(),
    names: (peer.subjectaltname ?? '')
      .split(', ')
      .flatMap((name) => (name.startsWith('DNS:') ? [name.slice(4).toLowerCase()] : [])),
    coversHost: identity,
    // The name is told apart from the chain: a chain is trusted or not, whatever name it was asked for.
    trusted: authorized,
  };
}
