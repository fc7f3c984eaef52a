import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from './tsv.ts';

describe('Cells on the clipboard', () => {
  it('are parted by tabs and lines, with the last line break of a block or without it', () => {
    expect(readTsv('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(readTsv('a\tb\nc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('may hold tabs, line breaks and quotation marks between quotation marks', () => {
    expect(readTsv('"deux\nlignes"\t"dit ""oui"""\n')).toEqual([['deux\nlignes', 'dit "oui"']]);
    expect(readTsv('x\t"un\ttab"\r\ny\tz')).toEqual([
      ['x', 'un\ttab'],
      ['y', 'z'],
    ]);
  });

  it('keep quotation marks that only stand around a word', () => {
    expect(readTsv('"A" comme Anatole\tb')).toEqual([['"A" comme Anatole', 'b']]);
    expect(readTsv('5" d’écran\t"ouvert')).toEqual([['5" d’écran', '"ouvert']]);
  });

  it('come back as they left, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é'), maxLength: 6 });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      // A block that ends with an empty cell of one column cannot be told from the line break after the last row.
      .filter((rows) => rows.at(-1)?.join('') !== '');
    fc.assert(
      fc.property(block, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});
