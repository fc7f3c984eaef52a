import type { Text } from '#kernel/text.ts';
import type { Model, ModelName, Models } from '../model/model.ts';

export interface RenderOptions {
  /** Gives the rendering up: the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Told when a part of the work begins that takes its time. */
  readonly onStage?: (stage: WritingStage) => void;
}

/** Pages are laid out, then written. Formats without pages only write. */
export type WritingStage = 'laying-out' | 'writing';

/** The same model gives the same bytes. */
export type Writer<N extends ModelName> = (model: Models[N], options?: RenderOptions) => Promise<Uint8Array>;

/** A way to write documents. It knows the models, and nothing of what the document is about. */
export interface Format {
  /** The name of its folder, and what people type: `--format pdf`. */
  readonly id: string;
  readonly title: Text;
  /** Without the dot. */
  readonly extension: string;
  /** RFC 6838, with its charset where it is text. */
  readonly mediaType: string;
  /** Only kinds that name the format exist in it: it makes no sense for most. */
  readonly onlyNamed?: boolean;
  /** One writer for each model that the format can write: what is not here does not exist. */
  readonly writes: { readonly [N in ModelName]?: Writer<N> };
}

/** Writes a model in a format that can: whether it can is known before, from `writes`. */
export function render(format: Format, model: Model, options?: RenderOptions): Promise<Uint8Array> {
  // Model and writer are picked by one name, which the compiler cannot follow through the union.
  const writer = format.writes[model.model] as Writer<ModelName> | undefined;
  if (!writer) throw new Error(`${format.id} does not write a ${model.model}`);
  return writer(model, options);
}
