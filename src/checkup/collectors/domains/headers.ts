import { type Untrusted, untrusted } from '../../evidence/untrusted.ts';
import { hostName } from '../code.ts';
import type { Page } from '../net.ts';

type Headers = Page['headers'];

/** The headers that say how careful a host is; null for those that it does not send. */
export function headersOf(headers: Headers) {
  const one = (name: string): Untrusted | null => {
    const value = headers[name];
    if (value === undefined) return null;
    return untrusted(typeof value === 'string' ? value : value.join(', '));
  };
  return {
    strictTransportSecurity: one('strict-transport-security'),
    contentSecurityPolicy: one('content-security-policy'),
    xFrameOptions: one('x-frame-options'),
    xContentTypeOptions: one('x-content-type-options'),
    referrerPolicy: one('referrer-policy'),
    permissionsPolicy: one('permissions-policy'),
    server: one('server'),
    xPoweredBy: one('x-powered-by'),
    xRobotsTag: one('x-robots-tag'),
  };
}

const MOST_COOKIES = 50;
const SAME_SITE = ['strict', 'lax', 'none'] as const;

/** The cookies’ names and what protects them; their values are never kept. */
export function cookiesOf(headers: Headers) {
  const lines = headers['set-cookie'];
  const all = lines === undefined ? [] : typeof lines === 'string' ? [lines] : lines;
  return all.slice(0, MOST_COOKIES).map((line) => {
    const [pair = '', ...rest] = line.split(';');
    const attributes = new Map(
      rest.map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name.trim().toLowerCase(), value.trim()] as const;
      }),
    );
    const sameSite = attributes.get('samesite')?.toLowerCase();
    return {
      name: untrusted(pair.split('=')[0]?.trim() ?? ''),
      secure: attributes.has('secure'),
      httpOnly: attributes.has('httponly'),
      sameSite: SAME_SITE.find((value) => value === sameSite) ?? ('unset' as const),
      domain: hostName((attributes.get('domain') ?? '').replace(/^\./, '')),
    };
  });
}
