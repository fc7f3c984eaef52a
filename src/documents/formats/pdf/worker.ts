import { parentPort } from 'node:worker_threads';
import type { Document } from '../../model/document.ts';
import { settle } from '../../model/settled.ts';
import { content } from './content.ts';
import { type Standard, typesetter } from './typesetter.ts';

/** One document to lay out. */
export interface Order {
  readonly id: number;
  readonly document: Document;
  readonly standard: Standard;
}

export type Answer =
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string };

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

const setter = typesetter();

port.on('message', (order: Order) => {
  const answer = answerTo(order);
  port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : []);
});

function answerTo({ id, document, standard }: Order): Answer {
  try {
    const data = JSON.stringify(content(settle(document)));
    // A copy in memory of our own, which can be handed over instead of cloned.
    return { id, pdf: Uint8Array.from(setter.pdf(data, standard)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
