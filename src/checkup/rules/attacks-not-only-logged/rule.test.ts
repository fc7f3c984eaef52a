import { expect, test } from 'vitest';
import { untrusted } from '../../evidence/untrusted.ts';
import { eventsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [99, 'met'],
  [100, 'INFO'],
])('%i requests only logged are %s', (logged, outcome) => {
  expect(words(judged('attacks-not-only-logged', [eventsOf({ logged })]))).toEqual([outcome]);
});

test('the rule that lets them pass is named', () => {
  const byRule = [{ rule: 'r9', description: untrusted('Trial'), action: 'log', count: 200 }];

  const [finding] = judged('attacks-not-only-logged', [eventsOf({ logged: 200, byRule })]);

  expect(finding?.says.en).toContainEqual(untrusted('Trial'));
});
