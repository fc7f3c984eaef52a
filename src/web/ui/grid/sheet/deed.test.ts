import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/register/register.ts';
import { type Change, type Deed, inverse, isSame, redo } from './deed.ts';

const row: fc.Arbitrary<Row> = fc.dictionary(fc.constantFrom('name', 'owner', 'needs'), fc.nat(3), {
  noNullPrototype: true,
});
const change = (id: string): fc.Arbitrary<Change> =>
  fc
    .record({ before: fc.option(row, { nil: undefined }), after: fc.option(row, { nil: undefined }) })
    .filter(({ before, after }) => before !== undefined || after !== undefined)
    .map((both) => ({ id, ...both }));
const deed: fc.Arbitrary<Deed> = fc.tuple(change('a'), change('b'), change('c'));

/** What the rows are that a deed was made on. */
function startOf(done: Deed): ReadonlyMap<string, Row | undefined> {
  return new Map(done.map(({ id, before }) => [id, before]));
}

function apply(done: Deed, rows: ReadonlyMap<string, Row | undefined>): Map<string, Row | undefined> {
  const next = new Map(rows);
  for (const one of done) next.set(one.id, redo(one, next.get(one.id)).row);
  return next;
}

describe('A deed', () => {
  it('that is done and taken back leaves everything as it was', () => {
    fc.assert(
      fc.property(deed, (done) => {
        const start = startOf(done);

        expect(apply(inverse(done), apply(done, start))).toEqual(start);
      }),
    );
  });

  it('is the inverse of its inverse', () => {
    fc.assert(
      fc.property(deed, (done) => {
        expect(inverse(inverse(done))).toEqual(done);
      }),
    );
  });

  it('leaves what others did to other fields, and says so when they touched the same', () => {
    fc.assert(
      fc.property(row, row, row, (before, after, now) => {
        const { row: result, contested } = redo({ id: 'a', before, after }, now);

        for (const name of ['name', 'owner', 'needs']) {
          const changed = !isSame(before[name], after[name]);
          expect(result?.[name]).toEqual(changed ? after[name] : now[name]);
          if (changed && !contested) expect([before[name], after[name]]).toContainEqual(now[name]);
        }
      }),
    );
  });

  it('that adds a row is contested when the row is there, and one that removes it when it has changed', () => {
    const after = { name: 1 };

    expect(redo({ id: 'a', before: undefined, after }, { name: 2 }).contested).toBe(true);
    expect(redo({ id: 'a', before: after, after: undefined }, { name: 2 }).contested).toBe(true);
    expect(redo({ id: 'a', before: after, after: undefined }, after).contested).toBe(false);
  });
});
