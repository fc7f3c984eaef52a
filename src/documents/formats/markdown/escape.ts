/**
 * Text on one line as Markdown that means exactly that text, in CommonMark 0.31 and GFM, with raw HTML allowed or not:
 * what can begin a construct inside a line has a backslash before it (CommonMark §2.4), links of GFM (§6.9) included.
 */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>&|~$@]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** Escaped text at the start of a line, where lists, headings, rules and tables begin. */
export function escapedStart(line: string): string {
  return line
    .trimStart()
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Code in as many backticks as its own text needs (CommonMark §6.1). */
export function fenced(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

const OPEN = /(?:^|[\s\p{P}\p{S}])$/u;
const CLOSE = /^(?:$|[\s\p{P}\p{S}])/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Escaped text between marks, where the rules of flanking let them work (CommonMark §6.2); else the text without them,
 * for a mark that is not understood would stand in the text.
 */
export function marked(mark: string, text: string, before: string, after: string): string {
  const core = text.trim();
  const opens = (OPEN.test(before) && !before.endsWith('*')) || LETTER.test(core.charAt(0));
  const closes = (CLOSE.test(after) && !after.startsWith('*')) || LETTER.test(core.at(-1) ?? '');
  if (core === '' || before.endsWith('*') || !opens || !closes) return text;
  const [start = '', end = ''] = text.split(core);
  return `${start}${mark}${core}${mark}${end}`;
}
