import { expect, test } from 'vitest';
import { untrusted } from '../../evidence/untrusted.ts';
import { changesOf, ruleChange, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const stranger = { kind: 'person', name: untrusted('eve@example.net'), known: false } as const;

test.each([
  ['by a known person', {}, 'met'],
  ['by nobody that is named', { author: null }, 'WARNING'],
  ['by a stranger', { author: stranger }, 'WARNING'],
  ['deleted by a stranger', { author: stranger, change: 'deleted' }, 'CRITICAL'],
  ['disabled by a stranger', { author: stranger, change: 'disabled' }, 'CRITICAL'],
] as const)('a rule changed %s', (_, changes, outcome) => {
  const evidence = [changesOf([ruleChange(changes)])];

  expect(words(judged('rule-change-without-author', evidence))).toEqual([outcome]);
});

test('a week without a change is met', () => {
  expect(words(judged('rule-change-without-author', [changesOf([])]))).toEqual(['met']);
});
