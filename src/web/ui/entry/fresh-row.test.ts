import { expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import { freshRow, nextId } from './fresh-row.ts';

const scenarios = registerOf('scenarios');

it('counts on from the last number, as wide as it is', () => {
  expect(nextId(scenarios, [{ id: 'S-009' }, { id: 'S-010' }, { id: 'S-2' }])).toBe('S-011');
});

it('has a first id for an empty register, and none where ids are words', () => {
  expect(nextId(scenarios, [])).toBe('S-01');
  expect(nextId(registerOf('assets'), [{ id: 'backend' }])).toBeUndefined();
});

it('starts with empty lists, so that only what is missing is refused', () => {
  expect(freshRow(registerOf('treatments'), [], { scenario: 'S-1' })).toEqual({
    measures: [],
    scenario: 'S-1',
  });
});
