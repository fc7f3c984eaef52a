import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expect as certain } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { Bilingual, type CatalogueDefinition, Slug } from './catalogue.ts';
import { compileCatalogue, readCatalogue } from './read.ts';

const Fruit = z.strictObject({ id: Slug, name: Bilingual, seeds: z.int().min(0) });
type Fruit = z.infer<typeof Fruit>;

const fruits: CatalogueDefinition<Fruit> = {
  id: 'fruits',
  name: { fr: 'Fruits', en: 'Fruits' },
  entry: Fruit,
  neededBy: [],
  title: (fruit) => fruit.name,
  keywords: () => [],
  references: () => ({}),
};

const HEADER = `id: fruits
edition: 2026-11
source: {fr: Le verger., en: The orchard.}
licence: Apache-2.0
files: [trees.yaml, bushes.yaml]
`;
const TREES = `- id: pear
  name: {fr: Poire, en: Pear}
  seeds: 10

- id: apple
  name: {fr: Pomme, en: Apple}
  seeds: 5
`;
const BUSHES = `- id: currant
  name: {fr: Groseille, en: Currant}
  seeds: 3
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-catalogue-'));
  write({ 'catalogue.yaml': HEADER, 'trees.yaml': TREES, 'bushes.yaml': BUSHES });
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('reading a catalogue', () => {
  it('gives its header and its entries in the order of the files', () => {
    const catalogue = certain(readCatalogue(fruits, folder), 'it is whole');

    expect(catalogue.header.edition).toBe('2026-11');
    expect([...catalogue.entries.keys()]).toEqual(['pear', 'apple', 'currant']);
    expect(catalogue.entries.get('apple')).toEqual({
      id: 'apple',
      name: { fr: 'Pomme', en: 'Apple' },
      seeds: 5,
    });
  });

  it('names file, line and field of every fault, in both languages', () => {
    write({
      'trees.yaml': TREES.replace(', en: Pear', ''),
      'bushes.yaml': BUSHES.replace('seeds: 3', 'seeds: many\n  colour: red'),
    });

    expect(faults()).toEqual([
      'trees.yaml:2: name.en, a value is expected, there is none',
      'bushes.yaml:3: seeds, Invalid input: expected number, received string',
      'bushes.yaml:4: colour, there is no field “colour” here',
    ]);
    expect(faults('fr')[0]).toBe('trees.yaml:2 : name.en, une valeur est attendue, il n’y en a pas');
  });

  it('refuses an id that another file has already', () => {
    write({ 'bushes.yaml': BUSHES.replace('currant', 'pear') });

    expect(faults()).toEqual(['bushes.yaml:1: id, “pear” already exists in this catalogue']);
  });

  it('refuses text that is not YAML, with its line', () => {
    write({ 'trees.yaml': `${TREES}  seeds: "open\n` });

    expect(faults()).toHaveLength(1);
    expect(faults()[0]).toMatch(/^trees\.yaml:\d+: this is not readable YAML/);
  });

  it('refuses a header that names a missing file, and the folder of another catalogue', () => {
    rmSync(join(folder, 'bushes.yaml'));
    expect(faults()).toEqual(['the file bushes.yaml is missing']);

    write({ 'catalogue.yaml': HEADER.replace('id: fruits', 'id: vegetables') });
    expect(faults()).toEqual([expect.stringMatching(/^catalogue\.yaml:1: id, /)]);
  });

  it('refuses spaces around words, which no reader can see', () => {
    write({ 'bushes.yaml': BUSHES.replace('en: Currant', 'en: "Currant "') });

    expect(faults()).toEqual(['bushes.yaml:2: name.en, no space at the beginning or the end']);
  });
});

describe('a compiled catalogue', () => {
  it('says the same as its files', () => {
    const written = certain(readCatalogue(fruits, folder), 'it is whole');

    certain(compileCatalogue(fruits, folder), 'it is whole');

    expect(readCatalogue(fruits, folder)).toEqual({ ok: true, value: written });
  });

  it('is what is read as long as the file that it was made from is unchanged', () => {
    certain(compileCatalogue(fruits, folder), 'it is whole');
    const compiled = readFileSync(join(folder, 'compiled.json'), 'utf8');
    write({ 'compiled.json': compiled.replace('"seeds":5', '"seeds":50') });

    expect(seedsOf('apple')).toBe(50);

    write({ 'trees.yaml': TREES.replace('seeds: 5', 'seeds: 6') });

    expect(seedsOf('apple')).toBe(6);
  });

  it('passes the schema like the files themselves', () => {
    certain(compileCatalogue(fruits, folder), 'it is whole');
    const compiled = readFileSync(join(folder, 'compiled.json'), 'utf8');
    write({ 'compiled.json': compiled.replace('"seeds":5', '"seeds":-5') });

    expect(faults()).toEqual([expect.stringMatching(/^trees\.yaml:7: seeds, /)]);
  });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}

function faults(language: Language = 'en'): readonly string[] {
  const read = readCatalogue(fruits, folder);
  return read.ok ? [] : read.refusals.map((refusal) => refusal.message[language]);
}

function seedsOf(id: string): number | undefined {
  return certain(readCatalogue(fruits, folder), 'it is whole').entries.get(id)?.seeds;
}
