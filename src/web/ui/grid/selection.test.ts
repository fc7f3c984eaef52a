import { describe, expect, it } from 'vitest';
import { followed } from './selection.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const cell = (line: number, column = 2) => ({ line, column });

describe('what is chosen in a grid', () => {
  it('stays on its row when another row is saved above it', () => {
    const chosen = { anchor: cell(1), active: cell(1) };

    expect(followed(chosen, rows('a', 'new', 'b'), rows('a', 'b', 'new'))).toEqual({
      anchor: cell(2),
      active: cell(2),
    });
  });

  it('stays on its rows as long as they stand together', () => {
    const chosen = { anchor: cell(2, 4), active: cell(1, 3) };

    expect(followed(chosen, rows('a', 'b', 'c'), rows('z', 'a', 'b', 'c'))).toEqual({
      anchor: cell(3, 4),
      active: cell(2, 3),
    });
  });

  it('is the active cell alone once another row stands between', () => {
    const chosen = { anchor: cell(0), active: cell(1) };

    expect(followed(chosen, rows('a', 'b'), rows('a', 'between', 'b'))).toEqual({
      anchor: cell(2),
      active: cell(2),
    });
  });

  it('stays where it was when its row is gone', () => {
    const chosen = { anchor: cell(1), active: cell(1) };

    expect(followed(chosen, rows('a', 'b', 'c'), rows('a', 'c'))).toEqual(chosen);
  });

  it('stays in the heading', () => {
    const chosen = { anchor: cell(-1), active: cell(-1) };

    expect(followed(chosen, rows('a', 'b'), rows('b', 'a'))).toEqual(chosen);
  });
});
