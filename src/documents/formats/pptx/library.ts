import type library from 'pptxgenjs';

// Its types are those of a CommonJS module, where the class is a member; its code is an ES module.
export type PptxFile = library.default;
export type PptxSlide = library.default.Slide;

/** Loaded when slides are written: most runs write none. */
export async function newFile(): Promise<PptxFile> {
  const { default: File } = (await import('pptxgenjs')) as unknown as { default: new () => PptxFile };
  return new File();
}
