import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The styles that documents are set in, for programs that lay out pages. */
const TRUETYPE = [
  'source-sans/TTF/SourceSans3-Regular.ttf',
  'source-sans/TTF/SourceSans3-It.ttf',
  'source-sans/TTF/SourceSans3-Semibold.ttf',
  'source-sans/TTF/SourceSans3-Bold.ttf',
  'source-code-pro/TTF/SourceCodePro-Regular.ttf',
] as const;

export function trueTypeFonts(): readonly Buffer[] {
  return TRUETYPE.map(fontFile);
}

/** Where the same styles are on disk, for programs that read them themselves. */
export function trueTypeFontPaths(): readonly string[] {
  return TRUETYPE.map((path) => require.resolve(path));
}

/** A file of one of the font packages, found wherever the packages are installed. */
export function fontFile(path: string): Buffer {
  return readFileSync(require.resolve(path));
}
