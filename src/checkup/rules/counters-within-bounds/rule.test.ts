import { expect, test } from 'vitest';
import { counters } from '../../evidence/elements/counters.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function counter(value: number, bounds = {}) {
  return { id: 'queue', name: untrusted('Queue'), value, warnAbove: 10, criticalAbove: 100, ...bounds };
}

test.each([
  ['within', counter(10), 'met'],
  ['above the first bound', counter(11), 'WARNING'],
  ['above the second', counter(101), 'CRITICAL'],
  ['without bounds', counter(500, { warnAbove: null, criticalAbove: null }), 'not-applicable'],
])('a counter %s', (_, one, outcome) => {
  const evidence = [piece(counters, null, { counters: [one] })];

  expect(words(judged('counters-within-bounds', evidence))).toEqual([outcome]);
});
