import { expect, test } from 'vitest';
import { changesOf, ruleChange, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test('a rule that was deleted is told, and no other change is', () => {
  const deleted = changesOf([ruleChange({ change: 'deleted' })]);
  const moved = changesOf([ruleChange({ change: 'moved' })]);

  expect(words(judged('rule-deleted', [deleted]))).toEqual(['WARNING']);
  expect(words(judged('rule-deleted', [moved]))).toEqual(['met']);
});

test('with nothing to compare with, that none was deleted is unknown', () => {
  const blind = changesOf([], { comparedWith: null, auditLogRead: false });

  expect(words(judged('rule-deleted', [blind]))).toEqual(['unknown']);
});
