import { strToU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { PALETTES } from '../../style/tokens.ts';
import { deck, hostileDeck } from '../fixtures/deck.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { type Element, elementsNamed, everyElement, readPackage, textIn } from '../fixtures/read-package.ts';
import { renderPptx } from './pptx.ts';

type Parts = ReadonlyMap<string, Element>;

let bytes: Uint8Array;
let parts: Parts;

beforeAll(async () => {
  bytes = await renderPptx(deck);
  parts = readPackage(bytes);
});

function named(all: Parts, pattern: RegExp): readonly Element[] {
  return [...all].filter(([name]) => pattern.test(name)).map(([, root]) => root);
}

/** The paragraphs of a slide, in the order of the file. */
function paragraphs(root: Element): readonly string[] {
  return elementsNamed(root, 'a:p')
    .map((one) => elementsNamed(one, 'a:t').map(textIn).join(''))
    .filter((line) => line !== '');
}

describe('the deck as PowerPoint', () => {
  it('says what it said', async () => {
    const slides = [...parts].filter(([name]) => /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(name));
    const told = slides.map(([name, root]) => `--- ${name}\n${paragraphs(root).join('\n')}\n`);

    await expect(told.join('\n')).toMatchFileSnapshot('../fixtures/deck.golden.pptx.txt');
  });

  it('has tables and charts that can be edited, with the numbers of the charts as workbooks', () => {
    const slides = named(parts, /^ppt\/slides\/[^/]+\.xml$/);
    const files = Object.keys(unzipSync(bytes));

    expect(slides.flatMap((slide) => elementsNamed(slide, 'a:tbl')).length).toBe(1);
    expect(named(parts, /^ppt\/charts\/chart\d+\.xml$/).length).toBe(1);
    expect(files.filter((name) => name.endsWith('.xlsx')).length).toBe(1);
  });

  it('gives every slide a title, and every chart its words', () => {
    for (const slide of named(parts, /^ppt\/slides\/[^/]+\.xml$/)) {
      const titles = elementsNamed(slide, 'p:ph').filter(({ attributes }) => attributes.type === 'title');
      expect(titles.length).toBe(1);
      for (const frame of elementsNamed(slide, 'p:graphicFrame')) {
        const [about] = elementsNamed(frame, 'p:cNvPr');
        const words = about?.attributes.descr ?? about?.attributes.name ?? '';
        expect(words.length).toBeGreaterThan(5);
      }
    }
  });

  it('writes the numbers of bars in an ink that can be read on them', () => {
    const [chart] = named(parts, /^ppt\/charts\/chart\d+\.xml$/);
    const inks = elementsNamed(chart ?? { name: '', attributes: {}, children: [] }, 'c:ser').map((series) => {
      const labels = elementsNamed(series, 'c:dLbls')[0];
      return labels && elementsNamed(labels, 'a:srgbClr')[0]?.attributes.val;
    });
    const { low, critical } = PALETTES.print.tones;

    expect(inks).toEqual([low.ink.slice(1), critical.ink.slice(1)]);
  });

  it('carries classification, version, state, date and snapshot on the master of every slide', () => {
    const masters = named(parts, /^ppt\/slideLayouts\/[^/]+\.xml$/).map((root) =>
      paragraphs(root).join('\n'),
    );

    expect(masters.join('\n')).toContain('Confidentiel');
    expect(masters.join('\n')).toMatch(
      /Version 1\.2 – Projet {2}· {2}16\u00A0novembre\u00A02026 {2}· {2}données 3f1c9a52d07b/,
    );
  });

  it('knows no hour but midnight of its day', () => {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!name.endsWith('core.xml')) continue;
      const dates = new TextDecoder().decode(content).match(/\d{4}-\d\d-\d\dT[^<]*/g);
      expect(new Set(dates)).toEqual(new Set(['2026-11-16T00:00:00Z']));
    }
  });
});

describe('hostile text as PowerPoint', () => {
  let read: Parts;

  beforeAll(async () => {
    read = readPackage(await renderPptx(hostileDeck));
  });

  it('is text in well-formed parts, and leads nowhere', () => {
    for (const root of read.values()) {
      expect(everyElement(root).filter(({ name }) => /hlinkClick|script/.test(name))).toEqual([]);
    }
    const relations = named(read, /\.rels$/).flatMap((root) => elementsNamed(root, 'Relationship'));
    expect(relations.filter(({ attributes }) => attributes.TargetMode === 'External')).toEqual([]);
  });

  it('is whole in the notes of the slide that had to cut it', () => {
    const notes = named(read, /^ppt\/notesSlides\//).map((root) => paragraphs(root).join(' '));

    expect(HOSTILE.length).toBe(named(read, /^ppt\/slides\/[^/]+\.xml$/).length - 1);
    expect(notes.join(' ')).toContain('x'.repeat(300));
    expect(strToU8(notes.join(' ')).length).toBeGreaterThan(5000);
  });
});
