import { describe, expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import { say } from '#kernel/text.ts';
import type { Sayer } from '../../ui/register/show-value.ts';
import { matching, sorted } from './rows.ts';

const register = registerOf('assets');
const sayer: Sayer = {
  t: (wording) => say(wording, 'fr'),
  titled: (word, what) => `${say(word, 'fr')} : ${what}`,
  number: String,
  money: String,
  shortDay: String,
  names: new Map([['roles', new Map([['cto', 'Directrice technique']])]]),
  currency: 'EUR',
};
const rows = [
  { id: 'A-9', name: 'Éditeur', category: 'software', owner: 'cto', integrity: 2 },
  { id: 'A-10', name: 'Base clients', category: 'data', integrity: 5 },
  { id: 'A-11', name: 'Archives', category: 'data' },
].map((row) => ({ row, version: 1, updatedAt: '2026-11-22T00:00:00Z', updatedBy: 'Anne' }));
const ids = (of: typeof rows | ReturnType<typeof matching>) => of.map(({ row }) => row.id);

describe('the filter', () => {
  it('passes over accents and capitals', () => {
    expect(ids(matching(rows, 'EDITEUR', register, sayer))).toEqual(['A-9']);
  });

  it('reads what people read: the words of a choice, the name behind a reference', () => {
    expect(ids(matching(rows, 'applications technique', register, sayer))).toEqual(['A-9']);
  });

  it('asks for every word', () => {
    expect(ids(matching(rows, 'base archives', register, sayer))).toEqual([]);
  });
});

describe('the order', () => {
  it('counts in ids: A-9 stands before A-10', () => {
    expect(ids(sorted(rows, { column: 'id', descending: false }, register, sayer))).toEqual([
      'A-9',
      'A-10',
      'A-11',
    ]);
  });

  it.each([
    [false, ['A-9', 'A-10', 'A-11']],
    [true, ['A-10', 'A-9', 'A-11']],
  ])('leaves what has no value at the end (descending: %s)', (descending, expected) => {
    expect(ids(sorted(rows, { column: 'integrity', descending }, register, sayer))).toEqual(expected);
  });
});
