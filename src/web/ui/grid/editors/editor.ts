import type { Field } from '#domain/register/field.ts';
import type { Wording } from '#kernel/text.ts';
import type { Reader } from '../values/read-value.ts';

/** Where to go once a cell is written: on in this way, or over all cells that are chosen. */
export type Then = 'stay' | 'down' | 'up' | 'right' | 'left' | 'everywhere';

/** What every editor of a cell is given. */
export interface EditorProps {
  readonly field: Field;
  readonly label: string;
  readonly value: unknown;
  /** Somebody began to type: what stands there is replaced; else it is changed. */
  readonly fresh: boolean;
  readonly reader: Reader;
  readonly nameOfControl: (id: string) => Wording | undefined;
  readonly onCommit: (value: unknown, then: Then) => void;
  readonly onCancel: () => void;
  /** What is being written, so that a reload does not lose it. */
  readonly onWriting: (value: unknown) => void;
}
