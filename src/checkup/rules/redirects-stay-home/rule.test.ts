import { expect, test } from 'vitest';
import { untrusted } from '../../evidence/untrusted.ts';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

function redirect(host: string, declared: boolean) {
  return { to: untrusted(`https://${host}/`), host, declared };
}

test.each([
  ['nowhere', 'production', [], 'met'],
  ['to a declared host', 'production', [redirect('api.example.com', true)], 'met'],
  ['to a stranger', 'production', [redirect('evil.example.net', false)], 'WARNING'],
  ['from the sandbox to production', 'sandbox', [redirect('example.com', true)], 'CRITICAL'],
] as const)('a redirect %s', (_, environment, redirects, outcome) => {
  const evidence = [probeOf({ environment, redirects: [...redirects] })];

  expect(words(judged('redirects-stay-home', evidence))).toEqual([outcome]);
});
