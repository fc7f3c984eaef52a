import { FONTS } from '../../style/tokens.ts';
import { fontFile } from '../fonts/files.ts';
import type { Part } from '../packaging/package.ts';
import { element, NAMESPACES, part, w } from './xml.ts';

interface Face {
  readonly slot: 'Regular' | 'Bold' | 'Italic';
  readonly file: string;
  /** Names the key that the font is masked with: any number will do, and a fixed one keeps the bytes the same. */
  readonly key: string;
}

const TEXT: readonly Face[] = [
  {
    slot: 'Regular',
    file: 'source-sans/TTF/SourceSans3-Regular.ttf',
    key: '5649D0A1-0001-4F6E-9A4B-000000000001',
  },
  {
    slot: 'Bold',
    file: 'source-sans/TTF/SourceSans3-Semibold.ttf',
    key: '5649D0A1-0002-4F6E-9A4B-000000000002',
  },
  {
    slot: 'Italic',
    file: 'source-sans/TTF/SourceSans3-It.ttf',
    key: '5649D0A1-0003-4F6E-9A4B-000000000003',
  },
];
const MONO: Face = {
  slot: 'Regular',
  file: 'source-code-pro/TTF/SourceCodePro-Regular.ttf',
  key: '5649D0A1-0004-4F6E-9A4B-000000000004',
};

export interface EmbeddedFonts {
  readonly table: string;
  readonly relationships: readonly (readonly [id: string, target: string])[];
  readonly parts: readonly Part[];
}

/** The faces that the text uses, in the file: it looks the same where they are not installed. */
export function embeddedFonts(body: string): EmbeddedFonts {
  const text = TEXT.filter(({ slot }) => slot !== 'Italic' || body.includes('"Emphasis"'));
  const families = [
    { name: FONTS.text, faces: text, family: 'swiss', pitch: 'variable' },
    { name: FONTS.mono, faces: [MONO], family: 'modern', pitch: 'fixed' },
  ];
  const fonts = families.map(({ name, faces, family, pitch }) =>
    w('font', { name }, w('charset', '00'), w('family', family), w('pitch', pitch), ...faces.map(embedding)),
  );
  const spaces = { 'xmlns:w': NAMESPACES['xmlns:w'], 'xmlns:r': NAMESPACES['xmlns:r'] };
  const all = [...text, MONO];
  return {
    table: part(element('w:fonts', spaces, ...fonts)),
    relationships: all.map((face) => [relationship(face), `fonts/${relationship(face)}.odttf`]),
    parts: all.map((face) => [
      `word/fonts/${relationship(face)}.odttf`,
      masked(fontFile(face.file), face.key),
    ]),
  };
}

function embedding(face: Face): string {
  return element(`w:embed${face.slot}`, { 'r:id': relationship(face), 'w:fontKey': `{${face.key}}` });
}

function relationship({ key }: Face): string {
  return `font${Number(key.slice(-12))}`;
}

/** The first 32 bytes, each with a byte of the key, last first (ISO/IEC 29500-4 §15.2.13). */
function masked(font: Uint8Array, key: string): Uint8Array {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  const copy = Uint8Array.from(font);
  for (let place = 0; place < 32; place += 1) copy[place] = (font[place] ?? 0) ^ (bytes[place % 16] ?? 0);
  return copy;
}
