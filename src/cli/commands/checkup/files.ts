import { join } from 'node:path';
import { type Format, render } from '#documents/formats/format.ts';
import { FORMATS } from '#documents/formats/index.ts';
import type { Document } from '#documents/model/document.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';

/** Formats that write a document. */
const WRITERS = FORMATS.filter(({ writes }) => writes.document !== undefined);

/** The formats that were named; every name that nobody knows is a refusal, and then nothing is written. */
export function formatsNamed(names: readonly string[]): Result<readonly Format[]> {
  const found = names.map((name) => WRITERS.find(({ id, extension }) => id === name || extension === name));
  const unknown = names.filter((_, place) => found[place] === undefined);
  if (unknown.length > 0) return refuse(...unknown.map(unknownFormat));
  return ok([...new Set(found.filter((format) => format !== undefined))]);
}

function unknownFormat(name: string): Refusal {
  const known = WRITERS.map(({ extension }) => extension).join(', ');
  return {
    code: 'unknown-name',
    path: [],
    found: name,
    message: {
      fr: `« ${name} » ne convient pas pour --format ; on peut écrire : ${known}`,
      en: `“${name}” does not do for --format; you can write: ${known}`,
    },
  };
}

/** What goes into files: a document, and the bytes of the formats that have their own, by extension. */
export interface Written {
  readonly document: Document;
  /** The name of each file without its extension. */
  readonly name: string;
  readonly out: string;
  readonly own?: Readonly<Record<string, Uint8Array>>;
}

/** Writes a document in each format; one that fails is told, ends with 2, and stops no other. */
export async function writeFiles(
  terminal: Terminal,
  formats: readonly Format[],
  written: Written,
): Promise<void> {
  terminal.end(0);
  for (const format of formats) await writeFile(terminal, format, written);
}

async function writeFile(
  terminal: Terminal,
  format: Format,
  { document, name, out, own }: Written,
): Promise<void> {
  const path = join(out, `${name}.${format.extension}`);
  try {
    const bytes = own?.[format.extension] ?? (await render(format, document));
    const refusals = await replaceFile(out, `${name}.${format.extension}`, Buffer.from(bytes));
    if (refusals.length > 0) tellRefusals(terminal, refusals, { folder: path });
    else terminal.say(path);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    terminal.remark({
      fr: `${path} n’a pas pu être écrit : ${words}`,
      en: `${path} could not be written: ${words}`,
    });
    terminal.end(2);
  }
}
