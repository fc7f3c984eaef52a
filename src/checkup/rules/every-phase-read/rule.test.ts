import { expect, test } from 'vitest';
import { rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test('a phase that could not be read is unknown', () => {
  const whole = rulesOf([]);
  const part = rulesOf([], { phasesUnread: ['http_request_sbfm'] });

  expect(words(judged('every-phase-read', [whole]))).toEqual(['met']);
  expect(words(judged('every-phase-read', [part]))).toEqual(['unknown']);
});
