import { paragraph, type TableOptions, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';

/** The table, or the words that say why there is none: a heading row above nothing tells the reader nothing. */
export function tableOr(none: string, options: TableOptions): Block {
  return options.rows.length > 0 ? table(options) : paragraph(none);
}
