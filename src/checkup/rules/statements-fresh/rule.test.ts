import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { declarations } from '../../evidence/elements/declarations.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

type Statement = PayloadOf<typeof declarations>['statements'][number];

function said(changes: Partial<Statement> = {}): Statement {
  return {
    about: 'backups',
    statement: untrusted('Restored on Monday'),
    answer: 'yes',
    who: 'Camille Roy',
    on: '2026-11-20',
    ...changes,
  };
}

test.each([
  ['yes, this week', [said()], 'met'],
  ['yes, long ago', [said({ on: '2026-10-01' })], 'unknown'],
  ['yes, tomorrow', [said({ on: '2026-11-24' })], 'unknown'],
  ['no', [said({ answer: 'no' })], 'WARNING'],
  ['unknown', [said({ answer: 'unknown' })], 'unknown'],
  ['no, then yes', [said({ answer: 'no', on: '2026-11-10' }), said()], 'met'],
])('%s', (_, statements, outcome) => {
  expect(words(judged('statements-fresh', [piece(declarations, null, { statements })]))).toEqual([outcome]);
});
