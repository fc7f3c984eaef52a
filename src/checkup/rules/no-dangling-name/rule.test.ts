import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { dnsAnswers } from '../../evidence/elements/dns-answers.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

type Name = PayloadOf<typeof dnsAnswers>['names'][number];

function answersOf(changes: Partial<Name>, untried = 0) {
  const name: Name = {
    name: 'shop.example.com',
    type: 'CNAME',
    target: untrusted('shop.hosting.example'),
    answer: 'resolves',
    addresses: [],
    service: null,
    ...changes,
  };
  return piece(dnsAnswers, null, { names: [name], untried });
}

test.each([
  ['that resolves', answersOf({}), 'met'],
  ['that is skipped', answersOf({ answer: 'skipped' }), 'met'],
  ['that is gone', answersOf({ answer: 'does-not-exist' }), 'WARNING'],
  ['that anybody may take', answersOf({ answer: 'does-not-exist', service: 'github-pages' }), 'CRITICAL'],
  ['that the DNS does not answer for', answersOf({ answer: 'no-answer' }), 'unknown'],
  ['beside others that were not tried', answersOf({}, 12), 'unknown'],
])('a target %s', (_, evidence, outcome) => {
  expect(words(judged('no-dangling-name', [evidence]))).toEqual([outcome]);
});
