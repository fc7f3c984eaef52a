import { FONTS } from '../../style/tokens.ts';
import { trueTypeFontPaths } from '../fonts/files.ts';
import { drawableMark } from '../fonts/glyphs.ts';

/**
 * A drawing as PNG, so many dots wide, on white. Its letters come from our fonts and no others. Several are drawn at
 * once, beside the thread that asks.
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  // Loaded by whoever draws: a server that only says which formats there are does without.
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(drawableMark(svg), {
    fitTo: { mode: 'width', value: width },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, fontFiles: [...trueTypeFontPaths()], defaultFontFamily: FONTS.text },
  });
  return drawn.asPng();
}
