import type { Text } from '#kernel/text.ts';
import type { Document } from '../model/document.ts';

export interface RenderOptions {
  /** Gives the rendering up: the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** A way to write every document. It knows the model, and nothing of what the document is about. */
export interface Format {
  /** The name of its folder, and what people type: `--format pdf`. */
  readonly id: string;
  readonly title: Text;
  /** Without the dot. */
  readonly extension: string;
  /** RFC 6838, with its charset where it is text. */
  readonly mediaType: string;
  /** The same document gives the same bytes. */
  readonly render: (document: Document, options?: RenderOptions) => Promise<Uint8Array>;
}
