import type { Document } from '../../model/document.ts';
import { type SettledBlock, type SettledDocument, settle } from '../../model/settled.ts';
import type { RenderOptions } from '../format.ts';
import { content } from './content.ts';
import { type Standard, type Typesetter, typesetter } from './typesetter.ts';

interface CompileOptions extends Pick<RenderOptions, 'onStage'> {
  readonly standard?: Standard;
}

let warm: Typesetter | undefined;

/**
 * Lays a document out. The thread waits for the pages: whoever has others to serve has documents made by the press, in a
 * process of its own.
 */
export function compile(document: Document, { standard = 'a-2b', onStage }: CompileOptions = {}): Uint8Array {
  warm ??= typesetter();
  return warm.pdf(dataOf(document), {
    standard,
    ...(onStage && { onStage }),
    logo: document.cover.identity?.logo,
  });
}

/** The first page of a document as a drawing; what stands on later pages is not laid out. */
export function firstPage(document: Document): string {
  warm ??= typesetter();
  const settled = settle(document);
  const data = content({ ...settled, blocks: begun(settled) }, true);
  return warm.firstPage(Buffer.from(JSON.stringify(data)), document.cover.identity?.logo);
}

/** More than a page holds. */
const BLOCKS = 10;
const ROWS = 40;

/** The cover alone where there is one, else the first blocks. */
function begun({ layout, blocks }: SettledDocument): readonly SettledBlock[] {
  return layout === 'report' ? [] : beginningOf(blocks);
}

function beginningOf(blocks: readonly SettledBlock[]): readonly SettledBlock[] {
  return blocks.slice(0, BLOCKS).map((block) => {
    if (block.kind === 'table') return { ...block, rows: block.rows.slice(0, ROWS) };
    if (block.kind === 'section' || block.kind === 'together')
      return { ...block, blocks: beginningOf(block.blocks) };
    return block;
  });
}

/** What the template reads. A function of its own, so that all that leads to the bytes can be forgotten before layout. */
function dataOf(document: Document): Buffer {
  return Buffer.from(JSON.stringify(content(settle(document))));
}
