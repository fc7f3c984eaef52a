import type { SettledRun } from '../../model/settled.ts';
import { html } from './escape.ts';

/** Runs as phrasing content; line ends of the text are line breaks. */
export function inline(runs: readonly SettledRun[]): string {
  return runs.map(runOf).join('');
}

/** Text without runs. */
export function words(text: string): string {
  return html(text).replaceAll('\n', '<br>');
}

function runOf(run: SettledRun): string {
  const text = words(run.text);
  switch (run.kind) {
    case 'text':
      return text;
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'emphasis':
      return `<em>${text}</em>`;
    case 'code':
      return `<code>${text}</code>`;
    case 'badge':
      return `<span class="badge ${run.tone}">${text}</span>`;
    case 'reference':
      return `<a href="#${run.anchor}">${text}</a>`;
  }
}
