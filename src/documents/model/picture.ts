import type { Language } from '#kernel/text.ts';
import type { Drawing } from '../drawings/drawing.ts';
import type { Cover, Document } from './document.ts';

/** One drawing that is a document of its own: a diagram to hang up, or to put into another document. */
export interface Picture {
  readonly model: 'picture';
  readonly language: Language;
  readonly title: string;
  readonly cover: Cover;
  readonly caption: string;
  readonly drawing: Drawing;
}

/** The picture on a sheet, for formats that write pages. */
export function sheetOf({ language, title, cover, caption, drawing }: Picture): Document {
  const figure = { kind: 'figure', drawing, caption, width: 250 } as const;
  const turned = { kind: 'section', orientation: 'landscape', blocks: [figure] } as const;
  const wide = drawing.width > 1.2 * drawing.height;
  return { model: 'document', language, title, layout: 'sheet', cover, blocks: [wide ? turned : figure] };
}
