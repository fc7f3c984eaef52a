import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Set by us on each request and taken from nobody: what rate limits are counted by. */
export const CLIENT_ADDRESS = 'x-vigie-client-address';

/** The request's headers with the address of its socket in place of whatever a client wrote there. */
export function withClientAddress(context: Context): Headers {
  const headers = new Headers(context.req.raw.headers);
  headers.delete('x-forwarded-for');
  headers.set(CLIENT_ADDRESS, getConnInfo(context).remote.address ?? 'unknown');
  return headers;
}
