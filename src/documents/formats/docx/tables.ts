import type { Callout, Cell, KeyValues, Row } from '../../model/document.ts';
import { isTall } from '../../model/paper.ts';
import type { SettledBlock, SettledRun, SettledTable } from '../../model/settled.ts';
import { CALLOUTS } from '../../model/words.ts';
import { field, inline, marked, words } from './inline.ts';
import { gap, paragraph } from './paragraph.ts';
import { numberOf, type Place, type Sheet } from './sheet.ts';
import { hex, twips, w } from './xml.ts';

/** Too pale for a tone: a ground for ink. */
const WARNING_GROUND = '#FDF3E4';

const ALIGN = { start: undefined, centre: 'center', end: 'right' } as const;

/** A native table: its titles are heading rows that stand again on every page, its rows do not split. */
export function tableXml(table: SettledTable, place: Place, sheet: Sheet): string {
  const { columns, rows, name, caption = '', rowHeadings } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((twips(place.room.width) * width) / total));
  const captioned = name ? captionXml(name, caption, { ...place, keep: true }, sheet) : '';
  const fresh = place.fresh && !name ? gap({ fresh: true, keep: true }) : '';
  const properties = tableProperties('Register', widths, {
    titled: true,
    headed: rowHeadings,
    ...(name && { title: `${name.label} – ${caption}` }),
  });
  const body = rows.map((row) => rowXml(row, { table, widths, place, sheet }));
  return fresh + captioned + w('tbl', {}, properties, headerRow(table, widths), ...body) + gap();
}

/** `Tableau 3 – …`: the number is a SEQ field, and references lead to the name before the dash. */
export function captionXml(
  name: { readonly anchor: string; readonly label: string },
  caption: string,
  place: Place,
  sheet: Sheet,
): string {
  const number = numberOf(name.label);
  const word = name.label.slice(0, -number.length);
  const sequence = field(`SEQ ${word.trim()} \\* ARABIC`, words(number, w('rStyle', 'CaptionLabel')));
  const label = marked(name.anchor, words(word, w('rStyle', 'CaptionLabel')) + sequence, sheet);
  return paragraph(label + words(` – ${caption}`), { ...place, style: 'Caption' });
}

interface TableLook {
  /** The first row holds the titles of the columns. */
  readonly titled: boolean;
  /** The first column names its row. */
  readonly headed: boolean;
  readonly title?: string;
}

function tableProperties(
  style: string,
  widths: readonly number[],
  { titled, headed, title }: TableLook,
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  // The same choices as one number, for programs that read only that (ISO/IEC 29500-4 §14.3.7): no bands.
  const bits = (titled ? 0x20 : 0) + (headed ? 0x80 : 0) + 0x200 + 0x400;
  const look = {
    val: bits.toString(16).toUpperCase().padStart(4, '0'),
    firstRow: titled ? 1 : 0,
    lastRow: 0,
    firstColumn: headed ? 1 : 0,
    lastColumn: 0,
    noHBand: 1,
    noVBand: 1,
  };
  const properties = w(
    'tblPr',
    {},
    w('tblStyle', style),
    w('tblW', { w: total, type: 'dxa' }),
    w('tblLayout', { type: 'fixed' }),
    w('tblLook', look),
    title === undefined ? '' : w('tblCaption', title.replace(/\s+/g, ' ').slice(0, 250).toWellFormed()),
  );
  return properties + w('tblGrid', {}, ...widths.map((width) => w('gridCol', { w: width })));
}

function headerRow({ columns, repeatHeader, small }: SettledTable, widths: readonly number[]): string {
  const cells = columns.map(({ title, align }, column) =>
    cellXml(
      paragraph(words(title), { style: textStyle(small), ...alignment(align), keep: true, fresh: false }),
      { width: widths[column] ?? 0, bottom: true },
    ),
  );
  return w('tr', {}, w('trPr', {}, w('cantSplit'), repeatHeader ? w('tblHeader') : ''), ...cells);
}

function textStyle(small: boolean): string {
  return small ? 'TableTextSmall' : 'TableText';
}

function alignment(align: keyof typeof ALIGN): { readonly align?: 'center' | 'right' } {
  const written = ALIGN[align];
  return written === undefined ? {} : { align: written };
}

interface Around {
  readonly table: SettledTable;
  readonly widths: readonly number[];
  readonly place: Place;
  readonly sheet: Sheet;
}

function rowXml(row: Row<SettledRun>, around: Around): string {
  const { cells, group } = row;
  const whole = isTall(row, around.table) ? '' : w('trPr', {}, w('cantSplit'));
  let column = 0;
  const written = cells.map((cell) => {
    const from = column;
    column += cell.span;
    return bodyCell(cell, { ...around, from, group });
  });
  return w('tr', {}, whole, ...written);
}

function bodyCell(
  { runs, tone, span }: Cell<SettledRun>,
  { table, widths, place, sheet, from, group }: Around & { readonly from: number; readonly group: boolean },
): string {
  const { palette } = sheet;
  const pair = tone === undefined ? undefined : palette.tones[tone];
  const align = group ? {} : alignment(table.columns[from]?.align ?? 'start');
  const style = group ? 'TableGroup' : textStyle(table.small);
  const look = { style, ...align, keep: group || place.keep, fresh: false };
  const text = inline(runs, sheet, pair ? { ink: pair.ink } : {});
  const width = widths.slice(from, from + span).reduce((sum, one) => sum + one, 0);
  const fill = pair?.background ?? (group ? palette.tint : undefined);
  return cellXml(paragraph(text, look), { width, span, ...(fill !== undefined && { fill }) });
}

interface CellLook {
  readonly width: number;
  readonly span?: number;
  /** `#RRGGBB` */
  readonly fill?: string;
  /** The text stands at the foot of the cell. */
  readonly bottom?: boolean;
}

function cellXml(content: string, { width, span = 1, fill, bottom }: CellLook): string {
  const properties = w(
    'tcPr',
    {},
    w('tcW', { w: width, type: 'dxa' }),
    span > 1 ? w('gridSpan', span) : '',
    fill === undefined ? '' : w('shd', { val: 'clear', color: 'auto', fill: hex(fill) }),
    bottom ? w('vAlign', 'bottom') : '',
  );
  return w('tc', {}, properties, content);
}

const PLAIN = { titled: false, headed: false };

/** Terms and what is said of them, in two columns. */
export function keyValuesXml({ entries }: KeyValues<SettledRun>, place: Place, sheet: Sheet): string {
  const whole = twips(place.room.width);
  const widths = [Math.floor(whole * 0.3), Math.floor(whole * 0.7)];
  const rows = entries.map(({ key, runs }, row) => {
    const keep = place.keep || row < entries.length - 1;
    const look = { keep, fresh: false };
    const term = paragraph(words(key), { ...look, style: 'Term' });
    const said = paragraph(inline(runs, sheet), { ...look, style: 'TermText' });
    const long = runs.reduce((sum, { text }) => sum + text.length, 0) > 1500;
    const cells = [cellXml(term, { width: widths[0] ?? 0 }), cellXml(said, { width: widths[1] ?? 0 })];
    return w('tr', {}, long ? '' : w('trPr', {}, w('cantSplit')), ...cells);
  });
  const fresh = place.fresh ? gap({ fresh: true, keep: true }) : '';
  return `${fresh}${w('tbl', {}, tableProperties('Terms', widths, PLAIN), ...rows)}${gap()}`;
}

/** A box of one cell: its edge and its ground stay whole around lists and terms, which borders of paragraphs do not. */
export function calloutXml(
  { callout, title, blocks }: Callout<SettledRun>,
  place: Place,
  sheet: Sheet,
  write: (block: SettledBlock, place: Place, sheet: Sheet) => string,
): string {
  const { palette, document } = sheet;
  const colours = {
    note: { fill: palette.surface, edge: palette.secondary },
    decision: { fill: palette.tint, edge: palette.accent },
    warning: { fill: WARNING_GROUND, edge: palette.tones.high.stroke },
  }[callout];
  const inner = { ...place, room: { ...place.room, width: place.room.width - 9 }, fresh: false };
  const head = { keep: true, fresh: false };
  const content = [
    paragraph(words(CALLOUTS[callout][document.language]), { ...head, style: 'CalloutWord' }),
    paragraph(words(title), { ...head, style: 'CalloutTitle' }),
    ...blocks.map((block) => write(block, { ...inner, style: 'CalloutText' }, sheet)),
  ];
  const width = twips(place.room.width);
  const edge = w('tcBorders', {}, w('left', { val: 'single', sz: 20, space: 0, color: hex(colours.edge) }));
  const ground = w('shd', { val: 'clear', color: 'auto', fill: hex(colours.fill) });
  const cell = w('tc', {}, w('tcPr', {}, w('tcW', { w: width, type: 'dxa' }), edge, ground), ...content);
  const fresh = place.fresh ? gap({ fresh: true, keep: true }) : '';
  return `${fresh}${w('tbl', {}, tableProperties('Callout', [width], PLAIN), w('tr', {}, cell))}${gap()}`;
}
