import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORTERS } from '../importers/index.ts';
import { COLLECTORS } from './index.ts';

function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'fixtures')
    .map(({ name }) => name)
    .toSorted();
}

describe('the lists of collectors and importers', () => {
  it('forget no folder, and name each by its own name', () => {
    expect(COLLECTORS.map(({ id }) => id).toSorted()).toEqual(foldersIn(import.meta.dirname));
    expect(IMPORTERS.map(({ id }) => id).toSorted()).toEqual(
      foldersIn(join(import.meta.dirname, '../importers')),
    );
  });

  it('say what each secret is for and which rights suffice, in both languages', () => {
    for (const { purpose, rights } of COLLECTORS.flatMap(({ secrets }) => secrets)) {
      for (const words of [purpose, rights])
        expect(Object.values(words).every((text) => text.length > 10)).toBe(true);
    }
  });

  it('need no settings: what is usual is known', () => {
    for (const { id, settings } of COLLECTORS) expect(settings.safeParse({}).success, id).toBe(true);
  });
});
