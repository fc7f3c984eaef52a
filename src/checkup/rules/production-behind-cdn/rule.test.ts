import { expect, test } from 'vitest';
import { recordsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['api.example.com', true, 'met'],
  ['api.example.com', false, 'WARNING'],
  ['sandbox.example.com', false, 'met'],
  ['api.example.com', null, 'met'],
])('%s, behind the CDN: %s, is %s', (name, proxied, outcome) => {
  const evidence = [recordsOf(['A', name, '203.0.113.9', { proxied }])];

  expect(words(judged('production-behind-cdn', evidence))).toEqual([outcome]);
});
