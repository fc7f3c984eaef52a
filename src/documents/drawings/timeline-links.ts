import type { Palette } from '../style/tokens.ts';
import { element, round } from './svg.ts';

/** Where the mark of a row stands: its ends and its middle. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

interface Linked {
  readonly id: string;
  readonly after?: readonly string[];
}

const TURN = 5;
const HEAD = 4;
/** Half the height of a row: where a line that goes back runs between two rows. */
const BETWEEN = 14.5;

/** Arrows from the end of each row to the start of those that wait for it. */
export function links(rows: readonly Linked[], marks: ReadonlyMap<string, Mark>, palette: Palette): string {
  return rows
    .flatMap(({ id, after = [] }) => after.map((before) => link(marks.get(before), marks.get(id), palette)))
    .join('');
}

/** Nothing where one of the two stands in another drawing, or nowhere yet. */
function link(from: Mark | undefined, to: Mark | undefined, palette: Palette): string {
  if (!from || !to || from === to) return '';
  const shaft = { d: route(from, to), fill: 'none', stroke: palette.secondary, 'stroke-width': 0.9 };
  const tip = `M${round(to.from)} ${round(to.y)}l${-HEAD - 1} -2.6v5.2Z`;
  return element('path', shaft) + element('path', { d: tip, fill: palette.secondary });
}

/** Forward in one bend; back between the rows where the second starts before the first ends. */
function route(from: Mark, to: Mark): string {
  const start = `M${round(from.to)} ${round(from.y)}H${round(from.to + TURN)}`;
  const end = `V${round(to.y)}H${round(to.from - HEAD)}`;
  if (to.from - from.to >= TURN + HEAD + 2) return start + end;
  const row = to.y > from.y ? to.y - BETWEEN : to.y + BETWEEN;
  return `${start}V${round(row)}H${round(to.from - TURN - HEAD)}${end}`;
}
