import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Logo } from '../../model/document.ts';
import { trueTypeFonts } from '../fonts/files.ts';
import type { RenderOptions } from '../format.ts';

export type Standard = 'a-2b' | 'ua-1';

interface Job extends Pick<RenderOptions, 'onStage'> {
  readonly standard: Standard;
  readonly logo?: Logo | undefined;
}

/** Makes PDF files one after the other, in the thread that it was made in. */
export interface Typesetter {
  readonly pdf: (data: Uint8Array, job: Job) => Uint8Array;
  /** The first page as a drawing, its letters as outlines. */
  readonly firstPage: (data: Uint8Array, logo: Logo | undefined) => string;
}

/**
 * The compiler follows symbolic links below its workspace. This one lies below a file, where nobody can put a link or
 * anything else: all that it ever reads is given to it in memory.
 */
const WORKSPACE = '/dev/null/vigie';

/**
 * A warm compiler. Our fonts come first in its book, and text falls back to no other (`fallback: false` in the template,
 * `drawableMark` for drawings), so that the fonts of the machine change nothing.
 */
export function typesetter(template = 'template.typ'): Typesetter {
  const main = join(WORKSPACE, 'main.typ');
  const data = join(WORKSPACE, 'data.json');
  const picture = join(WORKSPACE, 'logo.png');
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...trueTypeFonts()] }],
  });
  compiler.addSource(main, readFileSync(new URL(template, import.meta.url), 'utf8'));
  /** Data and logo are there for one document, and what it leaves behind serves no other. */
  function given<Made>(bytes: Uint8Array, logo: Logo | undefined, make: () => Made): Made {
    compiler.mapShadow(data, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (logo) compiler.mapShadow(picture, Buffer.from(logo.png));
    try {
      return make();
    } finally {
      compiler.unmapShadow(data);
      if (logo) compiler.unmapShadow(picture);
      compiler.evictCache(0);
    }
  }

  return {
    pdf: (bytes, { standard, logo, onStage }) =>
      given(bytes, logo, () => {
        onStage?.('laying-out');
        // What the document was built from is garbage by now, and layout is where memory peaks.
        globalThis.gc?.();
        const pages = layOut(compiler, main);
        // What was memoised for the layout serves neither the writing nor another document.
        compiler.evictCache(0);
        onStage?.('writing');
        return compiler.pdf(pages, { pdfStandard: standard });
      }),
    firstPage: (bytes, logo) => given(bytes, logo, () => firstOf(compiler.plainSvg(layOut(compiler, main)))),
  };
}

const SHEET = /\n {4}<path class="typst-shape"[^>]*d="M 0 0v ([\d.]+) h ([\d.]+) v -[\d.]+ Z "\/>/g;

/** Pages come one after the other in one drawing, each on its sheet, then the outlines of all letters: what is between goes. */
function firstOf(pages: string): string {
  const [first, second] = pages.matchAll(SHEET);
  const [, height, width] = first ?? [];
  if (width === undefined || height === undefined) throw new Error('the pages did not come as sheets');
  const outlines = pages.lastIndexOf('\n    <defs');
  const kept = second ? pages.slice(0, second.index) + pages.slice(outlines) : pages;
  return kept.replace(
    /^<svg([^>]*?) viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
    `<svg$1 viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
  );
}

function layOut(compiler: NodeCompiler, main: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFilePath: main });
  if (outcome.result) return outcome.result;
  const reasons = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
  throw new Error(`the document could not be laid out: ${reasons.map(({ message }) => message).join('; ')}`);
}
