import type { PatternFill, CellStyle as Style } from 'hucre';
import type { Language } from '#kernel/text.ts';
import type { CellStyle, Sheet, SheetColumn } from '../../model/workbook.ts';
import { PALETTES, type Palette, type Tone, TYPE } from '../../style/tokens.ts';

const { ink, secondary, surface, line, tones } = PALETTES.print;

/** A spreadsheet carries no fonts: this one, or one of the same measures, is where spreadsheets are. */
export const FONT = { name: 'Calibri', size: TYPE.body };

const HAIRLINE = { bottom: { style: 'hair', color: rgb(line) } } as const;

/** The titles of columns that people fill in, and of those that compute themselves. */
export function headStyle(computed: boolean, { accent, accentInk, tint }: Palette): Style {
  return computed ? head(tint, ink) : head(accent, accentInk);
}

function head(background: string, letters: string): Style {
  return {
    font: { ...FONT, bold: true, color: rgb(letters) },
    fill: solid(background),
    alignment: { vertical: 'center', wrapText: true },
  };
}

/** What cells of a sheet outside its tables look like. */
const PAGE_STYLES: Readonly<Record<Exclude<CellStyle, 'title' | 'total'>, Style>> = {
  heading: { font: { ...FONT, bold: true, size: 13, color: rgb(ink) } },
  note: { font: { ...FONT, color: rgb(secondary) }, alignment: { vertical: 'top' } },
  axis: {
    font: { ...FONT, bold: true, color: rgb(ink) },
    fill: solid(surface),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  count: {
    font: { ...FONT, bold: true, size: 16 },
    // A matrix is read by what stands in it: an empty cell stays empty.
    numFmt: '0;;',
    alignment: { horizontal: 'center', vertical: 'center' },
    border: edges('thin'),
  },
  strong: { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'top' } },
};

function edges(style: 'thin') {
  const side = { style, color: rgb('#FFFFFF') };
  return { top: side, right: side, bottom: side, left: side };
}

/** The style of a cell that has one of its own; sums of money stay money. */
export function pageStyle(style: CellStyle, column: SheetColumn | undefined, look: Look): Style {
  if (style === 'title') return { font: { ...FONT, bold: true, size: 20, color: rgb(look.palette.accent) } };
  if (style !== 'total') return PAGE_STYLES[style];
  const numFmt = column ? numberFormat(column, look.language) : undefined;
  const border = { top: { style: 'medium', color: rgb(look.palette.accent) } } as const;
  return { font: { ...FONT, bold: true }, border, ...(numFmt !== undefined && { numFmt }) };
}

/** What a workbook is written in: its language, and the colours of whoever it is of. */
export interface Look {
  readonly language: Language;
  readonly palette: Palette;
}

export function columnStyle(column: SheetColumn, layout: Sheet['layout'], language: Language): Style {
  const numFmt = numberFormat(column, language);
  const alignment = {
    vertical: 'top',
    wrapText: column.type === 'text',
    // A date beside words needs no gap between them: both begin on the left.
    ...(column.type === 'day' && { horizontal: 'left' as const }),
  } as const;
  return {
    font: FONT,
    alignment,
    ...(layout === 'table' && { border: HAIRLINE }),
    ...(column.computed && { fill: solid(surface) }),
    ...(numFmt !== undefined && { numFmt }),
  };
}

function numberFormat({ type, currency }: SheetColumn, language: Language): string | undefined {
  if (type === 'day') return { fr: 'dd/mm/yyyy', en: 'dd mmm yyyy' }[language];
  if (type === 'money') return moneyFormat(currency ?? 'EUR', language);
  return undefined;
}

/** The sign of the currency on the side where the language puts it; the separators are those of the reader’s program. */
function moneyFormat(currency: string, language: Language): string {
  const parts = new Intl.NumberFormat({ fr: 'fr-FR', en: 'en-GB' }[language], {
    style: 'currency',
    currency,
  });
  const kinds = parts.formatToParts(1).map(({ type, value }) => ({ type, value }));
  const sign = kinds.find(({ type }) => type === 'currency')?.value ?? currency;
  return kinds[0]?.type === 'currency' ? `"${sign}"#,##0` : `#,##0\\ "${sign}"`;
}

export function toneStyle(tone: Tone): Style {
  const { background, ink: letters } = tones[tone];
  // In rules, programs take the colour of a solid fill from its background.
  return {
    font: { bold: true, color: rgb(letters) },
    fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(background), bgColor: rgb(background) },
  };
}

function solid(colour: string): PatternFill {
  return { type: 'pattern', pattern: 'solid', fgColor: rgb(colour) };
}

function rgb(colour: string) {
  return { rgb: colour.slice(1) };
}
