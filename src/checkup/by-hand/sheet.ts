import type { Day } from '#kernel/date.ts';
import type { Text } from '#kernel/text.ts';
import type { Element } from '../evidence/element.ts';
import type { Observation } from '../evidence/observation.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** One thing that a person types or chooses. */
export type SheetField = Simple | Rows;

interface Common {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** May be left empty. */
  readonly optional?: true;
}

export type Simple = Common &
  (
    | { readonly kind: 'count' | 'line' | 'day' | 'host' }
    | {
        readonly kind: 'choice';
        readonly options: readonly { readonly id: string; readonly label: Text }[];
      }
  );

/** Lines of the same columns; an empty line is none. */
export type Rows = Common & { readonly kind: 'rows'; readonly columns: readonly Simple[] };

/** What was typed, read: numbers, days, chosen ids, words; null where nothing was. */
export type Read = string | number | null;
export interface Filled {
  readonly values: Readonly<Record<string, Read>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, Read>>[]>>;
}

export interface SheetContext {
  readonly procedure: Procedure;
  /** The instant of the checkup: windows end here. */
  readonly now: Date;
  /** The zone, host or account that the sheet is about. */
  readonly subject: string | null;
}

/** The form of one kind of evidence for somebody who reads it on a screen of their own. */
export interface Sheet {
  readonly element: Element;
  readonly fields: readonly SheetField[];
  /** “I looked, and there is none” is an answer. */
  readonly none?: (context: SheetContext) => readonly Observation[];
  readonly read: (filled: Filled, context: SheetContext) => readonly Observation[];
}

export function count(filled: Readonly<Record<string, Read>>, id: string): number {
  const value = filled[id];
  return typeof value === 'number' ? value : 0;
}

export function countOrNull(filled: Readonly<Record<string, Read>>, id: string): number | null {
  const value = filled[id];
  return typeof value === 'number' ? value : null;
}

export function words(filled: Readonly<Record<string, Read>>, id: string): string {
  const value = filled[id];
  return typeof value === 'string' ? value : '';
}

/** An instant of evidence for a day that a person named. */
export function atNoon(day: Day): string {
  return `${day}T12:00:00Z`;
}
