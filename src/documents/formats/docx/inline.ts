import type { SettledRun } from '../../model/settled.ts';
import type { Sheet } from './sheet.ts';
import { element, escaped, hex, w } from './xml.ts';

/** What the surroundings say of how runs look. */
interface Look {
  /** `#RRGGBB`: on a coloured cell. */
  readonly ink?: string;
}

/** Runs as WordprocessingML: everything that was written is text in `w:t`, line ends are line breaks. */
export function inline(runs: readonly SettledRun[], sheet: Sheet, look: Look = {}): string {
  return runs.map((run) => runOf(run, sheet, look)).join('');
}

/** A text without runs of its own. */
export function words(text: string, properties = ''): string {
  return w('r', {}, properties === '' ? '' : w('rPr', {}, properties), letters(text));
}

const STYLES = { text: '', strong: 'Strong', emphasis: 'Emphasis', code: 'Code' } as const;

function runOf(run: SettledRun, sheet: Sheet, { ink }: Look): string {
  const colour = ink === undefined ? '' : w('color', hex(ink));
  if (run.kind === 'reference') return referenceTo(run, sheet);
  if (run.kind === 'badge') return words(run.text, w('rStyle', toneStyle(run.tone)));
  const style = STYLES[run.kind];
  return words(run.text, (style === '' ? '' : w('rStyle', style)) + colour);
}

/** The character style of a tone. */
export function toneStyle(tone: string): string {
  return `Tone${tone.charAt(0).toUpperCase()}${tone.slice(1)}`;
}

function letters(text: string): string {
  const written = (part: string) => element('w:t', { 'xml:space': 'preserve' }, escaped(part));
  return text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' ? w('br') : part === '\t' ? w('tab') : part === '' ? '' : written(part)))
    .join('');
}

/**
 * A field that is right before Word has computed it (ISO/IEC 29500-1 §17.16): Word renews it on demand, and other
 * programs show what stands in it.
 */
export function field(instruction: string, shown: string): string {
  const mark = (type: string) => w('r', {}, w('fldChar', { fldCharType: type }));
  const told = element('w:instrText', { 'xml:space': 'preserve' }, escaped(` ${instruction} `));
  return mark('begin') + w('r', {}, told) + mark('separate') + shown + mark('end');
}

/** Leads to a heading, a table or a figure: the words before its number are text, the number is a field. */
function referenceTo(
  { text, anchor }: { readonly text: string; readonly anchor: string },
  sheet: Sheet,
): string {
  const mark = sheet.marks.get(anchor);
  if (!mark) throw new Error(`nothing in the document has the anchor ${anchor}`);
  const style = w('rStyle', 'Reference');
  if (mark.of !== 'heading') return field(`REF ${mark.name} \\h \\* Lower`, words(text, style));
  if (mark.number === '') return field(`REF ${mark.name} \\h`, words(text, style));
  const before = text.slice(0, text.length - mark.number.length);
  return words(before, style) + field(`REF ${mark.name} \\r \\h`, words(mark.number, style));
}

/** The content between the two ends of the bookmark of an anchor. */
export function marked(anchor: string, content: string, sheet: Sheet): string {
  const mark = sheet.marks.get(anchor);
  if (!mark) throw new Error(`nothing in the document has the anchor ${anchor}`);
  return w('bookmarkStart', { id: mark.id, name: mark.name }) + content + w('bookmarkEnd', { id: mark.id });
}
