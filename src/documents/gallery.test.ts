import { describe, expect, it } from 'vitest';
import { SHELVES } from './gallery.ts';
import { KINDS } from './kinds/index.ts';

describe('The gallery', () => {
  it('has every kind on one shelf, and nothing else', () => {
    const shown = SHELVES.flatMap(({ kinds }) => Object.keys(kinds));

    expect(shown.toSorted()).toEqual(KINDS.map(({ id }) => id).toSorted());
  });

  it('says in a sentence what each is for, in both languages', () => {
    for (const purpose of SHELVES.flatMap(({ kinds }) => Object.values(kinds))) {
      expect(purpose.fr).toMatch(/^[\p{Lu}\d].{10,110}\.$/u);
      expect(purpose.en).toMatch(/^[\p{Lu}\d].{10,110}\.$/u);
    }
  });
});
