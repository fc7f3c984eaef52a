import { readHtmlTable } from './html-table.ts';
import { readTsv } from './tsv.ts';

/** The cells on the clipboard: from its table where there is one, else from its text. All rows as long as the longest. */
export function takeCells(data: DataTransfer): readonly (readonly string[])[] {
  const html = data.getData('text/html');
  const cells = (html === '' ? undefined : readHtmlTable(html)) ?? readTsv(data.getData('text/plain'));
  const width = Math.max(0, ...cells.map((row) => row.length));
  return cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
