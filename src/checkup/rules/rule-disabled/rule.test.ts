import { expect, test } from 'vitest';
import { changesOf, ruleChange, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test('a rule that was disabled is told, and no other change is', () => {
  const disabled = changesOf([ruleChange({ change: 'disabled' })]);
  const modified = changesOf([ruleChange({ change: 'modified' })]);

  expect(words(judged('rule-disabled', [disabled]))).toEqual(['WARNING']);
  expect(words(judged('rule-disabled', [modified]))).toEqual(['met']);
});

test('with nothing to compare with, that none was disabled is unknown', () => {
  const blind = changesOf([], { comparedWith: null, auditLogRead: false });

  expect(words(judged('rule-disabled', [blind]))).toEqual(['unknown']);
});
