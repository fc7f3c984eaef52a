import { expect, test } from 'vitest';
import { stripeUndelivered } from '../../evidence/elements/stripe-undelivered.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

test.each([
  [{ failed: 0, retrying: 0 }, 'met'],
  [{ failed: 0, retrying: 5 }, 'WARNING'],
  [{ failed: 1, retrying: 0 }, 'CRITICAL'],
  [{ failed: 1, retrying: 0, live: false }, 'INFO'],
])('%j is %s', (changes, outcome) => {
  const payload = { live: true, oldest: null, byType: { rows: [], others: 0 }, ...changes };

  const evidence = [piece(stripeUndelivered, 'stripe', payload)];

  expect(words(judged('payment-events-delivered', evidence))).toEqual([outcome]);
});
