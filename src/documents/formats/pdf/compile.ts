import type { Document } from '../../model/document.ts';
import { settle } from '../../model/settled.ts';
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
  return warm.pdf(dataOf(document), standard, onStage);
}

/** What the template reads. A function of its own, so that all that leads to the bytes can be forgotten before layout. */
function dataOf(document: Document): Buffer {
  return Buffer.from(JSON.stringify(content(settle(document))));
}
