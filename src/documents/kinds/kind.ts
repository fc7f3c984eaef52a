import type { View } from '#domain/dossier/view.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Document } from '../model/document.ts';

/** What every document is made from: one dossier on one day, and the hash of exactly that dossier. */
export interface Source {
  readonly view: View;
  readonly snapshot: string;
  readonly language: Language;
}

/** A document that Vigie can make of a dossier. It builds the model; formats write it. */
export interface Kind {
  /** The name of its folder, and what people type: `--kind risk-report`. */
  readonly id: string;
  readonly title: Text;
  readonly build: (source: Source) => Document;
}
