/**
 * Cells parted by tabs and lines, as Excel, LibreOffice and Google Sheets put them on the clipboard: a cell that holds a tab, a
 * line break or a quotation mark stands in quotation marks, and its own marks are doubled.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at);
    row.push(cell.words);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    // The last line of a copied block ends with a line break: no empty row follows it.
    if (at >= text.length) break;
  }
  return rows;
}

interface Cell {
  readonly words: string;
  /** Where the tab, the line break or the end stands. */
  readonly end: number;
}

function readCell(text: string, start: number): Cell {
  return (text[start] === '"' ? readQuoted(text, start) : undefined) ?? readBare(text, start);
}

function readBare(text: string, start: number): Cell {
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : start + length;
  return { words: text.slice(start, end), end };
}

/** Undefined when the mark at the beginning is part of what was written: `"A" comme Anatole`. */
function readQuoted(text: string, start: number): Cell | undefined {
  let words = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    words += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const next = text[close + 1];
      const ends = next === undefined || next === '\t' || next === '\n' || next === '\r';
      return ends ? { words, end: close + 1 } : undefined;
    }
    words += '"';
    at = close + 2;
  }
}

/** The same, the other way; read back it gives the same cells. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\n');
}

function writeCell(words: string): string {
  return /[\t\r\n]|^"/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
