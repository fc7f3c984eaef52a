import { z } from 'zod';

/** What strangers write can be long on purpose; what is kept of it is enough to recognise it. */
export const MAX_UNTRUSTED = 500;

/**
 * Words that somebody outside chose: a user agent, a path, the comment of a DNS record, the description of a rule. They
 * are an object and not a string, so that no sentence, prompt or page takes them in by accident; in a file they are seen
 * for what they are. Only `shown` and the analyst's opaque ids lead out of them.
 */
export const Untrusted = z.strictObject({ untrusted: z.string().max(MAX_UNTRUSTED) });
export type Untrusted = z.infer<typeof Untrusted>;

/** Takes words from outside in: well formed, in one normal form, and not endless. */
export function untrusted(words: string): Untrusted {
  const whole = words.toWellFormed().normalize('NFC');
  // Cutting may part a surrogate pair.
  return { untrusted: whole.length > MAX_UNTRUSTED ? whole.slice(0, MAX_UNTRUSTED).toWellFormed() : whole };
}

export function isUntrusted(value: unknown): value is Untrusted {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'untrusted');
}

/** What a reader of a report needs to recognise words from outside. */
const MAX_SHOWN = 120;

/** Controls, formats (bidirectional, zero width, tags) and variation selectors: what is obeyed or unseen, never read. */
const UNSEEN = /(?:[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]|\p{Variation_Selector})+/gu;

/**
 * Words from outside for a reader's eyes: on one line, nothing that a terminal obeys or a reader does not see, at most 120
 * characters. Whoever writes them into a format still escapes them.
 */
export function shown({ untrusted: words }: Untrusted): string {
  const visible = words.replaceAll(UNSEEN, '\u{fffd}').trim();
  const characters = [...visible];
  return characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN - 1).join('')}…` : visible;
}
