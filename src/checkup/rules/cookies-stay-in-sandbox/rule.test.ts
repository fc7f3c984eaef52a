import { expect, test } from 'vitest';
import { untrusted } from '../../evidence/untrusted.ts';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

function sandboxCookie(domain: string | null) {
  const cookie = { name: untrusted('s'), secure: true, httpOnly: true, sameSite: 'lax', domain } as const;
  return probeOf({ host: 'sandbox.example.com', environment: 'sandbox', cookies: [cookie] });
}

test.each([
  [null, 'met'],
  ['sandbox.example.com', 'met'],
  ['example.com', 'WARNING'],
])('a cookie of the sandbox for %s is %s', (domain, outcome) => {
  expect(words(judged('cookies-stay-in-sandbox', [sandboxCookie(domain)]))).toEqual([outcome]);
});

test('a host of production is not concerned', () => {
  expect(words(judged('cookies-stay-in-sandbox', [probeOf()]))).toEqual(['not-applicable']);
});
