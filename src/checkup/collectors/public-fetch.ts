import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { isPublicAddress } from './addresses.ts';

/** Where a request may go that no public address answers: origins that the operator of the machine named. */
export type Allowed = readonly string[];

/** A request to an address that is nobody’s on the Internet, and that nobody allowed. */
class NotPublic extends Error {
  readonly code = 'NOT_PUBLIC';
}

/**
 * A `fetch` for addresses that somebody typed: HTTPS to public addresses only, or to an origin that the operator named.
 * The address that was judged is the one that is connected to, so a name that changes in between leads nowhere else. No
 * redirect is followed, and nothing of the machine (proxy, cookies) is added.
 */
export function publicFetch(allowed: Allowed): typeof fetch {
  return async (input, init = {}) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const free = allowed.includes(url.origin);
    if (!free && url.protocol !== 'https:') throw new NotPublic('only https goes out');
    // A literal address is never looked up.
    const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
    if (!free && /^[\d.]+$|:/.test(literal) && !isPublicAddress(literal)) throw new NotPublic('not public');
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
    const headers = { ...Object.fromEntries(request.headers), host: url.host };
    const { method, signal } = request;
    const options = { method, headers, signal, ...(free ? {} : { lookup: publicLookup }) };
    return answerOf(await sent(url, options, body));
  };
}

function sent(url: URL, options: RequestOptions, body: Buffer | undefined): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, options, resolve);
    request.once('error', reject);
    request.end(body);
  });
}

function answerOf(message: IncomingMessage): Response {
  const status = message.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const bare = status === 204 || status === 205 || status === 304;
  if (bare) message.resume();
  return new Response(bare ? null : (Readable.toWeb(message) as ReadableStream), { status, headers });
}

/** One address that is not public among others is enough to be wary: none of them is tried. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return done(new NotPublic('not public'), []);
    }
    const [first] = addresses;
    if (options.all || !first) return done(null, addresses);
    done(null, first.address, first.family);
  });
};
