import { expect, test } from 'vitest';
import { Measure } from '../treatment/measure.ts';
import { tooEarly } from './dependencies.ts';

function measure(id: string, change: Partial<Measure> = {}): Measure {
  return Measure.parse({ id, title: id, horizon: 'month-6', status: 'decided', ...change });
}

function early(...measures: readonly Measure[]) {
  return [...tooEarly(measures)].map(([id, late]) => [id, late.map((one) => one.measure.id)]);
}

test('a measure that begins before what it waits for ends begins too early; on the same day it does not', () => {
  const before = measure('M-1', { due: '2026-12-15' });

  expect(early(before, measure('M-2', { start: '2026-12-14', dependsOn: ['M-1'] }))).toEqual([
    ['M-2', ['M-1']],
  ]);
  expect(early(before, measure('M-2', { start: '2026-12-15', dependsOn: ['M-1'] }))).toEqual([]);
});

test('what is done counts on the day on which it was done, what was abandoned on none', () => {
  const after = measure('M-2', { start: '2026-12-01', dependsOn: ['M-1'] });
  const before = { due: '2026-12-15', doneOn: '2026-11-30', status: 'done' } as const;

  expect(early(measure('M-1', before), after)).toEqual([]);
  expect(early(measure('M-1', { due: '2026-12-15', status: 'abandoned' }), after)).toEqual([]);
});

test('a day that nobody gave contradicts nothing; without a start the due day counts', () => {
  const undated = measure('M-2', { dependsOn: ['M-1'] });

  expect(early(measure('M-1', { due: '2026-12-15' }), undated)).toEqual([]);
  expect(early(measure('M-1'), { ...undated, start: '2026-12-01' })).toEqual([]);
  expect(early(measure('M-1', { due: '2026-12-15' }), { ...undated, due: '2026-12-01' })).toEqual([
    ['M-2', ['M-1']],
  ]);
});

test('what is finished is not moved any more', () => {
  const done = measure('M-2', { start: '2026-12-01', status: 'done', dependsOn: ['M-1'] });

  expect(early(measure('M-1', { due: '2026-12-15' }), done)).toEqual([]);
});
