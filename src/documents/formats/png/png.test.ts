import { describe, expect, it } from 'vitest';
import { picture } from '../fixtures/picture.ts';
import { renderPng } from './png.ts';
import { pngOf } from './raster.ts';

/** Width and height as the file says (PNG, third edition, §11.2.1). */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('a picture as PNG', () => {
  it('is sharp: three dots for each unit of the drawing', async () => {
    const png = await renderPng(picture);
    const [width, height] = sizeOf(png);

    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(width).toBeGreaterThan(3 * picture.drawing.width);
    expect(height).toBeGreaterThan(3 * picture.drawing.height);
  });

  it('has its letters: a drawing with words is not the one without', async () => {
    const drawing = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20" width="90" height="20" font-family="'Source Sans 3', sans-serif"><text x="2" y="14" font-size="12">${words}</text></svg>`;

    const [empty, said] = [await pngOf(drawing(''), 180), await pngOf(drawing('Modéré'), 180)];

    expect(said.length).toBeGreaterThan(empty.length + 200);
  });

  it('shows a square where our fonts have no letter, as the printed page does', async () => {
    const drawing = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20" width="90" height="20" font-family="'Source Sans 3', sans-serif"><text x="2" y="14" font-size="12">${words}</text></svg>`;

    expect(Buffer.compare(await pngOf(drawing('🚀'), 180), await pngOf(drawing('□'), 180))).toBe(0);
  });
});
