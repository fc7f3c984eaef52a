import { addMonths, type Day } from '#kernel/date.ts';
import type { Language, Text } from '#kernel/text.ts';
import { PALETTES, type Palette, type StateTone } from '../style/tokens.ts';
import { formatDay, formatShortDay, typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { legend } from './legend.ts';
import { cut, textWidth, wrap } from './lettering.ts';
import { surface } from './surface.ts';
import { draw, element, letters, paragraph, round } from './svg.ts';
import { drawAxis, place, type TimeAxis, timeAxis } from './time-axis.ts';
import { links, type Mark } from './timeline-links.ts';

export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  readonly owner?: string;
  /** Place of the status in `statuses`. */
  readonly status: number;
  readonly start?: Day;
  /** The due day; a row without one is shown as still to be planned. */
  readonly end?: Day;
  /** What has no end: from its start onwards, or once every year from its due day. */
  readonly recurrence?: 'continuous' | 'yearly';
  /** Ids of the rows that must end before this one starts: arrows lead from them. */
  readonly after?: readonly string[];
}

export interface TimelineGroup {
  /** The horizon: quick wins, month 1, month 6… */
  readonly label: string;
  readonly rows: readonly TimelineRow[];
}

export interface Timeline {
  readonly language: Language;
  /** What is on the calendar; the roadmap when not said. */
  readonly title?: string;
  readonly groups: readonly TimelineGroup[];
  readonly statuses: readonly { readonly label: string; readonly tone: StateTone }[];
  /** The day of the document, shown as a line. */
  readonly today: Day;
  readonly palette?: Palette;
}

const WORDS = {
  title: { fr: 'Feuille de route', en: 'Roadmap' },
  rows: { fr: 'lignes', en: 'rows' },
  horizon: { fr: 'Horizon', en: 'Horizon' },
  measure: { fr: 'Mesure', en: 'Measure' },
  owner: { fr: 'Responsable', en: 'Owner' },
  start: { fr: 'Début', en: 'Start' },
  end: { fr: 'Échéance', en: 'Due' },
  status: { fr: 'État', en: 'Status' },
  after: { fr: 'Après', en: 'After' },
  today: { fr: 'aujourd’hui', en: 'today' },
  unplanned: { fr: 'à planifier', en: 'to be planned' },
  continued: { fr: '(suite)', en: '(continued)' },
  continuous: { fr: 'en continu', en: 'continuous' },
  yearly: { fr: 'chaque année', en: 'every year' },
  part: { fr: 'partie', en: 'part' },
} satisfies Record<string, Text>;

const WIDTH = 680;
const LEFT = 262;
const HEAD = 30;
const GROUP = 24;
const ROW = 29;
const BAR = 11;
/** Half of a mark that has no length. */
const DIAMOND = BAR / 2 + 1.5;
const SHORTEST_BAR = 8;
/** What fits a page with its caption, and what an eye can follow to the axis. */
const MOST_LINES = 26;

/** One drawing, or several on the same axis when there are more rows than one can hold. */
export function drawTimeline(timeline: Timeline): readonly Drawing[] {
  const axis = axisOf(timeline);
  const parts = split(
    timeline.groups.filter(({ rows }) => rows.length > 0),
    timeline.language,
  );
  return parts.map((groups, part) => drawPart({ ...timeline, groups }, axis, part, parts.length));
}

function axisOf({ groups, today }: Timeline): TimeAxis {
  const rows = groups.flatMap((group) => group.rows);
  const days = rows.flatMap(({ start, end }) => [start, end]).filter((day) => day !== undefined);
  const yearly = rows.some(({ recurrence }) => recurrence !== undefined) ? [addMonths(today, 12)] : [];
  // The last marks need room for their right half.
  return timeAxis(days.length === 0 ? [] : [...days, ...yearly, today], today, LEFT, WIDTH - 8);
}

/** Groups in as many drawings as they need; the line that names a group takes the room of a row. */
function split(groups: readonly TimelineGroup[], language: Language): readonly (readonly TimelineGroup[])[] {
  const parts: TimelineGroup[][] = [];
  let room = 0;
  for (const { label, rows } of groups) {
    for (let from = 0; from < rows.length; ) {
      // A group is never named at the very end, with no row below.
      if (room < 2) {
        parts.push([]);
        room = MOST_LINES;
      }
      const taken = rows.slice(from, from + room - 1);
      parts
        .at(-1)
        ?.push({ label: from === 0 ? label : `${label} ${WORDS.continued[language]}`, rows: taken });
      from += taken.length;
      room -= taken.length + 1;
    }
  }
  return parts;
}

function drawPart(timeline: Timeline, axis: TimeAxis, part: number, of: number): Drawing {
  const { language, groups, statuses, palette = PALETTES.print } = timeline;
  let y = HEAD + 4;
  let body = '';
  const marks = new Map<string, Mark>();
  for (const { label, rows } of groups) {
    body += groupLine(typeset(label, language), y, palette);
    y += GROUP;
    for (const row of rows) {
      body += rowLabels(row, y, timeline, palette) + rowMark(row, y + ROW / 2, timeline, axis, palette);
      const mark = markOf(row, y + ROW / 2, timeline, axis);
      if (mark) marks.set(row.id, mark);
      y += ROW;
    }
    y += 4;
  }
  const used = statuses.filter((_, index) =>
    groups.some(({ rows }) => rows.some(({ status }) => status === index)),
  );
  const words = used.map(({ label, tone }) => ({ tone, label: typeset(label, language) }));
  const key = legend(words, { x: 0, y: y + 6, width: WIDTH }, palette);
  const frame = {
    width: WIDTH,
    height: y + 8 + key.height,
    alt: describe(timeline, part, of),
    alternative: table(timeline),
  };
  return draw(
    frame,
    drawAxis(axis, 0, y, language, palette),
    todayLine(timeline, axis, y, palette),
    links(
      groups.flatMap(({ rows }) => rows),
      marks,
      palette,
    ),
    body,
    key.svg,
  );
}

function groupLine(label: string, y: number, palette: Palette): string {
  const text = cut(label, WIDTH - 12, { size: 11, bold: true });
  return (
    element('rect', { x: 0, y, width: WIDTH, height: GROUP - 4, rx: 2, fill: palette.tint }) +
    letters(text, { x: 6, y: y + 14, size: 11, bold: true, fill: palette.accent })
  );
}

function rowLabels(row: TimelineRow, y: number, { language }: Timeline, palette: Palette): string {
  const owner = cut(typeset(row.owner ?? '', language), 84, { size: 9 });
  const width = LEFT - 12 - (owner === '' ? 0 : 92);
  const id = cut(row.id, 60, { size: 9 });
  const indent = Math.max(32, textWidth(id, { size: 9 }) + 6);
  const lines = wrap(typeset(row.label, language), width - indent, { size: 10 }, 2);
  const middle = y + ROW / 2 + 3.4;
  return (
    letters(id, { x: 6, y: middle, size: 9, fill: palette.secondary }) +
    paragraph(
      lines,
      { x: 6 + indent, y: middle - (lines.length - 1) * 5.6, size: 10, fill: palette.ink },
      1.12,
    ) +
    letters(owner, { x: LEFT - 10, y: middle, size: 9, anchor: 'end', fill: palette.secondary })
  );
}

/** A bar from start to due day; what has no start is a mark at its due day, for nothing says when it begins. */
function rowMark(row: TimelineRow, y: number, timeline: Timeline, axis: TimeAxis, palette: Palette): string {
  const { start, end, recurrence } = row;
  const tone = timeline.statuses[row.status]?.tone ?? 'unanswered';
  if (recurrence === 'continuous') return onward(start ?? timeline.today, y, tone, axis, palette);
  if (end === undefined) return unplanned(y, timeline, axis, palette);
  const days = recurrence === 'yearly' ? anniversaries(end, axis) : [end];
  const [from, to] = [place(axis, start ?? end), place(axis, end)];
  if (recurrence === 'yearly' || to - from < SHORTEST_BAR) {
    return days.map((day) => diamond(place(axis, day), y, tone, palette)).join('');
  }
  return surface({ x: from, y: y - BAR / 2, width: to - from, height: BAR }, tone, palette, 2);
}

/** What arrows lead from and to; nothing for what is still to be planned. */
function markOf({ start, end, recurrence }: TimelineRow, y: number, { today }: Timeline, axis: TimeAxis) {
  if (recurrence === 'continuous') return { from: place(axis, start ?? today), to: axis.right, y };
  if (end === undefined) return undefined;
  const [from, to] = [place(axis, start ?? end), place(axis, end)];
  if (recurrence !== 'yearly' && to - from >= SHORTEST_BAR) return { from, to, y };
  return { from: to - DIAMOND, to: to + DIAMOND, y };
}

function unplanned(y: number, { language, today }: Timeline, axis: TimeAxis, palette: Palette): string {
  const text = cut(WORDS.unplanned[language], axis.right - axis.left, { size: 9.5 });
  const x = Math.min(place(axis, today) + 6, axis.right - textWidth(text, { size: 9.5 }));
  return letters(text, { x, y: y + 3.4, size: 9.5, fill: palette.secondary, halo: palette.paper });
}

/** A bar that does not end: it leaves the axis as an arrow. */
function onward(start: Day, y: number, tone: StateTone, axis: TimeAxis, palette: Palette): string {
  const from = Math.min(place(axis, start), axis.right - 24);
  const { background, stroke } = palette.tones[tone];
  const tip = {
    d: `M${axis.right} ${round(y)}l-9 ${-BAR / 2 - 2}v${BAR + 4}Z`,
    fill: background,
    stroke,
    'stroke-width': 0.8,
  };
  return (
    surface({ x: from, y: y - BAR / 2, width: axis.right - 9 - from, height: BAR }, tone, palette, 2) +
    element('path', tip)
  );
}

function anniversaries(first: Day, { to }: TimeAxis): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day < to; day = addMonths(day, 12)) days.push(day);
  return days;
}

function diamond(x: number, y: number, tone: StateTone, palette: Palette): string {
  const { background } = palette.tones[tone];
  const path = `M${round(x)} ${round(y - DIAMOND)}l${DIAMOND} ${DIAMOND}l${-DIAMOND} ${DIAMOND}l${-DIAMOND} ${-DIAMOND}Z`;
  return element('path', { d: path, fill: background, stroke: palette.ink, 'stroke-width': 1 });
}

function todayLine({ today, language }: Timeline, axis: TimeAxis, bottom: number, palette: Palette): string {
  if (today < axis.from || today >= axis.to) return '';
  const x = place(axis, today);
  const text = WORDS.today[language];
  const anchor = x + textWidth(text, { size: 9 }) + 4 > WIDTH ? 'end' : 'start';
  const line = {
    d: `M${round(x)} ${HEAD - 2}V${round(bottom)}`,
    stroke: palette.accent,
    'stroke-width': 1.4,
    fill: 'none',
  };
  const label = {
    x: x + (anchor === 'end' ? -3 : 3),
    y: bottom - 2,
    size: 9,
    anchor,
    fill: palette.accent,
  } as const;
  return element('path', line) + letters(text, { ...label, halo: palette.paper });
}

function describe(
  { language, title = WORDS.title[language], groups, today }: Timeline,
  part: number,
  of: number,
): string {
  const name = of === 1 ? title : `${title}, ${WORDS.part[language]} ${part + 1}/${of}`;
  const counts = groups.map(({ label, rows }) => `${label} ${rows.length}`).join(', ');
  return typeset(`${name}, ${formatDay(today, language)}, ${WORDS.rows[language]} : ${counts}.`, language);
}

function table({ language, groups, statuses }: Timeline): Drawing['alternative'] {
  const linked = groups.some(({ rows }) => rows.some(({ after = [] }) => after.length > 0));
  const words = [WORDS.horizon, WORDS.measure, WORDS.owner, WORDS.start, WORDS.end, WORDS.status];
  return {
    columns: [...words, ...(linked ? [WORDS.after] : [])].map((word) => word[language]),
    rows: groups.flatMap(({ label, rows }) =>
      rows.map((row) => [
        label,
        `${row.id} ${row.label}`,
        row.owner ?? '',
        row.start ? formatShortDay(row.start, language) : '',
        due(row, language),
        statuses[row.status]?.label ?? '',
        ...(linked ? [(row.after ?? []).join(', ')] : []),
      ]),
    ),
  };
}

function due({ end, recurrence }: TimelineRow, language: Language): string {
  if (recurrence === 'continuous') return WORDS.continuous[language];
  if (end === undefined) return WORDS.unplanned[language];
  const day = formatShortDay(end, language);
  return recurrence === 'yearly' ? `${WORDS.yearly[language]}, ${day}` : day;
}
