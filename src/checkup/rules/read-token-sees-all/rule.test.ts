import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { apiToken } from '../../evidence/elements/api-token.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function tokenOf(changes: Partial<PayloadOf<typeof apiToken>>) {
  const token = { provider: 'cloudflare', status: 'active', expiresOn: '2027-06-01T00:00:00Z' } as const;
  return piece(apiToken, 'cloudflare', { ...token, capabilities: [], canWrite: false, ...changes });
}

test('a read that was refused is named, with the permission that lacks', () => {
  const refused = { read: 'audit-log', allowed: 'no', needs: 'account_settings' } as const;

  const [finding] = judged('read-token-sees-all', [tokenOf({ capabilities: [refused] })]);

  expect(words(finding ? [finding] : [])).toEqual(['INFO']);
  expect(JSON.stringify(finding?.says.fr)).toContain('audit-log (account_settings)');
});

test('a token that may read everything is met', () => {
  const allowed = { read: 'audit-log', allowed: 'yes', needs: null } as const;

  expect(words(judged('read-token-sees-all', [tokenOf({ capabilities: [allowed] })]))).toEqual(['met']);
});
