import { beforeAll, describe, expect, it } from 'vitest';
import { heading, paragraph, table } from '../../model/builder.ts';
import { settle } from '../../model/settled.ts';
import { deck, hostileDeck } from '../fixtures/deck.ts';
import { HOSTILE, hostile } from '../fixtures/hostile.ts';
import { type ReadPdf, readPdf } from '../fixtures/read-pdf.ts';
import { report } from '../fixtures/report.ts';
import { claimAccessible } from './claim.ts';
import { compile } from './compile.ts';
import { content } from './content.ts';
import { renderDeckPdf } from './deck.ts';
import { renderPdf } from './pdf.ts';
import { typesetter } from './typesetter.ts';

const latin1 = new TextDecoder('latin1');

let bytes: Uint8Array;
let read: ReadPdf;

beforeAll(async () => {
  bytes = await renderPdf(report);
  read = await readPdf(bytes);
});

describe('the report as PDF', () => {
  it('says on its pages what it said', async () => {
    const pages = read.pages.map(({ text }, place) => `--- ${place + 1} ---\n${text}\n`);

    await expect(pages.join('\n')).toMatchFileSnapshot('../fixtures/report.golden.pdf.txt');
  });

  it('is made of the same bytes by a warm compiler and by a new one', async () => {
    const warm = await renderPdf(report);
    const data = Buffer.from(JSON.stringify(content(settle(report))));
    const cold = claimAccessible(typesetter().pdf(data, { standard: 'a-2b' }));

    expect(Buffer.compare(warm, bytes)).toBe(0);
    expect(Buffer.compare(cold, bytes)).toBe(0);
  });

  it('claims PDF/A-2b and PDF/UA-1, with the extension schema of the second', () => {
    expect(read.metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(read.metadata).toMatch(/<pdfuaid:part[^>]*>1<\/pdfuaid:part>/);
    expect(read.metadata).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(latin1.decode(bytes)).toContain('/DisplayDocTitle true');
  });

  it('finds every object where its table of offsets says', () => {
    const file = latin1.decode(bytes);
    const table = Number(/startxref\n(\d+)\n/.exec(file)?.[1]);
    const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) =>
      Number(offset),
    );

    expect(file.slice(table, table + 5)).toBe('xref\n');
    expect(offsets.length).toBeGreaterThan(100);
    offsets.forEach((offset, place) => {
      expect(file.slice(offset, offset + 20).startsWith(`${place + 1} 0 obj`), `object ${place + 1}`).toBe(
        true,
      );
    });
  });

  it('has the length of its metadata right', () => {
    const stream = /\/Length (\d+)\n {2}\/Type \/Metadata[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(
      latin1.decode(bytes),
    );

    expect(stream?.[2]?.length).toBe(Number(stream?.[1]));
  });

  it('passes the checks of the compiler for PDF/UA-1 as well', () => {
    expect(compile(report, { standard: 'ua-1' }).length).toBeGreaterThan(10_000);
  });

  it('is set in our fonts and in no font of the machine', () => {
    const fonts = new Set(
      [...latin1.decode(bytes).matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name),
    );

    expect(fonts).toEqual(
      new Set([
        'SourceSans3-Regular',
        'SourceSans3-It',
        'SourceSans3-Semibold',
        'SourceSans3-Bold',
        'SourceCodePro-Regular',
      ]),
    );
  });

  it('has bookmarks as its headings are', () => {
    expect(read.outline).toContain('1\u00A0Contexte et périmètre');
    expect(read.outline).toContain('  1.1\u00A0Où en est la démarche');
    expect(read.outline).toContain('  A.1\u00A0Versions');
    expect(read.title).toBe('Rapport d’analyse des risques');
  });

  it('is tagged: headings, contents, tables with heading cells, lists, and figures with words', () => {
    const tags = read.pages.flatMap((page) => page.tags);
    const count = (role: string) => tags.filter((tag) => tag.role === role).length;

    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'TOC', 'Table', 'TR', 'TH', 'TD', 'Caption', 'Link']) {
      expect(count(role), role).toBeGreaterThan(0);
    }
    expect(tags.filter(({ role }) => role === 'Figure').every(({ alt }) => alt.length > 40)).toBe(true);
    expect(count('Figure')).toBe(6);
  });

  it('carries version, state, date, snapshot and classification on every page but the cover', () => {
    for (const { text } of read.pages.slice(1)) {
      expect(text).toContain('Confidentiel');
      expect(text).toContain('Version 1.2 – Projet');
      expect(text).toContain('3f1c9a52d07b');
      expect(text).toMatch(new RegExp(`page \\d+/${read.pages.length}`));
    }
  });

  it('turns the pages of wide tables and repeats the titles of their columns', () => {
    const turned = read.pages.filter(({ width, height }) => width > height);

    expect(turned.length).toBe(2);
    for (const { text } of turned) expect(text).toMatch(/Scénario[\s\S]*Inhérent[\s\S]*Résiduel/);
  });

  it('never leaves the caption of a table at the foot of a page', async () => {
    // One more line in each document moves the table down, until it has met the end of the page.
    const captioned = table({
      caption: 'La suite',
      columns: ['Colonne'],
      rows: [['Première ligne'], ['Seconde']],
    });
    const lines = Array.from({ length: 60 }, (_, i) => paragraph(`Ligne ${i}`));
    const documents = Array.from({ length: 12 }, (_, i) => [...lines.slice(0, 32 + i), captioned]);

    const pages = await Promise.all(
      documents.map(async (blocks) => (await readPdf(await renderPdf({ ...report, blocks }))).pages),
    );

    for (const { text } of pages.flat().filter((page) => page.text.includes('La suite')))
      expect(text).toContain('Première ligne');
  });
});

describe('hostile text as PDF', () => {
  let pages: ReadPdf['pages'];

  beforeAll(async () => {
    ({ pages } = await readPdf(await renderPdf(hostile)));
  });

  it('is written, and does nothing', () => {
    const text = pages.map((page) => page.text).join('\n');

    for (const words of [
      '<script>alert(1)</script>',
      '#panic() $x$',
      '*a* _b_ ~~c~~ // d /* e',
      '&amp; &lt;b&gt;',
      '\\n \\u{41}',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('facture[U+202E]fdp.exe');
    expect(text).not.toContain('\u202E');
    expect(text).toContain('[U+1F469 U+1F680]');
  });

  it('leaves no page on any side', () => {
    for (const page of [...pages, ...read.pages]) {
      for (const { left, right, baseline } of page.extents) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(page.width);
        expect(baseline).toBeGreaterThanOrEqual(0);
        expect(baseline).toBeLessThanOrEqual(page.height);
      }
    }
  });

  it('has every chapter, each as accessible as PDF/UA-1 asks', () => {
    expect(compile(hostile, { standard: 'ua-1' }).length).toBeGreaterThan(10_000);
    expect(pages.flatMap(({ tags }) => tags).filter(({ role }) => role === 'H1').length).toBe(
      HOSTILE.length + 1,
    );
  });
});

describe('a sheet', () => {
  it('begins on its first page, with its title and its text, header and footer', async () => {
    const sheet = {
      ...report,
      layout: 'sheet' as const,
      blocks: [heading(1, 'Constat'), paragraph('Tout va bien.')],
    };

    const { pages } = await readPdf(await renderPdf(sheet));

    expect(pages.length).toBe(1);
    expect(pages[0]?.text).toMatch(/Rapport d’analyse des risques[\s\S]*1\s+Constat[\s\S]*Tout va bien/);
  });
});

describe('the compiler', () => {
  it('says why a page cannot be laid out', () => {
    expect(() => typesetter().pdf(Buffer.from('{"style":{}}'), { standard: 'a-2b' })).toThrow('palette');
  });

  it('says what it is at: laying out, then writing', () => {
    const stages: string[] = [];
    compile({ ...report, blocks: [] }, { onStage: (stage) => stages.push(stage) });

    expect(stages).toEqual(['laying-out', 'writing']);
  });
});

describe('slides as PDF', () => {
  it('are pages of 16:9 with their words, tagged, with the line of every page', async () => {
    const { pages } = await readPdf(await renderDeckPdf(deck));

    expect(pages.length).toBe(deck.slides.length + 1);
    for (const { width, height } of pages) expect(width / height).toBeCloseTo(16 / 9, 2);
    for (const { text } of pages.slice(1)) {
      expect(text).toContain('Confidentiel');
      expect(text).toContain('Version 1.2 – Projet');
      expect(text).toContain('3f1c9a52d07b');
    }
    const tags = pages.flatMap((page) => page.tags);
    expect(tags.filter(({ role }) => role === 'H1').length).toBe(deck.slides.length);
    expect(tags.filter(({ role }) => role === 'TH').length).toBe(2);
    expect(tags.filter(({ role }) => role === 'Figure').every(({ alt }) => alt.length > 40)).toBe(true);
  });

  it('hold hostile words inside the page', async () => {
    const { pages } = await readPdf(await renderDeckPdf(hostileDeck));

    expect(pages.length).toBe(hostileDeck.slides.length + 1);
    for (const page of pages) {
      for (const { left, baseline } of page.extents) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(baseline).toBeLessThanOrEqual(page.height);
      }
    }
  });
});
