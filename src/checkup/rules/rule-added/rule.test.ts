import { expect, test } from 'vitest';
import { changesOf, ruleChange, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test('a rule that was added is told, and no other change is', () => {
  const added = changesOf([ruleChange({ change: 'added' })]);
  const modified = changesOf([ruleChange({ change: 'modified' })]);

  expect(words(judged('rule-added', [added]))).toEqual(['INFO']);
  expect(words(judged('rule-added', [modified]))).toEqual(['met']);
});

test('with nothing to compare with, that none was added is unknown', () => {
  const blind = changesOf([], { comparedWith: null, auditLogRead: false });

  expect(words(judged('rule-added', [blind]))).toEqual(['unknown']);
});
