import { describe, expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Layout } from '#domain/register/saved-view.ts';
import { say } from '#kernel/text.ts';
import type { Sayer } from '../register/show-value.ts';
import { linesOf } from './lines.ts';
import { registerColumns } from './register-columns.ts';
import type { SheetRow } from './sheet/sheet.ts';

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
const columns = registerColumns(register, sayer, true);
const rows: readonly SheetRow[] = [
  { id: 'A-9', name: 'Éditeur', category: 'software', owner: 'cto', integrity: 2, dependsOn: [] },
  { id: 'A-10', name: 'Base clients', category: 'data', integrity: 5, dependsOn: ['A-9'] },
  { id: 'A-11', name: 'Archives', category: 'data', dependsOn: [] },
].map((row) => ({ id: row.id, row, stored: undefined, local: undefined }));

function ids(asked: Partial<Layout>, closed?: ReadonlySet<string>, of = rows): readonly string[] {
  return linesOf(of, { filters: [], words: '', ...asked }, columns, 'id', closed).map(({ id }) => id);
}

describe('the words', () => {
  it('pass over accents and capitals', () => {
    expect(ids({ words: 'EDITEUR' })).toEqual(['A-9']);
  });

  it('are looked for in what people read: the words of a choice, the name behind a reference', () => {
    expect(ids({ words: 'applications technique' })).toEqual(['A-9']);
  });

  it('must all be there', () => {
    expect(ids({ words: 'base archives' })).toEqual([]);
  });
});

describe('a filter of a column', () => {
  it.each([
    [{ column: 'category', test: 'among', values: ['data'] }, ['A-10', 'A-11']],
    [{ column: 'dependsOn', test: 'among', values: ['A-9'] }, ['A-10']],
    [{ column: 'integrity', test: 'between', from: 3 }, ['A-10']],
    [{ column: 'integrity', test: 'empty' }, ['A-11']],
    [{ column: 'owner', test: 'filled' }, ['A-9']],
    [{ column: 'name', test: 'words', words: 'ÉDIT' }, ['A-9']],
    [
      { column: 'gone', test: 'words', words: 'a column that is no more asks for nothing' },
      ['A-9', 'A-10', 'A-11'],
    ],
  ] as const)('%j', (filter, expected) => {
    expect(ids({ filters: [filter as Layout['filters'][number]] })).toEqual(expected);
  });
});

describe('the order', () => {
  it('counts in ids: A-9 stands before A-10', () => {
    expect(ids({ sort: { column: 'id', descending: false } })).toEqual(['A-9', 'A-10', 'A-11']);
  });

  it.each([
    [false, ['A-9', 'A-10', 'A-11']],
    [true, ['A-10', 'A-9', 'A-11']],
  ])('leaves what has no value at the end (descending: %s)', (descending, expected) => {
    expect(ids({ sort: { column: 'integrity', descending } })).toEqual(expected);
  });

  it('leaves rows that have just been added at the end, whatever is asked', () => {
    const added = { id: '+1', row: { name: 'Aa' }, stored: undefined, local: undefined };

    expect(
      ids({ sort: { column: 'name', descending: false }, words: 'a' }, undefined, [added, ...rows]),
    ).toEqual(['A-11', 'A-10', 'A-9', '+1']);
  });
});

describe('groups', () => {
  it('have a heading each, with the rows below it unless it is closed', () => {
    expect(ids({ group: 'category' })).toEqual([
      'group:Applications',
      'A-9',
      'group:Données',
      'A-10',
      'A-11',
    ]);
    expect(ids({ group: 'category' }, new Set(['group:Données']))).toEqual([
      'group:Applications',
      'A-9',
      'group:Données',
    ]);
  });

  it('put what has no value at the end', () => {
    expect(ids({ group: 'owner' }).at(-3)).toBe('group:');
  });
});
