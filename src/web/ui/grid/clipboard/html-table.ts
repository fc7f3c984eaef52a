/**
 * The cells of the one table that a spreadsheet puts on the clipboard as HTML, or undefined when what was copied is not one
 * table. Cells that span several rows or columns leave the others empty. The document is never shown: it is only read.
 */
export function readHtmlTable(html: string): readonly (readonly string[])[] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const tables = body.querySelectorAll('table');
  const [table] = tables;
  if (!table || tables.length > 1 || hasWordsOutside(body, table)) return undefined;
  const rows = [...table.rows].map(() => [] as string[]);
  [...table.rows].forEach((row, place) => {
    for (const cell of row.cells) placeCell(rows, place, cell);
  });
  return rows.map((row) => Array.from(row, (words) => words ?? ''));
}

function placeCell(rows: string[][], top: number, cell: HTMLTableCellElement): void {
  const first = firstFree(rows[top] ?? []);
  for (let down = 0; down < cell.rowSpan; down += 1) {
    for (let right = 0; right < cell.colSpan; right += 1) {
      const row = rows[top + down];
      if (row) row[first + right] = down === 0 && right === 0 ? wordsOf(cell) : '';
    }
  }
}

function firstFree(row: readonly string[]): number {
  for (let place = 0; ; place += 1) if (row[place] === undefined) return place;
}

/** Line breaks of the source are only layout; `<br>` and paragraphs are what people wrote. */
function wordsOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('style, script')) hidden.remove();
  for (const node of textNodes(copy)) node.data = node.data.replace(/[\t\r\n ]+/g, ' ');
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of copy.querySelectorAll('p, div, li')) block.append('\n');
  return (copy.textContent ?? '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function textNodes(of: Node): readonly Text[] {
  const walker = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function hasWordsOutside(body: HTMLElement, table: HTMLTableElement): boolean {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('table, style, script, title')) hidden.remove();
  return table.rows.length === 0 || (copy.textContent ?? '').trim() !== '';
}
