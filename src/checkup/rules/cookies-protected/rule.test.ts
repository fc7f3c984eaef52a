import { expect, test } from 'vitest';
import { untrusted } from '../../evidence/untrusted.ts';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const cookie = {
  name: untrusted('SESSIONID'),
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  domain: null,
} as const;

test.each([
  ['protected', cookie, 'met'],
  ['of a session, readable by scripts', { ...cookie, httpOnly: false }, 'WARNING'],
  ['of a preference, readable by scripts', { ...cookie, name: untrusted('theme'), httpOnly: false }, 'INFO'],
])('a cookie %s', (_, sent, outcome) => {
  expect(words(judged('cookies-protected', [probeOf({ cookies: [sent] })]))).toEqual([outcome]);
});
