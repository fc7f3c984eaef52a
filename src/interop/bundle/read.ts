import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import type { Refusal } from '#kernel/result.ts';
import { openFolder } from './folder.ts';
import { fileOf } from './layout.ts';
import { placeOf } from './locate.ts';
import type { LocatedRefusal, Read } from './located.ts';
import { problemsOf } from './problems.ts';
import { type RawDossier, rawDossier } from './raw-dossier.ts';
import type { TextFile } from './text-file.ts';
import { locateRefusal } from './where.ts';
import type { YamlSource } from './yaml-source.ts';

/** A dossier read from a folder, with what is needed to point into its files and to rewrite them. */
export interface Bundle {
  readonly dossier: Dossier;
  /** The files as they stood on the disk. */
  readonly files: ReadonlyMap<string, TextFile>;
  /** The YAML trees, with places and comments, of the registers that have a file. */
  readonly documents: ReadonlyMap<RegisterId, YamlSource>;
}

/**
 * Reads the bundle in a folder. Either everything is right, or every problem of every file is told, each with its
 * file, line and column. Nothing is written.
 */
export async function readBundle(dir: string): Promise<Read<Bundle>> {
  const folder = await openFolder(dir);
  const nothing = folder.files.size === 0 && folder.refusals.length > 0;
  if (nothing) return { ok: false, refusals: folder.refusals };
  return readFiles(folder.files, folder.refusals);
}

/** The same from files in memory; refusals about them that are known already stop nothing but the result. */
export function readFiles(
  files: ReadonlyMap<string, TextFile>,
  known: readonly LocatedRefusal[] = [],
): Read<Bundle> {
  const raw = rawDossier(files, new Set(known.map((refusal) => refusal.file)));
  const problems = [...known, ...raw.refusals, ...located(raw, problemsOf(raw))];
  if (problems.length > 0) return { ok: false, refusals: inFileOrder(problems) };
  const dossier = readDossier(raw.value);
  if (dossier.ok) return { ok: true, value: { dossier: dossier.value, files, documents: raw.sources } };
  return { ok: false, refusals: inFileOrder(located(raw, dossier.refusals)) };
}

function located(raw: RawDossier, refusals: readonly Refusal[]): readonly LocatedRefusal[] {
  return refusals.map((refusal) => locateRefusal(raw, refusal));
}

function inFileOrder(refusals: readonly LocatedRefusal[]): readonly LocatedRefusal[] {
  return refusals.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** Where a row stands: its file, line and column; undefined when the register has no such row. */
export function placeOfRow(
  bundle: Bundle,
  register: RegisterId,
  key: string,
): { readonly file: string; readonly line: number; readonly column: number } | undefined {
  const source = bundle.documents.get(register);
  if (!source) return undefined;
  const description = registerOf(register);
  const rows = Array.isArray(source.value) ? (source.value as Row[]) : [];
  const index = rows.findIndex((row) => keyOf(description, row) === key);
  if (index < 0 && !description.single) return undefined;
  return { file: fileOf(register), ...placeOf(source, index < 0 ? [] : [index]) };
}
