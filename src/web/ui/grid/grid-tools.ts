import type { Text, Wording } from '#kernel/text.ts';
import type { Then } from './editors/editor.ts';
import type { Reader } from './values/read-value.ts';

/** What every row of a grid needs; the same object from one drawing to the next, so that rows are drawn only when they change. */
export interface GridTools {
  readonly reader: Reader;
  readonly keyField: string;
  readonly t: (wording: Wording) => string;
  readonly titled: (word: Wording, what: string) => string;
  readonly sentence: (message: Text | string) => string;
  readonly nameOfControl: (id: string) => Wording | undefined;
  readonly write: (value: unknown, then: Then) => void;
  readonly cancel: () => void;
  readonly writing: (value: unknown) => void;
  readonly open: (id: string) => void;
}
