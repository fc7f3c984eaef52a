import { expect, test } from 'vitest';
import { changesOf, ruleChange, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test('a rule that was modified is told, and no other change is', () => {
  const modified = changesOf([ruleChange({ change: 'modified' })]);
  const added = changesOf([ruleChange({ change: 'added' })]);

  expect(words(judged('rule-modified', [modified]))).toEqual(['INFO']);
  expect(words(judged('rule-modified', [added]))).toEqual(['met']);
});

test('with nothing to compare with, that none was modified is unknown', () => {
  const blind = changesOf([], { comparedWith: null, auditLogRead: false });

  expect(words(judged('rule-modified', [blind]))).toEqual(['unknown']);
});
