import { Resvg } from '@resvg/resvg-js';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { trueTypeFontPaths } from '../formats/fonts/files.ts';
import type { Logo } from '../model/document.ts';
import { FONTS } from '../style/tokens.ts';

/** Dots of the largest drawing: three hundred an inch where a cover shows it largest. */
const MOST = { width: 960, height: 480 };
const MOST_BYTES = 1_000_000;
/** Sides of a picture that is taken to pieces here; a small file may claim any. */
const MOST_DOTS = 6000;
/** Beyond it a logo is a line, whatever room it gets. */
const MOST_SHAPE = 30;

/**
 * The logo drawn anew, in dots, as large as documents need it: whatever else a file carries (scripts, links, what a
 * camera noted) stays behind. The same file gives the same dots.
 */
export function drawLogo(file: Uint8Array): Result<Logo> {
  if (file.length > MOST_BYTES) return refuseLogo('too-large', TOO_LARGE);
  const svg = isPng(file) ? wrapped(file) : harmless(new TextDecoder().decode(file));
  if (svg === undefined) return refuseLogo('kind-of-file', NO_LOGO);
  try {
    return drawn(svg);
  } catch {
    // What the library says of a broken file helps nobody who did not write it.
    return refuseLogo('unreadable-file', UNREADABLE);
  }
}

function drawn(svg: string): Result<Logo> {
  const font = { loadSystemFonts: false, fontFiles: [...trueTypeFontPaths()], defaultFontFamily: FONTS.text };
  const { width, height } = new Resvg(svg, { font });
  const shape = width / height;
  if (shape > MOST_SHAPE || shape < 1 / MOST_SHAPE) return refuseLogo('shape', TOO_LONG);
  const wide = shape > MOST.width / MOST.height;
  const fitTo = wide
    ? ({ mode: 'width', value: MOST.width } as const)
    : ({ mode: 'height', value: MOST.height } as const);
  const picture = new Resvg(svg, { font, fitTo }).render();
  return ok({ png: new Uint8Array(picture.asPng()), width: picture.width, height: picture.height });
}

function isPng(file: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, place) => file[place] === byte);
}

/** A PNG in a drawing of its size (PNG, third edition, §11.2.1); undefined where the size is none. */
function wrapped(file: Uint8Array): string | undefined {
  if (file.length < 24) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0 || width > MOST_DOTS || height > MOST_DOTS) return undefined;
  const data = Buffer.from(file).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;
}

/**
 * The drawing without anything that leads out of it: a link may name a part of the drawing or hold its picture, nothing
 * else. Undefined for what is no drawing, or declares entities, which can grow without end.
 */
function harmless(text: string): string | undefined {
  if (!/<(\w+:)?svg[\s>]/.test(text) || /<!ENTITY/i.test(text)) return undefined;
  return text.replace(/([\w:.-]*href\s*=\s*)("[^"]*"|'[^']*')/gi, (whole, name: string, value: string) =>
    /^["'](#|data:image\/(png|jpeg);)/.test(value) ? whole : `${name}"#"`,
  );
}

function refuseLogo(code: string, message: Text): Result<never> {
  return refuse({ code, path: ['logo'], message });
}

const NO_LOGO: Text = {
  fr: 'un logo est une image PNG ou un dessin SVG, de 6 000 points de côté au plus ; enregistrez-le ainsi',
  en: 'a logo is a PNG picture or an SVG drawing, of 6,000 dots a side at most; save it as such',
};
const TOO_LARGE: Text = {
  fr: 'ce fichier dépasse 1 Mo ; enregistrez un logo plus petit',
  en: 'this file exceeds 1 MB; save a smaller logo',
};
const TOO_LONG: Text = {
  fr: 'ce logo est plus de trente fois plus long que large ; il ne se verrait pas',
  en: 'this logo is more than thirty times as long as it is wide; nobody would see it',
};
const UNREADABLE: Text = {
  fr: 'ce fichier ne se laisse pas lire comme une image ; enregistrez-le de nouveau en PNG',
  en: 'this file cannot be read as a picture; save it again as PNG',
};
