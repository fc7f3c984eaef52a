/** What we ask of a font file: which characters it draws, and how wide. */
export interface TrueType {
  readonly unitsPerEm: number;
  /** The glyph of a code point; 0 is the glyph of what is missing. */
  readonly glyph: (codePoint: number) => number;
  /** The width of a glyph, in units of the em. */
  readonly advance: (glyph: number) => number;
}

/** Reads the tables `cmap`, `head`, `hhea` and `hmtx` (ISO/IEC 14496-22, Open Font Format). */
export function readTrueType(file: Uint8Array): TrueType {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (tag: string) => tableOffset(view, tag);
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const measured = view.getUint16(hhea + 34);
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyph: characterMap(view, table('cmap')),
    // Glyphs after the last measured one share its width.
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)),
  };
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const record = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(record + place)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function characterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  const full = subtables.find((offset) => view.getUint16(offset) === 12);
  if (full !== undefined) return groups(view, full);
  const basic = subtables.find((offset) => view.getUint16(offset) === 4);
  if (basic !== undefined) return segments(view, basic);
  throw new Error('the font maps characters in no way that we read (formats 4 and 12)');
}

/** Format 12: sorted runs of code points. */
function groups(view: DataView, offset: number): (codePoint: number) => number {
  const count = view.getUint32(offset + 12);
  return (codePoint) => {
    for (let i = 0; i < count; i += 1) {
      const group = offset + 16 + 12 * i;
      if (codePoint > view.getUint32(group + 4)) continue;
      const start = view.getUint32(group);
      return codePoint < start ? 0 : view.getUint32(group + 8) + codePoint - start;
    }
    return 0;
  };
}

/** Format 4: the Basic Multilingual Plane, in segments of four parallel arrays. */
function segments(view: DataView, offset: number): (codePoint: number) => number {
  const doubled = view.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + doubled];
  return (codePoint) => {
    for (let i = 0; i < doubled; i += 2) {
      if (codePoint > view.getUint16(ends + i)) continue;
      return codePoint < view.getUint16(starts + i) ? 0 : segmentGlyph(view, starts + i, doubled, codePoint);
    }
    return 0;
  };
}

function segmentGlyph(view: DataView, start: number, doubled: number, codePoint: number): number {
  const [delta, range] = [start + doubled, start + 2 * doubled];
  const rangeOffset = view.getUint16(range);
  if (rangeOffset === 0) return (codePoint + view.getUint16(delta)) & 0xffff;
  const glyph = view.getUint16(range + rangeOffset + 2 * (codePoint - view.getUint16(start)));
  return glyph === 0 ? 0 : (glyph + view.getUint16(delta)) & 0xffff;
}
