import { writeTsv } from './tsv.ts';

/** Puts cells on the clipboard as spreadsheets do: as text, and as a table in which no line break is lost. */
export function putCells(data: DataTransfer, cells: readonly (readonly string[])[]): void {
  data.setData('text/plain', writeTsv(cells));
  data.setData('text/html', tableOf(cells));
}

function tableOf(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => `<tr>${row.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
