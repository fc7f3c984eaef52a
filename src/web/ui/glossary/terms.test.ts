import { expect, test } from 'vitest';
import { glossary } from '#catalogues/library/entry.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import { termOf } from './terms.ts';

const WORDS = new Set(glossary().map(({ id }) => id));

test('every register and field that is explained is explained by a word of the glossary', () => {
  const named = ALL_REGISTERS.flatMap(({ id, fields }) => [
    termOf(id),
    ...Object.keys(fields).map((field) => termOf(id, field)),
  ]).flatMap((term) => term ?? []);

  expect(named.filter((term) => !WORDS.has(term))).toEqual([]);
  expect(named.length).toBe(20 + 28);
});
