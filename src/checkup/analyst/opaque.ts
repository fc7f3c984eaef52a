import type { Language } from '#kernel/text.ts';
import { numberWords, type Phrase } from '../evidence/phrase.ts';
import { isUntrusted, shown, type Untrusted } from '../evidence/untrusted.ts';

/** What a model may call words from outside by: `outside-3`. */
export const OPAQUE = /\boutside-\d+\b/g;

/**
 * Gives words from outside a name each, by the order in which they are met and never by what they say: two checkups that
 * differ only in what strangers wrote are one text for a model.
 */
export class Opaque {
  readonly #words: Untrusted[] = [];

  /** The name under which these words are spoken of. */
  nameOf(words: Untrusted): string {
    this.#words.push(words);
    return `outside-${this.#words.length}`;
  }

  /** A sentence in which nothing from outside stands. */
  sentence(phrase: Phrase, language: Language): string {
    return phrase
      .map((part) => {
        if (typeof part === 'string') return part;
        return typeof part === 'number' ? numberWords(part, language) : this.nameOf(part);
      })
      .join('');
  }

  /** Any value with its words from outside replaced, however deep they stand. */
  hidden(value: unknown): unknown {
    if (isUntrusted(value)) return this.nameOf(value);
    if (Array.isArray(value)) return value.map((one) => this.hidden(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.hidden(one)]));
  }

  /** What a reader sees in the place of a name; undefined for a name that was never given. */
  behind(name: string): string | undefined {
    const words = this.#words[Number(name.slice('outside-'.length)) - 1];
    return words === undefined ? undefined : `« ${shown(words)} »`;
  }
}
