import { expect, test } from 'vitest';
import { calendar } from './calendar.ts';

test('a mission without dates runs through working days, each step at its planned maximum', () => {
  // 2026-11-20 is a Friday.
  const spans = calendar([], '2026-11-20');

  expect(spans.slice(0, 3)).toEqual([
    { step: 'scope', start: '2026-11-20', end: '2026-11-20', state: 'planned' },
    { step: 'assets', start: '2026-11-23', end: '2026-11-25', state: 'planned' },
    { step: 'threats', start: '2026-11-26', end: '2026-11-27', state: 'planned' },
  ]);
  expect(spans).toHaveLength(9);
});

test('dates that were given stand, and what is left follows them', () => {
  const spans = calendar(
    [
      { step: 'scope', startedOn: '2026-09-07', finishedOn: '2026-09-14' },
      { step: 'assets', startedOn: '2026-09-18', maxDays: 2 },
    ],
    '2026-11-20',
  );

  expect(spans.slice(0, 3)).toEqual([
    { step: 'scope', start: '2026-09-07', end: '2026-09-14', state: 'done' },
    { step: 'assets', start: '2026-09-18', end: '2026-09-21', state: 'running' },
    { step: 'threats', start: '2026-09-22', end: '2026-09-23', state: 'planned' },
  ]);
});

test('a step that is said to end before it begins stands on the day it ends', () => {
  const [scope] = calendar(
    [{ step: 'scope', startedOn: '2026-09-20', finishedOn: '2026-09-14' }],
    '2026-11-20',
  );

  expect(scope).toEqual({ step: 'scope', start: '2026-09-14', end: '2026-09-14', state: 'done' });
});
