import { describe, expect, it } from 'vitest';
import { PALETTES } from '../style/tokens.ts';
import { drawChain } from './chain.ts';
import { drawCoverage } from './coverage.ts';
import { drawDistribution } from './distribution.ts';
import type { Drawing } from './drawing.ts';
import {
  chain,
  coverage,
  distribution,
  linkedTimeline,
  matrix,
  monthlyLoad,
  movedMatrix,
  organisation,
  timeline,
  workflow,
} from './fixtures/examples.ts';
import { everyNode, type Node, parseXml, texts } from './fixtures/xml.ts';
import { textWidth } from './lettering.ts';
import { drawMonthlyLoad } from './monthly-load.ts';
import { drawOrganisationChart } from './organisation-chart.ts';
import { drawRiskMatrix } from './risk-matrix.ts';
import { drawTimeline } from './timeline.ts';
import { drawWorkflow } from './workflow.ts';

const HARMLESS = ['svg', 'rect', 'path', 'circle', 'text'];

type Rewrite = (text: string) => string;

/** Every drawing, with each word of its input passed through `rewrite`. */
function everyDrawing(rewrite: Rewrite = (text) => text): readonly (readonly [string, Drawing])[] {
  return [
    ['the risk matrix', drawRiskMatrix(reword(matrix, rewrite))],
    ['the risk matrix with movements', drawRiskMatrix(reword(movedMatrix, rewrite))],
    ['the distribution', drawDistribution(reword(distribution, rewrite))],
    ['the coverage', drawCoverage(reword(coverage, rewrite))],
    ['the workflow', drawWorkflow(reword(workflow, rewrite))],
    ['the timeline', only(drawTimeline(reword(timeline, rewrite)))],
    ['the timeline with its links', only(drawTimeline(reword(linkedTimeline, rewrite)))],
    ['the chain', drawChain(reword(chain, rewrite))],
    ['the monthly load', drawMonthlyLoad(reword(monthlyLoad, rewrite))],
    ['the organisation chart', drawOrganisationChart(reword(organisation, rewrite))],
  ];
}

describe.each(everyDrawing())('%s', (_, drawing) => {
  it('is well-formed SVG of its declared size', () => {
    const root = parseXml(drawing.svg);

    expect(root.name).toBe('svg');
    expect(root.attributes.viewBox).toBe(`0 0 ${drawing.width} ${drawing.height}`);
  });

  it('holds nothing that acts, loads or clashes: no script, style, link or id', () => {
    const nodes = everyNode(parseXml(drawing.svg));

    expect(nodes.filter(({ name }) => !HARMLESS.includes(name))).toEqual([]);
    for (const { attributes } of nodes) {
      expect(Object.keys(attributes).filter((key) => /^(id|class|style|href|on)/.test(key))).toEqual([]);
    }
  });

  it('has words for who does not see it, and its facts as a table', () => {
    const { columns, rows } = drawing.alternative;

    expect(parseXml(drawing.svg).attributes['aria-label']).toBe(drawing.alt);
    expect(drawing.alt.length).toBeGreaterThan(40);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.length).toBe(columns.length);
  });

  it('keeps its words inside the picture', () => {
    for (const [left, right] of extents(parseXml(drawing.svg))) {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(right).toBeLessThanOrEqual(drawing.width + 0.5);
    }
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"/><image href="https://exemple.invalid/x"/>',
  '&amp;lt;b&gt; ]]> <!-- -->',
  'a\u202Eb\u0000c\uD800',
  '| a | `x` #eval("1") $x$',
  '👩‍🚀'.repeat(40),
  'x'.repeat(300),
  'mot '.repeat(1250),
];

describe.each(HOSTILE)('hostile words, %#', (hostile) => {
  it.each(everyDrawing((text) => `${text}${hostile}`))('stay words in %s', (_, drawing) => {
    const nodes = everyNode(parseXml(drawing.svg));

    expect(nodes.filter(({ name }) => !HARMLESS.includes(name))).toEqual([]);
    for (const [left, right] of extents(parseXml(drawing.svg))) {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(right).toBeLessThanOrEqual(drawing.width + 0.5);
    }
  });
});

describe('the risk matrix', () => {
  it('puts likelihood upwards and consequence to the right', () => {
    const order = texts(parseXml(drawRiskMatrix(matrix).svg));
    const nodes = everyNode(parseXml(drawRiskMatrix(matrix).svg)).filter(({ name }) => name === 'text');
    const place = (word: string) => nodes.find(({ children }) => children.join('') === word)?.attributes;

    expect(order).toContain('Catastrophique');
    expect(Number(place('Rare')?.y)).toBeGreaterThan(Number(place('Probable')?.y));
    expect(Number(place('Négligeable')?.x)).toBeLessThan(Number(place('Grave')?.x));
  });

  it('gives each cell the colour of its level, and its count', () => {
    const one = drawRiskMatrix({
      ...matrix,
      cells: matrix.cells.map((cell) => ({ ...cell, level: 4, count: 7, ids: [] })),
    });
    const root = parseXml(one.svg);
    const fills = everyNode(root).filter(
      ({ attributes }) => attributes.fill === PALETTES.print.tones.unacceptable.background,
    );

    expect(fills.filter(({ name }) => name === 'rect').length).toBe(25 + 1);
    expect(texts(root).filter((text) => text === '7').length).toBe(25);
  });

  it('counts in its words what it counts in its cells', () => {
    const { alt, alternative } = drawRiskMatrix(matrix);
    const counted = alternative.rows.reduce((sum, row) => sum + Number(row[3]), 0);

    expect(alt).toContain('69 scénarios');
    expect(counted).toBe(69);
  });

  it('says how many ids it has no room for', () => {
    const crowded = matrix.cells.map((cell) =>
      cell.count === 12 ? { ...cell, ids: cell.ids?.map((id) => `SCENARIO-${id}`) ?? [] } : cell,
    );

    expect(texts(parseXml(drawRiskMatrix({ ...matrix, cells: crowded }).svg)).join(' ')).toMatch(/\+1[01]/);
  });

  it('gathers movements of the same route and leaves out what stays in place', () => {
    const from = { likelihood: 5, consequence: 5 };
    const to = { likelihood: 2, consequence: 3 };
    const drawn = drawRiskMatrix({
      ...matrix,
      movements: [
        { from, to, count: 2 },
        { from, to, count: 3 },
        { from: to, to, count: 9 },
      ],
    });

    expect(drawn.alternative.rows.flat().filter((cell) => cell.startsWith('→'))).toEqual(['→ 2 × 3 (5)']);
  });

  it('draws the routes most travelled, and says how many there are', () => {
    const movements = matrix.cells
      .slice(0, 20)
      .map((from) => ({ from, to: { likelihood: 1, consequence: 1 }, count: 1 }));
    const drawn = drawRiskMatrix({ ...matrix, movements });

    expect(texts(parseXml(drawn.svg)).at(-1)).toBe(
      'Du risque inhérent au risque résiduel (12 chemins les plus suivis sur 19)',
    );
    expect(drawn.alternative.rows.flat().filter((cell) => cell.startsWith('→')).length).toBe(19);
  });

  it('names the levels without counting when it holds no scenario', () => {
    const empty = matrix.cells.map((cell) => ({ ...cell, count: 0, ids: [] }));

    expect(texts(parseXml(drawRiskMatrix({ ...matrix, cells: empty }).svg)).slice(-5)).toEqual([
      ...matrix.levels,
    ]);
  });

  it.each([3, 4])('draws %i steps as well as five', (size) => {
    const cells = matrix.cells.filter(
      ({ likelihood, consequence }) => likelihood <= size && consequence <= size,
    );
    const axis = { title: 'Axe', steps: Array.from({ length: size }, (_, i) => `Pas ${i + 1}`) };
    const root = parseXml(drawRiskMatrix({ ...matrix, likelihood: axis, consequence: axis, cells }).svg);

    expect(texts(root).filter((text) => text.startsWith('Pas')).length).toBe(2 * size);
  });

  it('does not draw a matrix with a hole', () => {
    expect(() => drawRiskMatrix({ ...matrix, cells: matrix.cells.slice(1) })).toThrow('no cell 1x1');
  });

  it('speaks English, and is drawn in the colours that it is given', () => {
    const { svg, alt } = drawRiskMatrix({ ...matrix, language: 'en', palette: PALETTES.dark });

    expect(alt).toContain('69 scenarios');
    expect(svg).toContain(PALETTES.dark.tones.critical.background);
    expect(svg).not.toContain(PALETTES.print.tones.critical.background);
  });
});

describe('the organisation chart', () => {
  it('puts each role below the one that it reports to', () => {
    const nodes = everyNode(parseXml(drawOrganisationChart(organisation).svg));
    const place = (word: string) => nodes.find(({ children }) => children.join('') === word)?.attributes;

    expect(Number(place('Directeur technique')?.y)).toBeGreaterThan(Number(place('Direction')?.y));
    expect(Number(place('Développeurs')?.y)).toBeGreaterThan(Number(place('Directeur technique')?.y));
  });

  it('draws every role once, even where they report to each other in a circle', () => {
    const roles = [
      { id: 'a', name: 'Alpha', external: false, reportsTo: 'b' },
      { id: 'b', name: 'Bravo', external: false, reportsTo: 'a' },
      { id: 'c', name: 'Charlie', external: false, reportsTo: 'c' },
    ];
    const words = texts(parseXml(drawOrganisationChart({ language: 'fr', roles }).svg));

    expect(words.toSorted()).toEqual(['Alpha', 'Bravo', 'Charlie']);
  });
});

describe('bars', () => {
  it('write every number that is not zero, even of a sliver', () => {
    const counts = [500, 1, 1, 1, 300];
    const drawn = drawDistribution({ ...distribution, rows: [{ label: 'Risque', counts }] });

    expect(texts(parseXml(drawn.svg))).toEqual(expect.arrayContaining(['500', '1', '300', '803']));
    expect(texts(parseXml(drawn.svg)).filter((text) => text === '1').length).toBe(3);
  });

  it('stand empty when there is nothing to count', () => {
    const drawn = drawDistribution({ ...distribution, rows: [{ label: 'Risque', counts: [0, 0, 0, 0, 0] }] });

    expect(texts(parseXml(drawn.svg))).toContain('0');
  });

  it('reckon coverage without what is excluded', () => {
    const drawn = drawCoverage({ ...coverage, rows: [{ label: '7', counts: [4, 2, 1, 7, 0] }] });

    expect(texts(parseXml(drawn.svg)).some((text) => /^57[\u00A0\u202F]%$/.test(text))).toBe(true);
  });
});

describe('the workflow', () => {
  it('rounds nothing up to complete', () => {
    const drawn = drawWorkflow({ ...workflow, steps: [{ label: 'Un', completeness: 0.999 }] });

    expect(texts(parseXml(drawn.svg)).some((text) => text.startsWith('99'))).toBe(true);
  });

  it('says which step is the current one in words too', () => {
    expect(drawWorkflow(workflow).alt).toContain('Construction des scénarios (62\u00A0%, étape en cours)');
  });
});

describe('the timeline', () => {
  const row = timeline.groups[0]?.rows[0];
  const many = {
    label: 'Mois 6',
    rows: Array.from({ length: 60 }, (_, i) => ({ ...row, id: `M-${i}`, label: 'Mesure', status: 1 })),
  };

  it('breaks over several drawings on one axis, and loses no row', () => {
    const drawings = drawTimeline({ ...timeline, groups: [many] });
    const ids = drawings.flatMap(({ alternative }) => alternative.rows.map(([, measure]) => measure));

    expect(drawings.length).toBe(3);
    expect(new Set(ids).size).toBe(60);
    expect(drawings[1]?.alt).toContain('partie 2/3');
    expect(drawings[1]?.alternative.rows[0]?.[0]).toBe('Mois 6 (suite)');
  });

  it('draws nothing when there is no measure', () => {
    expect(drawTimeline({ ...timeline, groups: [{ label: 'Mois 1', rows: [] }] })).toEqual([]);
  });

  it('names the months in the language of the reader', () => {
    const english = texts(parseXml(only(drawTimeline({ ...timeline, language: 'en' })).svg));
    const french = texts(parseXml(only(drawTimeline(timeline)).svg));

    expect(english).toContain('Feb');
    expect(french).toContain('févr.');
  });

  it('tells what has no date and what has no end', () => {
    const cells = only(drawTimeline(timeline)).alternative.rows.map((row) => row[4]);

    expect(cells).toEqual(
      expect.arrayContaining(['à planifier', 'en continu', 'chaque année, 30\u00A0nov.\u00A02026']),
    );
  });

  it('holds an axis of ten years', () => {
    const long = { id: 'M', label: 'Longue', status: 1, start: '2026-01-01', end: '2036-01-01' };

    expect(() => drawTimeline({ ...timeline, groups: [{ label: 'Loin', rows: [long] }] })).not.toThrow();
  });
});

function only(drawings: readonly Drawing[]): Drawing {
  const [first] = drawings;
  if (!first || drawings.length !== 1) throw new Error(`${drawings.length} drawings instead of one`);
  return first;
}

/** The left and right end of every unturned text. */
function extents(root: Node): readonly (readonly [number, number])[] {
  return everyNode(root)
    .filter(({ name, attributes }) => name === 'text' && attributes.transform === undefined)
    .map(({ attributes, children }) => {
      const width = textWidth(children.join(''), {
        size: Number(attributes['font-size']),
        bold: attributes['font-weight'] === '600',
      });
      const x = Number(attributes.x);
      const anchor = attributes['text-anchor'];
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      return [left, left + width] as const;
    });
}

/** The same value with every string in it rewritten, but for days, tones and names of fields. */
function reword<T>(value: T, rewrite: Rewrite): T {
  const keep = /^(\d{4}-\d{2}-\d{2}|fr|en|done|partial|planned|excluded|unanswered|continuous|yearly)$/;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return keep.test(part) ? part : rewrite(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
    }
    return part;
  };
  return walk(value) as T; // The shape is kept: only strings were replaced by strings.
}
