import type { WriteSheet } from 'hucre/xlsx';
import type { Choices } from '../../model/workbook.ts';
import { columnName, sheetReference } from '../../model/workbook.ts';

/** The values of drop-downs, each list once, on a hidden sheet: a list in the rule itself ends at 255 characters. */
export class Lists {
  readonly #name: string;
  readonly #columns = new Map<string, readonly string[]>();

  constructor(name: string) {
    this.#name = name;
  }

  /** What the rule of a cell names. */
  rangeOf(choices: Choices): string {
    if ('range' in choices) return choices.range;
    const key = JSON.stringify(choices.values);
    this.#columns.set(key, choices.values);
    const column = columnName([...this.#columns.keys()].indexOf(key));
    return `${sheetReference(this.#name)}!$${column}$1:$${column}$${choices.values.length}`;
  }

  sheets(): readonly WriteSheet[] {
    const columns = [...this.#columns.values()];
    const height = Math.max(0, ...columns.map(({ length }) => length));
    const rows = Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
    return height === 0 ? [] : [{ name: this.#name, rows, hidden: true }];
  }
}
