import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Model } from '../model/model.ts';
import { deck } from './fixtures/deck.ts';
import { picture } from './fixtures/picture.ts';
import { report } from './fixtures/report.ts';
import { workbook } from './fixtures/workbook.ts';
import { render } from './format.ts';
import { FORMATS } from './index.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Folders that no format is named after: what formats share, and what their tests read. */
const SHARED = ['fixtures', 'fonts', 'packaging'];

describe('the list of formats', () => {
  it('has every folder of formats, under its own name', () => {
    const folders = readdirSync(HERE, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
      .map(({ name }) => name);

    expect(FORMATS.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it.each(FORMATS)('has a file of its own name and a test beside it: $id', ({ id }) => {
    expect(existsSync(`${HERE}${id}/${id}.ts`)).toBe(true);
    expect(existsSync(`${HERE}${id}/${id}.test.ts`)).toBe(true);
  });

  it('ends no two files the same way', () => {
    expect(new Set(FORMATS.map(({ extension }) => extension)).size).toBe(FORMATS.length);
  });
});

/** One example of each model that a format writes. */
const EXAMPLES: readonly Model[] = [report, picture, workbook, deck];
const WRITTEN = FORMATS.flatMap((format) =>
  EXAMPLES.filter(({ model }) => format.writes[model]).map((model) => ({ format, model })),
);

describe.each(WRITTEN)('$format.id of a $model.model', ({ format, model }) => {
  it('gives the same bytes for the same model', async () => {
    const [one, two] = [await render(format, model), await render(format, structuredClone(model))];

    expect(one.length).toBeGreaterThan(500);
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('is drawn in English as well, with the words of that language around it', async () => {
    const english = { ...model, language: 'en' as const };

    const bytes = await render(format, english);

    expect(Buffer.compare(bytes, await render(format, model))).not.toBe(0);
  });
});
