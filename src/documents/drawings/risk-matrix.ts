import { type Language, plural, type Text } from '#kernel/text.ts';
import { levelTone, PALETTES, type Palette } from '../style/tokens.ts';
import { formatList, typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { legend } from './legend.ts';
import { cut, textWidth, wrap } from './lettering.ts';
import { arrows, gathered, key, type Movement, type Place } from './matrix-movements.ts';
import { type Area, surface } from './surface.ts';
import { draw, element, letters, paragraph } from './svg.ts';

interface Axis {
  readonly title: string;
  /** The words of the steps, lowest first: three to five. */
  readonly steps: readonly string[];
}

export interface MatrixCell extends Place {
  /** Place of the level in `levels`, 0 for the lowest. */
  readonly level: number;
  /** How many scenarios stand in the cell. */
  readonly count: number;
  /** Their ids, the most important first; as many are written as fit. */
  readonly ids?: readonly string[];
}

export interface RiskMatrix {
  readonly language: Language;
  readonly title?: string;
  readonly likelihood: Axis;
  readonly consequence: Axis;
  /** The words of the levels, lowest first. */
  readonly levels: readonly string[];
  /** One cell for each pair of steps, in any order. */
  readonly cells: readonly MatrixCell[];
  readonly movements?: readonly Movement[];
  readonly palette?: Palette;
}

const WORDS = {
  matrix: { fr: 'Matrice des risques', en: 'Risk matrix' },
  level: { fr: 'Niveau', en: 'Level' },
  count: { fr: 'Nombre', en: 'Number' },
  scenarios: { fr: 'Scénarios', en: 'Scenarios' },
  moves: { fr: 'Déplacements', en: 'Movements' },
  arrow: { fr: 'Du risque inhérent au risque résiduel', en: 'From inherent to residual risk' },
  most: { fr: 'chemins les plus suivis sur', en: 'most travelled routes of' },
  none: { fr: 'aucun scénario', en: 'no scenario' },
} satisfies Record<string, Text>;

const WIDTH = 480;
const LEFT = 104;
const CELL_HEIGHT = 54;
/** More arrows than this cannot be followed by eye; the table beside the drawing has them all. */
const MOST_ARROWS = 12;

/** The matrix of likelihood (upwards) and consequence (to the right), with its counts and its movements. */
export function drawRiskMatrix(matrix: RiskMatrix): Drawing {
  const palette = matrix.palette ?? PALETTES.print;
  const top = matrix.title === undefined ? 6 : 28;
  const areaOf = grid(matrix, top);
  const cells = everyCell(matrix);
  const moves = gathered(matrix.movements ?? []);
  const moved = arrows(moves.slice(0, MOST_ARROWS), areaOf, countAreas(cells, areaOf), palette);
  const foot = footer(matrix, top + CELL_HEIGHT * matrix.likelihood.steps.length, moves.length, palette);
  const frame = {
    width: WIDTH,
    height: foot.bottom,
    alt: describe(matrix),
    alternative: table(matrix, cells, moves),
  };
  return draw(
    frame,
    heading(matrix, palette),
    cells.map((cell) => surface(areaOf(cell), levelTone(cell.level), palette, 2.5)).join(''),
    moved.lines,
    cells.map((cell) => content(cell, areaOf(cell), moves.length === 0, palette)).join(''),
    moved.numbers,
    sideAxis(matrix, areaOf, palette),
    foot.svg,
  );
}

function grid({ likelihood, consequence }: RiskMatrix, top: number): (place: Place) => Area {
  const width = (WIDTH - LEFT) / consequence.steps.length;
  return (place) => ({
    x: LEFT + (place.consequence - 1) * width + 1,
    y: top + (likelihood.steps.length - place.likelihood) * CELL_HEIGHT + 1,
    width: width - 2,
    height: CELL_HEIGHT - 2,
  });
}

function everyCell({ cells, likelihood, consequence }: RiskMatrix): readonly MatrixCell[] {
  const known = new Map(cells.map((cell) => [key(cell), cell]));
  return likelihood.steps.flatMap((_, row) =>
    consequence.steps.map((_, column) => {
      const place = { likelihood: row + 1, consequence: column + 1 };
      const cell = known.get(key(place));
      if (!cell) throw new Error(`the matrix has no cell ${key(place)}`);
      return cell;
    }),
  );
}

function heading({ title, language }: RiskMatrix, palette: Palette): string {
  if (title === undefined) return '';
  const text = cut(typeset(title, language), WIDTH, { size: 13, bold: true });
  return letters(text, { x: 0, y: 14, size: 13, bold: true, fill: palette.ink });
}

/** Where the large counts stand, for arrows to keep their numbers clear of them. */
function countAreas(cells: readonly MatrixCell[], areaOf: (place: Place) => Area): readonly Area[] {
  const counted = cells.filter(({ count }) => count > 0);
  return counted.map(areaOf).map(({ x, y }) => ({ x, y, width: 28, height: 24 }));
}

/** The count and, where no arrows run, the ids. */
function content(cell: MatrixCell, area: Area, withIds: boolean, palette: Palette): string {
  if (cell.count === 0) return '';
  const { ink, background } = palette.tones[levelTone(cell.level)];
  const shared = { x: area.x + 7, fill: ink, halo: background };
  const count = letters(String(cell.count), { ...shared, y: area.y + 21, size: 19, bold: true });
  const lines = withIds ? idLines(cell, area.width - 12) : [];
  return count + paragraph(lines, { ...shared, y: area.y + 33.5, size: 8.5 }, 1.15);
}

/** The ids that fit on two lines, and how many more there are. */
function idLines({ ids = [], count }: MatrixCell, width: number): readonly string[] {
  const lettering = { size: 8.5 };
  for (let shown = Math.min(ids.length, 6); shown > 0; shown -= 1) {
    const more = count - shown;
    const words = [...ids.slice(0, shown), ...(more > 0 ? [`+${more}`] : [])].map((id) =>
      id.replaceAll(' ', '\u00A0'),
    );
    const lines = wrap(words.join(' '), width, lettering, 3);
    if (lines.length <= 2 && words.every((word) => textWidth(word, lettering) <= width)) return lines;
  }
  return [];
}

function sideAxis(
  { likelihood, language }: RiskMatrix,
  areaOf: (place: Place) => Area,
  palette: Palette,
): string {
  const steps = likelihood.steps.map((step, row) => {
    const area = areaOf({ likelihood: row + 1, consequence: 1 });
    const lines = wrap(typeset(step, language), 60, { size: 9.5 }, 3);
    const middle = area.y + area.height / 2;
    const first = middle + 3.3 - ((lines.length - 1) * 11) / 2;
    return (
      letters(String(row + 1), {
        x: LEFT - 8,
        y: middle + 4.5,
        size: 13,
        bold: true,
        anchor: 'end',
        fill: palette.ink,
      }) +
      paragraph(
        lines,
        { x: LEFT - 20, y: first, size: 9.5, anchor: 'end', fill: palette.secondary },
        11 / 9.5,
      )
    );
  });
  const [first, last] = [
    areaOf({ likelihood: 1, consequence: 1 }),
    areaOf({ likelihood: likelihood.steps.length, consequence: 1 }),
  ];
  const centre = (first.y + first.height + last.y) / 2;
  const title = cut(typeset(likelihood.title, language), first.y + first.height - last.y, {
    size: 11,
    bold: true,
  });
  const turned = {
    x: 10,
    y: centre,
    size: 11,
    bold: true,
    anchor: 'middle' as const,
    turned: -90,
    fill: palette.ink,
  };
  return steps.join('') + letters(title, turned);
}

function footer(
  matrix: RiskMatrix,
  top: number,
  routes: number,
  palette: Palette,
): { svg: string; bottom: number } {
  const { consequence, language } = matrix;
  const width = (WIDTH - LEFT) / consequence.steps.length;
  const labels = consequence.steps.map((step) => wrap(typeset(step, language), width - 6, { size: 9.5 }, 3));
  const steps = labels.map((lines, column) => {
    const x = LEFT + (column + 0.5) * width;
    return (
      letters(String(column + 1), {
        x,
        y: top + 14,
        size: 13,
        bold: true,
        anchor: 'middle',
        fill: palette.ink,
      }) +
      paragraph(lines, { x, y: top + 26, size: 9.5, anchor: 'middle', fill: palette.secondary }, 11 / 9.5)
    );
  });
  const axis = top + 36 + 11 * Math.max(...labels.map((lines) => lines.length));
  const title = cut(typeset(consequence.title, language), WIDTH - LEFT, { size: 11, bold: true });
  const middle = {
    x: (LEFT + WIDTH) / 2,
    y: axis,
    size: 11,
    bold: true,
    anchor: 'middle' as const,
    fill: palette.ink,
  };
  const empty = matrix.cells.every(({ count }) => count === 0);
  const words = matrix.levels.map((word, place) => ({
    tone: levelTone(place),
    // An empty matrix explains the scale: there is nothing to count in it.
    label: typeset(empty ? word : `${word} : ${countOf(matrix, place)}`, language),
  }));
  const levels = legend(words, { x: 0, y: axis + 12, width: WIDTH }, palette);
  const bottom = axis + 12 + levels.height;
  const arrow = routes > 0 ? arrowLegend(0, bottom + 8, routes, language, palette) : '';
  return {
    svg: steps.join('') + letters(title, middle) + levels.svg + arrow,
    bottom: bottom + (routes > 0 ? 16 : 2),
  };
}

function arrowLegend(x: number, y: number, routes: number, language: Language, palette: Palette): string {
  const part = routes > MOST_ARROWS ? ` (${MOST_ARROWS} ${WORDS.most[language]} ${routes})` : '';
  return (
    element('circle', { cx: x + 2.5, cy: y - 3, r: 2.2, fill: palette.ink }) +
    element('path', { d: `M${x + 2} ${y - 3}h11`, fill: 'none', stroke: palette.ink, 'stroke-width': 1.4 }) +
    element('path', { d: `M${x + 19} ${y - 3}l-7.5 -3.4v6.8Z`, fill: palette.ink }) +
    letters(`${WORDS.arrow[language]}${part}`, { x: x + 23, y: y + 0.5, size: 10, fill: palette.ink })
  );
}

function countOf({ cells }: RiskMatrix, level: number): number {
  return cells.filter((cell) => cell.level === level).reduce((sum, cell) => sum + cell.count, 0);
}

function describe(matrix: RiskMatrix): string {
  const { language, levels, title } = matrix;
  const name = title ?? WORDS.matrix[language];
  const total = matrix.cells.reduce((sum, cell) => sum + cell.count, 0);
  const counts = levels.map((word, place) => `${word} ${countOf(matrix, place)}`).toReversed();
  const scenarios = plural(total, language, 'scénario', 'scénarios');
  const number =
    language === 'fr'
      ? `${total} ${scenarios}`
      : plural(total, language, `${total} scenario`, `${total} scenarios`);
  const axes = `${matrix.likelihood.title} × ${matrix.consequence.title}`;
  return typeset(
    total === 0
      ? `${name}, ${axes} : ${WORDS.none[language]}.`
      : `${name}, ${axes} : ${number} (${formatList(counts, language)}).`,
    language,
  );
}

/** The cells that hold scenarios, or that scenarios leave, worst first. */
function table(
  matrix: RiskMatrix,
  cells: readonly MatrixCell[],
  moves: readonly Movement[],
): Drawing['alternative'] {
  const { language, likelihood, consequence, levels } = matrix;
  const leaving = Map.groupBy(moves, ({ from }) => key(from));
  const taken = cells.filter((cell) => cell.count > 0 || leaving.has(key(cell)));
  // A grid without scenarios is looked at for its levels: then every cell is told.
  const told = taken.length > 0 ? taken : cells;
  const sorted = told.toSorted(
    (a, b) => b.level - a.level || b.likelihood * b.consequence - a.likelihood * a.consequence,
  );
  const columns = [
    likelihood.title,
    consequence.title,
    ...[WORDS.level, WORDS.count, WORDS.scenarios].map((w) => w[language]),
  ];
  return {
    columns: moves.length > 0 ? [...columns, WORDS.moves[language]] : columns,
    rows: sorted.map((cell) => [
      step(likelihood, cell.likelihood),
      step(consequence, cell.consequence),
      levels[cell.level] ?? '',
      String(cell.count),
      (cell.ids ?? []).join(', '),
      ...(moves.length > 0 ? [(leaving.get(key(cell)) ?? []).map(route).join(', ')] : []),
    ]),
  };
}

function step(axis: Axis, value: number): string {
  return `${value} ${axis.steps[value - 1] ?? ''}`.trim();
}

function route({ to, count }: Movement): string {
  return `→ ${to.likelihood} × ${to.consequence} (${count})`;
}
