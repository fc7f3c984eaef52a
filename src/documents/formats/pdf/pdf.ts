import type { Document } from '../../model/document.ts';
import { sheetOf } from '../../model/picture.ts';
import type { Format, RenderOptions } from '../format.ts';
import { claimAccessible } from './claim.ts';

/** The printed page: PDF/A-2b and PDF/UA-1, tagged, with its fonts in it. */
export const pdf: Format = {
  id: 'pdf',
  title: { fr: 'PDF', en: 'PDF' },
  extension: 'pdf',
  mediaType: 'application/pdf',
  writes: {
    document: renderPdf,
    picture: (picture, options) => renderPdf(sheetOf(picture), options),
    deck: async (deck) => {
      const { renderDeckPdf } = await import('./deck.ts');
      return renderDeckPdf(deck);
    },
  },
};

export async function renderPdf(
  document: Document,
  { signal, onStage }: RenderOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  // Loaded by whoever lays out: a server that only says which formats there are does without the compiler.
  const { compile } = await import('./compile.ts');
  return claimAccessible(compile(document, { ...(onStage && { onStage }) }));
}
