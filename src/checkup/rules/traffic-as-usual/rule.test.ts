import { expect, test } from 'vitest';
import { requestsServed } from '../../evidence/elements/requests-served.ts';
import { lastWeek, requestsOf, words, ZONE } from '../../fixtures/examples.ts';
import { forbidden, judged } from '../../fixtures/judged.ts';

test.each([
  [100_000, 'met'],
  [200_001, 'INFO'],
  [49_999, 'INFO'],
])('%i requests after a usual 100 000 are %s', (requests, outcome) => {
  const past = lastWeek(requestsOf());

  expect(words(judged('traffic-as-usual', [requestsOf({ requests })], { past }))).toEqual([outcome]);
});

test('a past that did not see the traffic gives no usual value', () => {
  const past = lastWeek(forbidden(requestsServed, ZONE));

  expect(words(judged('traffic-as-usual', [requestsOf()], { past }))).toEqual(['unknown']);
});
