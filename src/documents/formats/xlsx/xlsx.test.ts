import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../fixtures/workbook.ts';
import { writeWorkbook } from './write.ts';

let bytes: Uint8Array;
let parts: Readonly<Record<string, string>>;

beforeAll(async () => {
  bytes = await writeWorkbook(workbook);
  const files = unzipSync(bytes);
  parts = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
});

const part = (name: string) => parts[name] ?? '';

describe('a workbook as XLSX', () => {
  it('is read back with its words, numbers and days', async () => {
    const { sheets } = await readXlsx(bytes);
    const assets = sheets.find(({ name }) => name === 'Actifs');

    expect(sheets.map(({ name }) => name)).toEqual(['Lisez-moi', 'Actifs', 'Listes']);
    expect(assets?.rows[0]).toEqual(['id', 'name', 'level', 'since', 'cost', 'need', 'after', '=double']);
    expect(assets?.rows[1]?.[1]).toBe('Nom');
    expect(assets?.rows[2]?.slice(0, 3)).toEqual(['backend', 'Serveur d’application', 'Critique']);
    expect(assets?.rows[2]?.[4]).toBe(1250);
    expect(assets?.rows[2]?.[3]).toEqual(new Date('2024-02-29T00:00:00Z'));
  });

  it('writes what people wrote as text, whatever it begins with', async () => {
    const { sheets } = await readXlsx(bytes);
    const rows = sheets.find(({ name }) => name === 'Actifs')?.rows ?? [];

    expect(rows[3]?.[1]).toBe('=HYPERLINK("http://x.example","clic")');
    expect(rows[4]?.[0]).toBe('@SUM(1)');
    expect(rows[4]?.[1]).toBe('+1 <b>& _x0041_ [U+202E]fdp[U+0007]');
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('HYPERLINK');
  });

  it('has its formulas with the values of today', () => {
    const sheet = part('xl/worksheets/sheet2.xml');

    expect(sheet).toMatch(/<f>F3\*2<\/f><v>10<\/v>/);
    expect(sheet).toMatch(/<f>SUM\(E3:E5\)<\/f><v>1250<\/v>/);
  });

  it('keeps the titles in sight, filters, colours and offers what is allowed', () => {
    const sheet = part('xl/worksheets/sheet2.xml');

    expect(sheet).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A2:H5"');
    expect(sheet).toMatch(/<row [^>]*r="1"[^>]*hidden="1"|<row [^>]*hidden="1"[^>]*r="1"/);
    expect(sheet).toMatch(/sqref="C3:C7"/);
    expect(sheet).toContain('Listes');
    expect(part('xl/workbook.xml')).toContain('vigie.assets');
    expect(part('xl/workbook.xml')).toMatch(/name="Listes"[^>]*state="hidden"/);
  });

  it('names snapshot and day, and no other date', async () => {
    expect(part('docProps/core.xml')).toContain(`${workbook.cover.date}T00:00:00`);
    expect(
      part('docProps/core.xml')
        .match(/20\d\d-\d\d-\d\d/g)
        ?.every((day) => day === workbook.cover.date),
    ).toBe(true);
    expect(part('docProps/custom.xml')).toContain(workbook.cover.snapshot);
  });
});
