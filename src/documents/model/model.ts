import type { Deck } from './deck.ts';
import type { Document } from './document.ts';
import type { Picture } from './picture.ts';
import type { Workbook } from './workbook.ts';

/** What kinds build and formats write, by the name that each carries as `model`. */
export interface Models {
  readonly document: Document;
  readonly deck: Deck;
  readonly workbook: Workbook;
  readonly picture: Picture;
}

export type ModelName = keyof Models;
export type Model = Models[ModelName];
