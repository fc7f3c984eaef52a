import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { trueTypeFonts } from '../fonts/files.ts';
import type { RenderOptions } from '../format.ts';

export type Standard = 'a-2b' | 'ua-1';

/** Makes PDF files one after the other, in the thread that it was made in. */
export interface Typesetter {
  readonly pdf: (data: Uint8Array, standard: Standard, onStage?: RenderOptions['onStage']) => Uint8Array;
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
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...trueTypeFonts()] }],
  });
  compiler.addSource(main, readFileSync(new URL(template, import.meta.url), 'utf8'));
  return {
    pdf: (bytes, standard, onStage) => {
      compiler.mapShadow(data, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      try {
        onStage?.('laying-out');
        // What the document was built from is garbage by now, and layout is where memory peaks.
        globalThis.gc?.();
        const pages = layOut(compiler, main);
        // What was memoised for the layout serves neither the writing nor another document.
        compiler.evictCache(0);
        onStage?.('writing');
        return compiler.pdf(pages, { pdfStandard: standard });
      } finally {
        compiler.unmapShadow(data);
        compiler.evictCache(0);
      }
    },
  };
}

function layOut(compiler: NodeCompiler, main: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFilePath: main });
  if (outcome.result) return outcome.result;
  const reasons = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
  throw new Error(`the document could not be laid out: ${reasons.map(({ message }) => message).join('; ')}`);
}
