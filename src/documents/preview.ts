import { firstPage } from './formats/pdf/compile.ts';
import { firstSlide } from './formats/pdf/deck.ts';
import { pngOf } from './formats/png/raster.ts';
import { renderSvg } from './formats/svg/svg.ts';
import { table } from './model/builder.ts';
import type { Document } from './model/document.ts';
import type { Model } from './model/model.ts';
import type { SheetCell, Workbook } from './model/workbook.ts';

/** Dots of a preview: sharp on a card of the gallery on any screen. */
const WIDTH = 520;

/** The first page of a document as a picture, to recognise it by. */
export async function previewOf(model: Model): Promise<Uint8Array> {
  switch (model.model) {
    case 'document':
      return pngOf(opened(firstPage(model)), WIDTH);
    case 'deck':
      return pngOf(opened(firstSlide(model)), WIDTH);
    case 'picture':
      return pngOf(renderSvg(model), WIDTH);
    case 'workbook':
      return pngOf(opened(firstPage(leaf(model))), WIDTH);
  }
}

const PICTURE = /<image([^>]*?)\sxlink:href="data:image\/svg\+xml;base64,([^"]*)"([^>]*?)\/?>(?:<\/image>)?/g;

/** Drawings on the page as drawings, where they came as pictures of their own, in which letters find no font. */
function opened(page: string): string {
  return page.replace(PICTURE, (_, before: string, data: string, after: string) => {
    const place = `${before} ${after}`.replace(/\spreserveAspectRatio="[^"]*"/, '');
    const drawing = Buffer.from(data, 'base64').toString();
    const [head = ''] = /<svg[^>]*>/.exec(drawing) ?? [];
    const bare = head.replace(/\s(width|height|x|y)="[^"]*"/g, '');
    return `<g${/\stransform="[^"]*"/.exec(place)?.[0] ?? ''}>${drawing.replace(head, bare.replace('<svg', `<svg${place.replace(/\stransform="[^"]*"/, '')}`))}</g>`;
  });
}

const ROWS = 12;
const COLUMNS = 6;

/** The beginning of the first register of a workbook, on a page: what a spreadsheet shows when it is opened. */
function leaf({ language, title, cover, sheets }: Workbook): Document {
  const sheet = sheets.find(({ layout, rows }) => layout === 'table' && rows.length > 1) ?? sheets[0];
  const shown = (sheet?.columns ?? [])
    .map((column, place) => ({ column, place }))
    .filter(({ column }) => !column.hidden)
    .slice(0, COLUMNS);
  const rows = (sheet?.rows ?? []).slice(0, ROWS);
  return {
    model: 'document',
    language,
    title,
    layout: 'sheet',
    cover,
    blocks: [
      table({
        columns: shown.map(({ column }) => ({ title: column.title, width: Math.min(column.width, 40) })),
        rows: rows.map((row) => shown.map(({ place }) => words(row[place]))),
        landscape: true,
        small: true,
      }),
    ],
  };
}

function words(cell: SheetCell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? words(cell.value) : String(cell).slice(0, 80);
}
