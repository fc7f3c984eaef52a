import type { NamedRange, SheetImage, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { fitted } from '../../model/logo.ts';
import { WORDS } from '../../model/words.ts';
import { columnName, FIRST_ROW, type Sheet, sheetReference, type Workbook } from '../../model/workbook.ts';
import { visible } from '../../style/characters.ts';
import { formatDay } from '../../style/typography.ts';
import { pngOf } from '../png/raster.ts';
import { Lists } from './lists.ts';
import { sheetOf } from './sheet.ts';
import { FONT } from './styles.ts';

export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { language, title, cover, sheets } = workbook;
  const lists = new Lists({ fr: 'Listes', en: 'Lists' }[language]);
  const written = sheets.map((sheet) => ({ ...sheetOf(sheet, workbook, lists), ...paper(sheet, workbook) }));
  const [first, ...others] = written;
  const shown = first ? [await withLogo(first, workbook), ...others] : [];
  const midnight = new Date(`${cover.date}T00:00:00Z`);
  return writeXlsx({
    sheets: [...shown, ...lists.sheets()],
    namedRanges: sheets.flatMap(nameOf),
    defaultFont: FONT,
    properties: {
      title: visible(title),
      creator: visible(cover.organisation),
      // The only date that a document writes is its own: the same snapshot gives the same bytes.
      created: midnight,
      modified: midnight,
      description: `${WORDS.version[language]} ${visible(cover.version)}, ${cover.snapshot ?? ''}`,
      custom: { 'vigie-snapshot': cover.snapshot ?? '', 'vigie-language': language },
    },
  });
}

/** The cell that holds the logo: millimetres of its sides, and points of its row. */
const CELL = { width: 62, height: 16, points: 45 };
/** Dots of its picture. */
const DOTS = 744;

/** The logo on the first row of the first sheet, where that row was left for it: as wide as the cell, or as high. */
async function withLogo(sheet: WriteSheet, { sheets, cover, language }: Workbook): Promise<WriteSheet> {
  const logo = cover.identity?.logo;
  if (!logo || sheets[0]?.rows[0]?.length !== 0) return sheet;
  const { width, height } = fitted(logo, CELL);
  const data = Buffer.from(logo.png).toString('base64');
  // Spreadsheets stretch a picture over its cells: it is drawn with the room around it that it needs.
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CELL.width} ${CELL.height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;
  const image: SheetImage = {
    data: await pngOf(drawn, DOTS),
    type: 'png',
    anchor: { from: { row: 0, col: 0 }, to: { row: 1, col: 1 } },
    altText: `${WORDS.logo[language]} ${visible(cover.organisation)}`,
  };
  const rowDefs = new Map([...(sheet.rowDefs ?? []), [0, { height: CELL.points }] as const]);
  return { ...sheet, images: [image], rowDefs };
}

function nameOf(sheet: Sheet): readonly NamedRange[] {
  if (sheet.defines === undefined) return [];
  const [last, rows] = [columnName(sheet.columns.length - 1), sheet.rows.length + (sheet.spare ?? 0)];
  const range = `${sheetReference(sheet.name)}!$A$1:$${last}$${FIRST_ROW - 1 + Math.max(rows, 1)}`;
  return [{ name: sheet.defines, range }];
}

/** Printed like the other documents: classification, version, state, snapshot and page on every sheet. */
function paper({ landscape = true, layout }: Sheet, { cover, language }: Workbook): Partial<WriteSheet> {
  const state = `${WORDS.version[language]} ${cover.version} – ${WORDS[cover.status][language]}`;
  const snapshot =
    cover.snapshot === undefined ? '' : ` · ${WORDS.shortSnapshot[language]} ${cover.snapshot.slice(0, 12)}`;
  const own = cover.identity?.footer === undefined ? '' : `\n${code(cover.identity.footer)}`;
  const footer = `&L${code(`${state} · ${formatDay(cover.date, language)}${snapshot}`)}${own}&R&P/&N`;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(layout === 'table' && { printTitlesRow: `$${FIRST_ROW - 1}:$${FIRST_ROW - 1}` }),
    },
    headerFooter: {
      oddHeader: `&L${code(cover.organisation)}&C&A&R${code(cover.classification)}`,
      oddFooter: footer,
    },
  };
}

/** In headers and footers an ampersand begins a code; they hold 255 characters. */
function code(words: string): string {
  return visible(words).replaceAll('&', '&&').slice(0, 80);
}
