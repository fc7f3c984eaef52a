import type { Palette } from '../style/tokens.ts';
import type { Area } from './surface.ts';
import { element, letters, round } from './svg.ts';

/** A cell of the matrix by its two values, counted from 1. */
export interface Place {
  readonly likelihood: number;
  readonly consequence: number;
}

/** How many scenarios go from one cell to another. */
export interface Movement {
  readonly from: Place;
  readonly to: Place;
  readonly count: number;
}

const RADIUS = 6.5;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Arrow {
  readonly start: Point;
  readonly end: Point;
  readonly count: number;
}

/** Movements between the same two cells as one, the most travelled first; those that stay in place are left out. */
export function gathered(movements: readonly Movement[]): readonly Movement[] {
  const byRoute = new Map<string, Movement>();
  for (const movement of movements.filter(({ from, to }) => key(from) !== key(to))) {
    const route = `${key(movement.from)}>${key(movement.to)}`;
    byRoute.set(route, { ...movement, count: movement.count + (byRoute.get(route)?.count ?? 0) });
  }
  return [...byRoute.entries()]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, one]) => one);
}

/**
 * Arrows from cell to cell; the more scenarios, the heavier the line, with their number where it is more than one. The
 * numbers keep clear of the areas in `taken` and of each other; they come apart, to be drawn above all else.
 */
export function arrows(
  movements: readonly Movement[],
  areaOf: (place: Place) => Area,
  taken: readonly Area[],
  palette: Palette,
): { readonly lines: string; readonly numbers: string } {
  const most = Math.max(1, ...movements.map(({ count }) => count));
  const drawn = anchored(movements, areaOf);
  const lines = drawn.map((arrow) => line(arrow, most, palette)).join('');
  return { lines, numbers: numbers(drawn, taken, palette) };
}

/** Gives every end of every arrow its own point in the cell, in the order of where the other end lies. */
function anchored(movements: readonly Movement[], areaOf: (place: Place) => Area): readonly Arrow[] {
  const ends = movements.flatMap((movement, index) => [
    { index, side: 'start' as const, cell: movement.from, other: movement.to },
    { index, side: 'end' as const, cell: movement.to, other: movement.from },
  ]);
  const points = new Map<string, Point>();
  for (const sharing of Map.groupBy(ends, ({ cell }) => key(cell)).values()) {
    const sorted = sharing.toSorted((a, b) => b.other.likelihood - a.other.likelihood || a.index - b.index);
    sorted.forEach(({ index, side, cell }, place) => {
      points.set(`${index}${side}`, point(areaOf(cell), place, sorted.length));
    });
  }
  const at = (end: string) => points.get(end) ?? { x: 0, y: 0 };
  return movements.map(({ count }, index) => ({ start: at(`${index}start`), end: at(`${index}end`), count }));
}

/** Points stand in the right part of the cell: the count has the left. */
function point(area: Area, place: number, of: number): Point {
  const column = of === 1 ? 0.78 : place % 2 === 0 ? 0.88 : 0.66;
  return { x: area.x + area.width * column, y: area.y + (area.height * (place + 1)) / (of + 1) };
}

function line(arrow: Arrow, most: number, palette: Palette): string {
  const { control, tip, wings } = geometry(arrow);
  const weight = 0.9 + 1.5 * Math.sqrt(arrow.count / most);
  const path = `M${at(arrow.start)}Q${at(control)} ${at(tip)}`;
  const shared = { d: path, fill: 'none', 'stroke-linecap': 'round' };
  const head = element('path', { d: `M${at(arrow.end)}L${wings.map(at).join('L')}Z`, fill: palette.ink });
  return (
    element('path', { ...shared, stroke: palette.paper, 'stroke-width': weight + 1.8 }) +
    element('path', { ...shared, stroke: palette.ink, 'stroke-width': weight }) +
    element('circle', { cx: arrow.start.x, cy: arrow.start.y, r: 1.6 + weight / 2, fill: palette.ink }) +
    head
  );
}

function numbers(drawn: readonly Arrow[], taken: readonly Area[], palette: Palette): string {
  const busy = [...taken];
  let svg = '';
  for (const arrow of drawn.filter(({ count }) => count > 1)) {
    const { along } = geometry(arrow);
    const places = [0.5, 0.38, 0.62, 0.26, 0.74].map(along);
    const { x, y } = places.find((place) => busy.every((area) => clear(place, area))) ?? along(0.5);
    busy.push({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS });
    const disc = { cx: x, cy: y, r: RADIUS, fill: palette.paper, stroke: palette.ink, 'stroke-width': 0.8 };
    const place = { x, y: y + 3, size: 8.5, fill: palette.ink, bold: true, anchor: 'middle' as const };
    svg += element('circle', disc) + letters(String(arrow.count), place);
  }
  return svg;
}

function clear({ x, y }: Point, area: Area): boolean {
  const beside = x + RADIUS < area.x || x - RADIUS > area.x + area.width;
  return beside || y + RADIUS < area.y || y - RADIUS > area.y + area.height;
}

/** A gentle bow, so that a way there and a way back do not lie on each other. */
function geometry({ start, end }: Arrow) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const bow = Math.min(14, length / 6);
  const control = {
    x: (start.x + end.x) / 2 + (dy / length) * bow,
    y: (start.y + end.y) / 2 - (dx / length) * bow,
  };
  const heading = Math.atan2(end.y - control.y, end.x - control.x);
  const back = (distance: number, turn: number) => ({
    x: end.x - distance * Math.cos(heading + turn),
    y: end.y - distance * Math.sin(heading + turn),
  });
  return {
    control,
    tip: back(5, 0),
    wings: [back(8.5, 0.42), back(8.5, -0.42)],
    along: (share: number) => curve(start, control, end, share),
  };
}

/** A point of the quadratic curve, 0 at its start and 1 at its end. */
function curve(start: Point, control: Point, end: Point, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

export function key({ likelihood, consequence }: Place): string {
  return `${likelihood}x${consequence}`;
}
