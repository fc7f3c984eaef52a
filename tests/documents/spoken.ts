import type { Block, Item, List, Run } from '#documents/model/document.ts';
import type { Model } from '#documents/model/model.ts';
import { sheetOf } from '#documents/model/picture.ts';

/** Everything that a document or a picture says, in the order of the page: one piece a heading, paragraph, cell or item. */
export function spoken(model: Model): readonly string[] {
  if (model.model === 'picture') return spoken(sheetOf(model));
  if (model.model !== 'document') throw new Error(`no words are read out of a ${model.model}`);
  return [model.title, model.subtitle ?? '', ...model.blocks.flatMap(wordsOf)];
}

/** The same in one string. */
export function whole(model: Model): string {
  return spoken(model).join('\n');
}

/** Every block of a kind, wherever it stands. */
export function blocksOf<K extends Block['kind']>(
  blocks: readonly Block[],
  kind: K,
): readonly Extract<Block, { kind: K }>[] {
  return blocks.flatMap((block): readonly Extract<Block, { kind: K }>[] => {
    const inside = 'blocks' in block && block.kind !== 'callout' ? blocksOf(block.blocks, kind) : [];
    // The name of the kind picks its type.
    return block.kind === kind ? [block as Extract<Block, { kind: K }>, ...inside] : inside;
  });
}

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [runs(block.runs)];
    case 'table':
      return [
        block.caption ?? '',
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.map((cell) => runs(cell.runs))),
      ];
    case 'figure':
      return [block.caption, block.drawing.alt, ...block.drawing.alternative.rows.flat()];
    case 'list':
      return items(block);
    case 'callout':
      return [block.title, ...block.blocks.flatMap(wordsOf)];
    case 'key-values':
      return block.entries.flatMap((entry) => [entry.key, runs(entry.runs)]);
    case 'together':
    case 'section':
      return block.blocks.flatMap(wordsOf);
    case 'page-break':
    case 'contents':
      return [];
  }
}

function items(list: List): readonly string[] {
  return list.items.flatMap((item: Item) => [runs(item.runs), ...(item.list ? items(item.list) : [])]);
}

function runs(of: readonly Run[]): string {
  return of.map((run) => (run.kind === 'reference' ? `[${run.to}]` : run.text)).join('');
}
