import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { trueTypeFonts } from '../fonts/files.ts';

export type Standard = 'a-2b' | 'ua-1';

/** Makes PDF files one after the other, in the thread that it was made in. */
export interface Typesetter {
  readonly pdf: (data: string, standard: Standard) => Uint8Array;
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
export function typesetter(): Typesetter {
  const main = join(WORKSPACE, 'main.typ');
  const data = join(WORKSPACE, 'data.json');
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...trueTypeFonts()] }],
  });
  compiler.addSource(main, readFileSync(new URL('./template.typ', import.meta.url), 'utf8'));
  return {
    pdf: (text, standard) => {
      compiler.mapShadow(data, Buffer.from(text));
      try {
        // In one call: a document handed over to JavaScript would stay in memory until a garbage collection.
        return compiler.pdf({ mainFilePath: main }, { pdfStandard: standard });
      } catch (error) {
        throw new Error(`the document could not be laid out: ${reason(error)}`, { cause: error });
      } finally {
        compiler.unmapShadow(data);
        // What was memoised for one document serves no other, and would only grow.
        compiler.evictCache(0);
      }
    },
  };
}

/** The compiler tells what is wrong with a page in the code of its error, and leaves the message empty. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message !== '' ? error.message : 'code' in error ? String(error.code) : 'no reason given';
}
