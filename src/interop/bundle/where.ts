import { registerOf } from '#domain/dossier/registers.ts';
import { REGISTER_IDS, type RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import type { Refusal } from '#kernel/result.ts';
import { explain } from './explain.ts';
import { fileOf } from './layout.ts';
import { placeOf, typedAt } from './locate.ts';
import type { LocatedRefusal } from './located.ts';
import type { RawDossier } from './raw-dossier.ts';

type Path = readonly (string | number)[];

/** Puts a refusal of the dossier where its cause stands in the files, in words for who wrote them. */
export function locateRefusal(raw: RawDossier, refusal: Refusal): LocatedRefusal {
  const [register = 'study', ...inFile] = refusal.path;
  const id = REGISTER_IDS.find((candidate) => candidate === register) ?? 'study';
  const source = raw.sources.get(id);
  const explained = explain(refusal, {
    found: valueAt(raw.value, refusal.path),
    typed: source && typedAt(source, inFile),
    keysOf: (of) => keysOf(raw, of),
  });
  const key = keyAt(raw, id, inFile[0]);
  const place = source ? placeOf(source, inFile, refusal.code === 'unknown-field') : { line: 1, column: 1 };
  const prose = proseFileAt(raw, id, inFile);
  return {
    ...explained,
    ...(prose === undefined ? { file: fileOf(id), ...place } : { file: prose, line: 1, column: 1 }),
    ...(key === undefined ? {} : { key }),
  };
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}

function keyAt(raw: RawDossier, id: RegisterId, index: string | number | undefined): string | undefined {
  if (typeof index !== 'number') return undefined;
  const key = valueAt(raw.value, [id, index, registerOf(id).key]);
  return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
}

function keysOf(raw: RawDossier, id: RegisterId): readonly string[] {
  const rows = raw.value[id];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: Row | null) => {
    const key = row?.[registerOf(id).key];
    return typeof key === 'string' ? [key] : [];
  });
}

/** The Markdown file that a path leads to, where the field stands in one. */
function proseFileAt(raw: RawDossier, id: RegisterId, [field, language]: Path): string | undefined {
  const files = raw.prose.get(`${id}.${String(field)}`);
  return (files?.find((file) => file.language === language) ?? files?.[0])?.name;
}
