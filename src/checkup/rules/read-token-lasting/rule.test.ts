import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { apiToken } from '../../evidence/elements/api-token.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function tokenOf(changes: Partial<PayloadOf<typeof apiToken>>) {
  const token = { provider: 'cloudflare', status: 'active', expiresOn: '2027-06-01T00:00:00Z' } as const;
  return piece(apiToken, 'cloudflare', { ...token, capabilities: [], canWrite: false, ...changes });
}

test.each([
  [{}, 'met'],
  [{ expiresOn: null }, 'INFO'],
  [{ expiresOn: '2026-12-01T00:00:00Z' }, 'WARNING'],
  [{ status: 'expired' }, 'CRITICAL'],
  [{ status: 'disabled' }, 'CRITICAL'],
  [{ status: 'unknown' }, 'unknown'],
] as const)('a token %j is %s', (changes, outcome) => {
  expect(words(judged('read-token-lasting', [tokenOf(changes)]))).toEqual([outcome]);
});
