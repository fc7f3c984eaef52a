import { readFile, stat } from 'node:fs/promises';
import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { MAX_BUNDLE_BYTES } from '#interop/bundle/layout.ts';
import { aboutFolder, type Read } from '#interop/bundle/located.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { decode } from '#interop/bundle/text-file.ts';

/** A dossier from what a person names: a bundle's folder, or the file of a snapshot. */
export async function dossierAt(path: string): Promise<Read<Dossier>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const bundle = await readBundle(path);
      return bundle.ok ? { ok: true, value: bundle.value.dossier } : bundle;
    }
    if (found.size > MAX_BUNDLE_BYTES)
      return { ok: false, refusals: [aboutFolder('file-too-large', TOO_LARGE)] };
    return snapshotIn(await readFile(path));
  } catch (error) {
    return { ok: false, refusals: [aboutFolder('no-folder', systemTrouble(error))] };
  }
}

function snapshotIn(bytes: Buffer): Read<Dossier> {
  const file = decode('', bytes);
  if (!file.ok) return file;
  const value = jsonIn(file.value.text);
  if (value === undefined) return { ok: false, refusals: [aboutFolder('not-json', NOT_JSON)] };
  const dossier = readDossier(value);
  if (dossier.ok) return dossier;
  return {
    ok: false,
    refusals: dossier.refusals.map((refusal) => ({ ...refusal, file: '', line: 1, column: 1 })),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NOT_JSON = {
  fr: 'ce fichier n’est pas un instantané ; « vigie snapshot <étude> --out <fichier> » en écrit un',
  en: 'this file is no snapshot; “vigie snapshot <study> --out <file>” writes one',
};
const TOO_LARGE = {
  fr: 'ce fichier dépasse 50 Mo ; ce n’est pas un instantané',
  en: 'this file exceeds 50 MB; it is no snapshot',
};
