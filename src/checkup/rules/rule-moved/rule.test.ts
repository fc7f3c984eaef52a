import { expect, test } from 'vitest';
import { changesOf, ruleChange, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test('a rule that was moved is told, and no other change is', () => {
  const moved = changesOf([ruleChange({ change: 'moved' })]);
  const added = changesOf([ruleChange({ change: 'added' })]);

  expect(words(judged('rule-moved', [moved]))).toEqual(['WARNING']);
  expect(words(judged('rule-moved', [added]))).toEqual(['met']);
});

test('with nothing to compare with, that none was moved is unknown', () => {
  const blind = changesOf([], { comparedWith: null, auditLogRead: false });

  expect(words(judged('rule-moved', [blind]))).toEqual(['unknown']);
});
