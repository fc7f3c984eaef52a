import type { Picture } from '../../model/picture.ts';
import type { Format } from '../format.ts';
import { renderSvg } from '../svg/svg.ts';
import { pngOf } from './raster.ts';

/** Dots for each unit of the drawing: sharp on a projector and on a page. */
const SCALE = 3;

/** A drawing in dots, for programs and people that take nothing else. */
export const png: Format = {
  id: 'png',
  title: { fr: 'Image PNG', en: 'PNG image' },
  extension: 'png',
  mediaType: 'image/png',
  writes: { picture: (picture) => renderPng(picture) },
};

export function renderPng(picture: Picture): Promise<Uint8Array> {
  return pngOf(renderSvg(picture), Math.round((picture.drawing.width + 32) * SCALE));
}
