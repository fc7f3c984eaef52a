import type { SettledRun } from '../../model/settled.ts';
import { escaped, escapedStart, fenced, marked } from './escape.ts';

/** Runs as the lines of a paragraph; the line ends of the text are kept as hard breaks (CommonMark §6.7). */
export function lines(runs: readonly SettledRun[]): readonly string[] {
  const whole = joined(runs, '\n').split('\n');
  const kept = whole.map((line) => escapedStart(line).trimEnd()).filter((line) => line !== '');
  return kept.map((line, place) => (place < kept.length - 1 ? `${line}\\` : line));
}

/** Runs on one line, for headings and cells: a line end of the text becomes a middle dot. */
export function line(runs: readonly SettledRun[]): string {
  return joined(runs, ' · ').trim();
}

/** Text without runs on one line. */
export function plainLine(text: string): string {
  return line([{ kind: 'text', text }]);
}

function joined(runs: readonly SettledRun[], lineEnd: string): string {
  let result = '';
  runs.forEach((run, place) => {
    const next = runs[place + 1];
    result += inline(run, lineEnd, result.at(-1) ?? '', next ? next.text.charAt(0) : '');
  });
  return result;
}

function inline(run: SettledRun, lineEnd: string, before: string, after: string): string {
  switch (run.kind) {
    case 'text':
    case 'reference':
      return parts(run.text, lineEnd, (text) => text);
    case 'strong':
    case 'badge':
      return parts(run.text, lineEnd, (text) => marked('**', text, before, after));
    case 'emphasis':
      return parts(run.text, lineEnd, (text) => marked('*', text, before, after));
    case 'code':
      // In a table a backslash before a bar belongs to the table, not to the code: such code is written as text.
      return /[\\|]/.test(run.text) || before === '`'
        ? parts(run.text, lineEnd, (text) => text)
        : fenced(run.text);
  }
}

/** Every line of the text escaped and marked by itself: no mark runs over a line end. */
function parts(text: string, lineEnd: string, mark: (line: string) => string): string {
  const trimmed = text.replace(/\t/g, ' ').replace(/ *\n\s*/g, '\n');
  return trimmed
    .split('\n')
    .map((part) => mark(escaped(part)))
    .join(lineEnd);
}
