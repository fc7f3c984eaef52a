import { describeRefusals, type LocatedRefusal, MAX_DESCRIBED } from '#interop/bundle/located.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Terminal } from './terminal.ts';

/** Tells why a bundle cannot be used, on the standard error or as JSON, and ends with 2. */
export function tellRefusals(
  terminal: Terminal,
  refusals: readonly LocatedRefusal[],
  { folder = '', json = false }: { readonly folder?: string; readonly json?: boolean } = {},
): void {
  if (json)
    terminal.say(
      JSON.stringify({ refusals: refusals.slice(0, MAX_DESCRIBED), total: refusals.length }, undefined, 2),
    );
  for (const line of describeRefusals(refusals, terminal.language, folder)) terminal.remark(line);
  terminal.end(2);
}

/** Tells why something that is not about a file was refused, and ends with 2. */
export function tellPlainRefusals(terminal: Terminal, refusals: readonly Refusal[]): void {
  for (const { path, message } of refusals) {
    const where =
      path.length > 0 ? `${path.join(' › ')}${terminal.language === 'fr' ? '\u00a0: ' : ': '}` : '';
    terminal.remark({ fr: where + message.fr, en: where + message.en });
  }
  terminal.end(2);
}
