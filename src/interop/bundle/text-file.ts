import { isUtf8 } from 'node:buffer';
import { aboutFile, type LocatedRefusal, type Read } from './located.ts';

/** A file of a bundle as it stands on the disk, and its text. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Without the byte order mark. */
  readonly text: string;
  /** What the file begins with before its text: a byte order mark, or nothing. */
  readonly mark: '' | '\uFEFF';
  /** Permissions, kept when the file is replaced. */
  readonly mode: number;
}

/** Reads bytes as UTF-8 (RFC 3629). A byte order mark is tolerated and remembered. */
export function decode(name: string, bytes: Buffer, mode = 0o644): Read<TextFile> {
  if (!isUtf8(bytes)) return { ok: false, refusals: [notUtf8(name, bytes)] };
  const whole = bytes.toString('utf8');
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length);
  const control = text.search(CONTROL);
  if (control >= 0) return { ok: false, refusals: [holdsControl(name, text, control)] };
  return { ok: true, value: { name, bytes, text, mark, mode } };
}

/** What YAML 1.2 §5.1 does not let stand in a text: control characters but tab and line ends, and no-characters. */
const CONTROL = /[^\P{Cc}\t\n\r\u0085]|[\ufffe\uffff]/u;

function notUtf8(name: string, bytes: Buffer): LocatedRefusal {
  const offset = firstInvalidByte(bytes);
  const before = bytes.subarray(0, offset).toString('utf8');
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? ' (UTF-16)' : '';
  return {
    ...aboutFile(name, 'not-utf-8', {
      fr: `le fichier n’est pas en UTF-8${wide} : l’octet ${offset} ne se lit pas ; enregistrez-le en UTF-8`,
      en: `the file is not in UTF-8${wide}: byte ${offset} cannot be read; save it as UTF-8`,
    }),
    ...placeIn(before, before.length),
  };
}

/** Where decoding and encoding again gives other bytes. */
function firstInvalidByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'), 'utf8');
  const differs = bytes.findIndex((byte, index) => again[index] !== byte);
  return differs < 0 ? bytes.length : differs;
}

function holdsControl(name: string, text: string, offset: number): LocatedRefusal {
  const sign = `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    ...aboutFile(name, 'control-character', {
      fr: `le fichier contient un caractère de commande (${sign}) ; il est abîmé, ou ce n’est pas un texte`,
      en: `the file holds a control character (${sign}); it is damaged, or it is no text`,
    }),
    ...placeIn(text, offset),
  };
}

/** Line and column of an offset, from 1. */
function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}
