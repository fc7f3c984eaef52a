import { beforeAll, describe, expect, it } from 'vitest';
import { figure, heading, pageBreak, paragraph, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { type SettledDocument, settle } from '../../model/settled.ts';
import { HOSTILE, hostile } from '../fixtures/hostile.ts';
import { type Element, elementsNamed, everyElement, readPackage, textIn } from '../fixtures/read-package.ts';
import { report } from '../fixtures/report.ts';
import { blockTexts, difference, type Wording } from '../fixtures/texts.ts';
import { renderDocx } from './docx.ts';

type Parts = ReadonlyMap<string, Element>;

let parts: Parts;
let main: Element;

beforeAll(async () => {
  parts = readPackage(await renderDocx(report));
  main = partOf(parts, 'word/document.xml');
});

function partOf(all: Parts, name: string): Element {
  const part = all.get(name);
  if (!part) throw new Error(`the file has no part ${name}`);
  return part;
}

async function mainOf(blocks: readonly Block[]): Promise<Element> {
  return partOf(readPackage(await renderDocx({ ...report, blocks })), 'word/document.xml');
}

function valOf(node: Element, name: string): string | undefined {
  return elementsNamed(node, name)[0]?.attributes['w:val'];
}

/** Every paragraph with its style, and every table, as lines. */
function linesOf(node: Element): readonly string[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:p') return [`[${valOf(child, 'w:pStyle') ?? 'Normal'}] ${said(child)}`.trim()];
    if (child.name === 'w:tr') return [`| ${cellsOf(child).join(' | ')} |`];
    return linesOf(child);
  });
}

function cellsOf(row: Element): readonly string[] {
  const cells = row.children.filter((child) => typeof child === 'object');
  return cells
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => elementsNamed(cell, 'w:p').map(said).join(' / '));
}

/** What a reader sees of a paragraph: instructions of fields are not text. */
function said(node: Element): string {
  return everyElement(node)
    .map((one) =>
      one.name === 'w:t'
        ? textIn(one)
        : one.name === 'w:br'
          ? '\n'
          : one.name === 'w:tab' && !one.attributes['w:val']
            ? '\t'
            : '',
    )
    .join('')
    .replaceAll('\n', ' ⏎ ');
}

describe('the report as a Word document', () => {
  it('says what it said, in the styles that it had', async () => {
    await expect(`${linesOf(main).join('\n')}\n`).toMatchFileSnapshot('../fixtures/report.golden.docx.txt');
  });

  it('numbers its headings by the styles themselves, appendices in letters', () => {
    const styles = partOf(parts, 'word/styles.xml');
    const numbered = elementsNamed(styles, 'w:style').filter(
      (style) => elementsNamed(style, 'w:numPr').length,
    );
    const lettered = elementsNamed(main, 'w:p').filter(
      (one) => valOf(one, 'w:numId') === '2' && valOf(one, 'w:pStyle')?.startsWith('Heading'),
    );

    expect(numbered.map((style) => style.attributes['w:styleId'])).toEqual(
      [1, 2, 3, 4].map((n) => `Heading${n}`),
    );
    expect(lettered.map(said)).toEqual(['Journal des décisions', 'Versions']);
  });

  it('has a table of contents that is right before Word has computed it', () => {
    const entries = elementsNamed(main, 'w:hyperlink').map((link) => said(link).replace('\t', ' '));
    const instructions = elementsNamed(main, 'w:instrText').map(textIn);

    expect(entries).toContain('1.1 Où en est la démarche');
    expect(entries).toContain('A Journal des décisions');
    expect(instructions[0]).toBe(' TOC \\o "1-3" \\h \\z \\u ');
  });

  it('leads every entry, reference and caption to a bookmark that is there once', () => {
    const names = elementsNamed(main, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
    const wanted = [
      ...elementsNamed(main, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'] ?? ''),
      ...elementsNamed(main, 'w:instrText').flatMap((one) => / REF (\S+)/.exec(textIn(one))?.[1] ?? []),
    ];

    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^_\w{1,39}$/.test(name))).toBe(true);
    expect(wanted.length).toBeGreaterThan(10);
    for (const name of wanted) expect(names).toContain(name);
  });

  it('counts tables and figures in fields that already show their number', () => {
    const captions = elementsNamed(main, 'w:p').filter((one) => valOf(one, 'w:pStyle') === 'Caption');

    expect(captions.map(said)).toContain('Tableau\u00A01 – Échelle de vraisemblance');
    const sequences = captions.map((one) => textIn(elementsNamed(one, 'w:instrText')[0] ?? one).trim());
    expect(new Set(sequences)).toEqual(new Set(['SEQ Tableau \\* ARABIC', 'SEQ Figure \\* ARABIC']));
  });

  it('repeats the titles of columns on every page, and splits no row', () => {
    const registers = elementsNamed(main, 'w:tbl').filter((one) => valOf(one, 'w:tblStyle') === 'Register');

    for (const register of registers) {
      const [head, ...rows] = elementsNamed(register, 'w:tr');
      expect(head && elementsNamed(head, 'w:tblHeader').length).toBe(1);
      for (const row of rows) expect(elementsNamed(row, 'w:cantSplit').length).toBe(1);
    }
    expect(registers.length).toBe(5);
  });

  it('turns the pages of wide tables, and those only', () => {
    const pages = elementsNamed(main, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait');

    expect(pages).toEqual(['portrait', 'portrait', 'landscape', 'portrait']);
  });

  it('draws figures as vectors, with dots for others and words for who cannot see them', () => {
    const drawn = elementsNamed(main, 'wp:inline');

    expect(drawn.length).toBe(6);
    for (const one of drawn) {
      expect(elementsNamed(one, 'asvg:svgBlip')[0]?.attributes['r:embed']).toMatch(/^svg\d+$/);
      expect(elementsNamed(one, 'a:blip')[0]?.attributes['r:embed']).toMatch(/^png\d+$/);
      expect(elementsNamed(one, 'wp:docPr')[0]?.attributes.descr?.length).toBeGreaterThan(40);
    }
  });

  it('carries classification, version, state, date, snapshot and page on every page but the cover', () => {
    for (const orientation of ['portrait', 'landscape']) {
      expect(said(partOf(parts, `word/header-${orientation}.xml`))).toMatch(/Belvédère.*\tConfidentiel$/);
      expect(said(partOf(parts, `word/footer-${orientation}.xml`))).toBe(
        'Version 1.2 – Projet  ·  16\u00A0novembre\u00A02026  ·  données 3f1c9a52d07b\tpage 1/1',
      );
    }
  });

  it('tells its language, title, version and state to the programs around it', () => {
    const core = partOf(parts, 'docProps/core.xml');
    const lang = elementsNamed(partOf(parts, 'word/styles.xml'), 'w:lang')[0];

    expect(lang?.attributes['w:val']).toBe('fr-FR');
    expect(textIn(elementsNamed(core, 'dc:title')[0] ?? core)).toBe('Rapport d’analyse des risques');
    expect(textIn(elementsNamed(core, 'cp:contentStatus')[0] ?? core)).toBe('Projet');
    expect(textIn(elementsNamed(core, 'dcterms:modified')[0] ?? core)).toBe('2026-11-16T00:00:00Z');
  });

  it('names no part, style or list that is not in the file', () => {
    const styles = elementsNamed(partOf(parts, 'word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const used = everyElement(main).filter(({ name }) => /^w:(p|r|tbl)Style$/.test(name));
    const lists = elementsNamed(partOf(parts, 'word/numbering.xml'), 'w:num').map(
      ({ attributes }) => attributes['w:numId'],
    );

    for (const { attributes } of used) expect(styles).toContain(attributes['w:val']);
    for (const { attributes } of elementsNamed(main, 'w:numId'))
      expect(['0', ...lists]).toContain(attributes['w:val']);
  });
});

describe('pages', () => {
  it('begin where the text says so, and never twice in a row', async () => {
    const body = await mainOf([heading(1, 'Un'), pageBreak(), pageBreak(), paragraph('Deux')]);

    expect(elementsNamed(body, 'w:pageBreakBefore').length).toBe(1);
    expect(elementsNamed(body, 'w:br').length).toBeLessThan(2);
  });

  it('begin before a table that follows a break', async () => {
    const body = await mainOf([paragraph('Un'), pageBreak(), table({ columns: ['A'], rows: [['x']] })]);

    expect(elementsNamed(body, 'w:pageBreakBefore').length).toBe(1);
  });

  it('have room for a drawing that is higher than wide', async () => {
    const drawing = {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="100"/>',
      width: 10,
      height: 100,
      alt: 'x',
      alternative: { columns: [], rows: [] },
    };

    const body = await mainOf([figure(drawing, { caption: 'Haut', width: 160 })]);

    const height = Number(
      elementsNamed(elementsNamed(body, 'wp:inline')[0] ?? body, 'wp:extent')[0]?.attributes.cy,
    );
    expect(height).toBeLessThanOrEqual(212 * 36_000);
  });
});

describe('properties', () => {
  /** The order of the schema (ISO/IEC 29500-1 §A.1): Word refuses a file that breaks it. */
  const ORDERS: Readonly<Record<string, readonly string[]>> = {
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr'.split(
        ' ',
      ),
    'w:rPr': 'rStyle rFonts b bCs i iCs caps noProof color spacing sz szCs shd lang'.split(' '),
    'w:tblPr': 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption'.split(' '),
    'w:tcPr': 'tcW gridSpan tcBorders shd vAlign'.split(' '),
    'w:sectPr': 'headerReference footerReference type pgSz pgMar'.split(' '),
    'w:lvl': 'start numFmt pStyle suff lvlText lvlJc pPr rPr'.split(' '),
    'w:style': 'name basedOn next qFormat pPr rPr tblPr tblStylePr'.split(' '),
  };

  it('stand in the order of the schema, each once', () => {
    for (const [part, root] of parts) {
      for (const node of everyElement(root)) {
        const order = ORDERS[node.name];
        if (!order) continue;
        const names = node.children.flatMap((child) =>
          typeof child === 'object' ? child.name.slice(2) : [],
        );
        const places = names.map((name) => order.indexOf(name));
        const repeatable = node.name === 'w:style' || node.name === 'w:sectPr';
        expect(places, `${part}: ${node.name} of ${names}`).not.toContain(-1);
        expect(places, `${part}: ${node.name} of ${names}`).toEqual(places.toSorted((a, b) => a - b));
        if (!repeatable) expect(new Set(names).size, `${part}: ${names}`).toBe(names.length);
      }
    }
  });
});

describe('hostile text as a Word document', () => {
  let read: Element;

  beforeAll(async () => {
    read = partOf(readPackage(await renderDocx(hostile)), 'word/document.xml');
  });

  it('adds no element that the format does not write', () => {
    const known = new Set(everyElement(main).map(({ name }) => name));

    expect(
      everyElement(read)
        .filter(({ name }) => !known.has(name))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('puts nothing into the instructions of fields', () => {
    for (const one of elementsNamed(read, 'w:instrText'))
      expect(textIn(one)).toMatch(/^ (TOC \\o "1-2" \\h \\z \\u|SEQ (Tableau|Figure) \\\* ARABIC) $/);
  });

  it('is read as what was written, word for word', () => {
    const body = squeezed(said(read));
    const written = squeezed(textsOf(settle(hostile)).join(' '));

    expect(difference(body, written)).toBeUndefined();
    expect(HOSTILE.length).toBeGreaterThan(20);
  });
});

function squeezed(text: string): string {
  return text.replace(/[\s⏎]+/g, '');
}

const WORDING: Wording = {
  caption: (label, caption) => `${label} – ${caption}`,
  callout: (title) => `À noter ${title}`,
  keyValue: (key, value) => `${key} ${value}`,
  figure: (caption) => [caption],
};

/** Every text of the document, in the order in which Word has it; Word writes the numbers of headings itself. */
function textsOf({ title, subtitle = '', cover, blocks }: SettledDocument): readonly string[] {
  const { organisation, version, classification, snapshot = '', approvals } = cover;
  const facts = [
    `Version ${version} État Version définitive Date 16 novembre 2026`,
    `Classification ${classification} Empreinte des données (SHA-256) ${snapshot}`,
    'Approbations Fonction Nom Date',
  ];
  return [
    organisation,
    title,
    subtitle,
    ...facts,
    ...approvals.flatMap(({ role, name = '' }) => [role, name]),
    ...blockTexts(
      blocks.map((block) => (block.kind === 'heading' ? { ...block, number: '' } : block)),
      WORDING,
    ),
  ];
}
