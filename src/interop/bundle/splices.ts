import { Lexer } from 'yaml';

/** A piece of text to put in the place of another. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Changes to a YAML text, collected first and applied at once; what no change touches stays as it is, byte for byte.
 * Knows lines, indentation and comments, and nothing of what the text says.
 */
export interface Draft {
  readonly text: string;
  readonly lineEnd: '\n' | '\r\n';
  readonly comments: readonly Span[];
  readonly splices: Splice[];
}

export function draftOf(text: string): Draft {
  return { text, lineEnd: /\r\n/.test(text) ? '\r\n' : '\n', comments: commentsOf(text), splices: [] };
}

/** The comments of a text, each as it was written. */
export function commentLines(text: string): readonly string[] {
  return commentsOf(text).map(({ start, end }) => text.slice(start, end).trimEnd());
}

/** Every comment of a YAML text, from its `#` to the end of its line. */
function commentsOf(text: string): readonly Span[] {
  const comments: Span[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks documents, scalars and flow ends with single signs that are not in the text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') continue;
    if (token.startsWith('#') && isAfterSpace(text, offset))
      comments.push({ start: offset, end: offset + token.length });
    offset += token.length;
  }
  return comments;
}

function isAfterSpace(text: string, offset: number): boolean {
  return offset === 0 || /\s/.test(text[offset - 1] ?? '');
}

/** The text with all changes made. */
export function applied({ text, splices }: Draft): string {
  // At one offset, what is put in comes before what is taken out; otherwise changes keep the order they were made in.
  const inOrder = splices.toSorted(
    (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start),
  );
  let result = '';
  let offset = 0;
  for (const splice of inOrder) {
    if (splice.start < offset && splice.text !== '') throw new Error('two changes of a bundle file overlap');
    result += text.slice(offset, Math.max(offset, splice.start)) + splice.text;
    offset = Math.max(offset, splice.end);
  }
  return result + text.slice(offset);
}

/** Where a block begins and where its own words end, and the column that it is aligned to. */
export interface Block extends Span {
  readonly column: number;
}

/** Puts new YAML in the place of a block. Comments that stood inside it move above it. */
export function replaceBlock(draft: Draft, block: Block, yaml: string): void {
  // After a text of several lines, comments on its last line or indented below it would become part of it.
  const end = yaml.includes('\n') ? endOfBlock(draft, block) : block.end;
  const inside = draft.comments.filter((comment) => comment.start >= block.start && comment.end <= end);
  const margin = draft.lineEnd + ' '.repeat(block.column);
  const above = inside.map((comment) => draft.text.slice(comment.start, comment.end).trimEnd() + margin);
  draft.splices.push({ start: block.start, end, text: above.join('') + indented(draft, yaml, block.column) });
}

/** Adds a block on the lines after another one of the same list or mapping. */
export function addAfter(draft: Draft, block: Block, yaml: string, emptyLine = false): void {
  const at = endOfBlock(draft, block);
  const margin = draft.lineEnd.repeat(emptyLine ? 2 : 1) + ' '.repeat(block.column);
  draft.splices.push({ start: at, end: at, text: margin + indented(draft, yaml, block.column) });
}

/** Adds a block before another one of the same list or mapping; comments above that one stay above both. */
export function addBefore(draft: Draft, block: Block, yaml: string, emptyLine = false): void {
  const margin = draft.lineEnd.repeat(emptyLine ? 2 : 1) + ' '.repeat(block.column);
  const text = indented(draft, yaml, block.column) + margin;
  draft.splices.push({ start: block.start, end: block.start, text });
}

/** Adds lines at the end of the text, after an empty line where there is anything before. */
export function addAtEnd(draft: Draft, yaml: string): void {
  const { text } = draft;
  const kept = endOfWords(text, text.length);
  const gap = kept === 0 ? '' : draft.lineEnd.repeat(2);
  draft.splices.push({
    start: kept === 0 ? 0 : endOfLine(text, kept),
    end: text.length,
    text: gap + indented(draft, yaml.trimEnd(), 0) + draft.lineEnd,
  });
}

/** Takes a block away with the comment right above it, the deeper comments below it, and the empty lines before. */
export function removeBlock(draft: Draft, block: Block): void {
  const { text } = draft;
  const end = endOfBlock(draft, block);
  if (!isFirstOnLine(text, block.start)) {
    // The block shares its line with the dash of its parent; the next block moves up to that dash.
    draft.splices.push({ start: block.start, end: skipSpace(text, end), text: '' });
    return;
  }
  const start = startWithComment(draft, block);
  const before = endOfWords(text, start);
  if (before > 0) draft.splices.push({ start: endOfLine(text, before), end, text: '' });
  else draft.splices.push({ start: 0, end: startOfLine(text, skipSpace(text, end)), text: '' });
}

function indented({ lineEnd }: Draft, yaml: string, column: number): string {
  const margin = ' '.repeat(column);
  return yaml
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : margin + line))
    .join(lineEnd);
}

/** The end of the block's last line, with the comment lines below that are indented deeper than the block. */
function endOfBlock({ text }: Draft, block: Block): number {
  let end = endOfLine(text, block.end);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, endOfLine(text, at))) {
    const line = text.slice(at, endOfLine(text, at));
    const deeper = line.search(/\S/);
    if (deeper < 0) continue;
    if (line[deeper] !== '#' || deeper <= block.column) break;
    end = endOfLine(text, at);
  }
  return end;
}

/**
 * Where the comment lines that stand right above a block begin, without an empty line between. A comment at the head
 * of the file is about the file, and one that tells an editor its schema is about nothing else.
 */
function startWithComment({ text }: Draft, block: Block): number {
  let start = startOfLine(text, block.start);
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    const line = text.slice(above, start).trimEnd();
    if (line.search(/\S/) !== block.column || line[block.column] !== '#') return start;
    if (above === 0) return startOfLine(text, block.start);
    start = above;
  }
  return start;
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(startOfLine(text, offset), offset).trim() === '';
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

function nextLine(text: string, end: number): number {
  const at = text.indexOf('\n', end);
  return at < 0 ? text.length : at + 1;
}

/** Where the last word before an offset ends; 0 when there is none. */
function endOfWords(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
