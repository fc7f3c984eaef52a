import type { Document } from '../../model/document.ts';
import { sheetOf } from '../../model/picture.ts';
import type { Format, RenderOptions } from '../format.ts';
import { claimAccessible } from './claim.ts';
import { compile } from './compile.ts';
import { renderDeckPdf } from './deck.ts';

/** The printed page: PDF/A-2b and PDF/UA-1, tagged, with its fonts in it. */
export const pdf: Format = {
  id: 'pdf',
  title: { fr: 'PDF', en: 'PDF' },
  extension: 'pdf',
  mediaType: 'application/pdf',
  writes: {
    document: renderPdf,
    picture: (picture, options) => renderPdf(sheetOf(picture), options),
    deck: renderDeckPdf,
  },
};

export async function renderPdf(
  document: Document,
  { signal, onStage }: RenderOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  return claimAccessible(compile(document, { ...(onStage && { onStage }) }));
}
