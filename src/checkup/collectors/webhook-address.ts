import { sha256 } from '#kernel/hash.ts';
import { environmentOf, type Procedure } from '../procedure/procedure.ts';
import { hostName } from './code.ts';

/** Of a webhook’s address its scheme and host, and a hash of the rest: a path or a query often holds a secret. */
export function webhookAddress(address: string, procedure: Procedure) {
  const url = URL.parse(address);
  const host = url ? hostName(url.hostname) : null;
  const scheme: 'https' | 'http' | 'other' =
    url?.protocol === 'https:' ? 'https' : url?.protocol === 'http:' ? 'http' : 'other';
  return {
    scheme,
    host,
    hostEnvironment: host === null ? ('undeclared' as const) : environmentOf(host, procedure),
    pathHash: sha256(url ? url.pathname + url.search : address),
  };
}
