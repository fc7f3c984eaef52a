import type { Language, Text } from '#kernel/text.ts';
import { PALETTES, type Palette } from '../style/tokens.ts';
import { typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { cut, wrap } from './lettering.ts';
import { draw, element, letters, paragraph, round } from './svg.ts';

interface ChartRole {
  readonly id: string;
  readonly name: string;
  /** Who holds it today. */
  readonly person?: string;
  readonly external: boolean;
  readonly reportsTo?: string;
}

export interface OrganisationChart {
  readonly language: Language;
  readonly roles: readonly ChartRole[];
  readonly palette?: Palette;
}

const WORDS = {
  title: { fr: 'Organisation de la sécurité', en: 'Security organisation' },
  role: { fr: 'Rôle', en: 'Role' },
  holder: { fr: 'Titulaire', en: 'Holder' },
  above: { fr: 'Rend compte à', en: 'Reports to' },
  external: { fr: 'externe', en: 'external' },
} satisfies Record<string, Text>;

const BOX = { width: 148, height: 54 };
const GAP = { across: 16, down: 36, stacked: 10 };
/** What a column of roles below each other is moved to the right by, for the line that leads to them. */
const RAIL = 14;
/** So many roles without others below them stand one below the other; more begin a second column. */
const STACKED = 4;
const NAME = { size: 11.5, bold: true };
const PERSON = { size: 10 };

interface Node {
  readonly role: ChartRole;
  readonly below: readonly Node[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Something that has its place: as wide and as high as what stands in it, with the points that a line from above leads to. */
interface Block {
  readonly width: number;
  readonly height: number;
  readonly draw: (at: Spot) => string;
  /** Where the line from above arrives, counted from the left. */
  readonly entry: number;
}

/** Who reports to whom: each role in a box, lines down to those who report to it. */
export function drawOrganisationChart(chart: OrganisationChart): Drawing {
  const { palette = PALETTES.print } = chart;
  const blocks = columns(tree(chart.roles), chart, palette);
  const width = Math.max(BOX.width, across(blocks));
  const height = Math.max(0, ...blocks.map((block) => block.height));
  const frame = { width: width + 2, height: height + 2 };
  return draw(
    { ...frame, alt: describe(chart), alternative: table(chart) },
    ...placed(blocks, { x: 1, y: 1 }).map(({ block, at }) => block.draw(at)),
  );
}

/** The roles below the ones they report to. What reports to nobody known, or to itself in the end, stands at the top. */
function tree(roles: readonly ChartRole[]): readonly Node[] {
  const known = new Set(roles.map(({ id }) => id));
  const seen = new Set<string>();
  const grow = (role: ChartRole): Node => {
    seen.add(role.id);
    const below = roles.filter(({ id, reportsTo }) => reportsTo === role.id && !seen.has(id));
    return { role, below: below.flatMap((one) => (seen.has(one.id) ? [] : [grow(one)])) };
  };
  const heads = roles.filter(({ reportsTo }) => reportsTo === undefined || !known.has(reportsTo));
  const grown = heads.map(grow);
  return [...grown, ...roles.flatMap((role) => (seen.has(role.id) ? [] : [grow(role)]))];
}

/** What stands next to each other below one role: those with others below them, then the rest, stacked where they are many. */
function columns(nodes: readonly Node[], chart: OrganisationChart, palette: Palette): readonly Block[] {
  const heads = nodes.filter(({ below }) => below.length > 0);
  const rest = nodes.filter(({ below }) => below.length === 0);
  const alone = (node: Node) => branch(node, chart, palette);
  if (heads.length === 0 && rest.length <= 3) return rest.map(alone);
  const piles = Array.from({ length: Math.ceil(rest.length / STACKED) }, (_, place) =>
    rest.slice(place * STACKED, (place + 1) * STACKED),
  );
  return [...heads.map(alone), ...piles.map((pile) => stack(pile, chart, palette))];
}

function branch({ role, below }: Node, chart: OrganisationChart, palette: Palette): Block {
  const blocks = columns(below, chart, palette);
  const width = Math.max(BOX.width, across(blocks));
  const under = blocks.length === 0 ? 0 : GAP.down + Math.max(...blocks.map((block) => block.height));
  const entry = width / 2;
  return {
    width,
    height: BOX.height + under,
    entry,
    draw({ x, y }) {
      const start = x + (width - across(blocks)) / 2;
      const spots = placed(blocks, { x: start, y: y + BOX.height + GAP.down });
      const lines = spots.map(({ block, at }) =>
        elbow({ x: x + entry, y: y + BOX.height }, block, at, palette),
      );
      const own = box(role, { x: x + entry - BOX.width / 2, y }, chart, palette);
      return lines.join('') + own + spots.map(({ block, at }) => block.draw(at)).join('');
    },
  };
}

/** Roles one below the other, with a line along their left. */
function stack(nodes: readonly Node[], chart: OrganisationChart, palette: Palette): Block {
  const step = BOX.height + GAP.stacked;
  return {
    width: RAIL + BOX.width,
    height: nodes.length * step - GAP.stacked,
    entry: 1,
    draw({ x, y }) {
      const ticks = nodes.map(
        (_, place) => `M${round(x + 1)} ${round(y + place * step + BOX.height / 2)}h${RAIL}`,
      );
      const last = (nodes.length - 1) * step + BOX.height / 2;
      const rail = `M${round(x + 1)} ${round(y)}v${round(last)}${ticks.join('')}`;
      const boxes = nodes.map(({ role }, place) =>
        box(role, { x: x + RAIL, y: y + place * step }, chart, palette),
      );
      return path(rail, palette) + boxes.join('');
    },
  };
}

function across(blocks: readonly Block[]): number {
  const gaps = GAP.across * Math.max(0, blocks.length - 1);
  return blocks.reduce((sum, { width }) => sum + width, gaps);
}

function placed(
  blocks: readonly Block[],
  from: Spot,
): readonly { readonly block: Block; readonly at: Spot }[] {
  let x = from.x;
  return blocks.map((block) => {
    const at = { x, y: from.y };
    x += block.width + GAP.across;
    return { block, at };
  });
}

function elbow(from: Spot, block: Block, at: Spot, palette: Palette): string {
  const [x, middle] = [at.x + block.entry, from.y + GAP.down / 2];
  return path(`M${round(from.x)} ${round(from.y)}V${round(middle)}H${round(x)}V${round(at.y)}`, palette);
}

function path(d: string, palette: Palette): string {
  return element('path', { d, fill: 'none', stroke: palette.secondary, 'stroke-width': 1.2 });
}

function box(role: ChartRole, { x, y }: Spot, { language }: OrganisationChart, palette: Palette): string {
  const inner = BOX.width - 12;
  const below = cut(typeset(underline(role, language), language), inner, PERSON);
  const lines = wrap(typeset(role.name, language), inner, NAME, below === '' ? 3 : 2);
  const height = lines.length * 13.5 + (below === '' ? 0 : 13);
  const top = y + (BOX.height - height) / 2;
  const middle = x + BOX.width / 2;
  return (
    element('rect', {
      x,
      y,
      width: BOX.width,
      height: BOX.height,
      rx: 5,
      fill: role.external ? palette.paper : palette.tint,
      stroke: palette.accent,
      'stroke-width': 1.2,
      'stroke-dasharray': role.external ? '4 3' : undefined,
    }) +
    paragraph(lines, { ...NAME, x: middle, y: top + 11, anchor: 'middle', fill: palette.ink }, 13.5 / 11.5) +
    (below === ''
      ? ''
      : letters(below, {
          ...PERSON,
          x: middle,
          y: top + lines.length * 13.5 + 10,
          anchor: 'middle',
          fill: palette.ink,
        }))
  );
}

function underline({ person, external }: ChartRole, language: Language): string {
  return [person, external ? WORDS.external[language] : undefined]
    .flatMap((words) => words ?? [])
    .join(' · ');
}

function describe({ language, roles }: OrganisationChart): string {
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  const told = roles.map(({ name, reportsTo }) => {
    const above = reportsTo === undefined ? undefined : names.get(reportsTo);
    return above === undefined ? name : `${name} → ${above}`;
  });
  return typeset(`${WORDS.title[language]} : ${told.join(' ; ')}.`, language);
}

function table({ language, roles }: OrganisationChart): Drawing['alternative'] {
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  return {
    columns: [WORDS.role[language], WORDS.holder[language], WORDS.above[language]],
    rows: roles.map((role) => [
      role.name,
      underline(role, language),
      role.reportsTo === undefined ? '' : (names.get(role.reportsTo) ?? role.reportsTo),
    ]),
  };
}
