import { z } from 'zod';
import { parse } from '#domain/register/refusals.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import {
  type Catalogue,
  type CatalogueDefinition,
  type CatalogueEntry,
  CatalogueHeader,
  HEADER_FILE,
} from './catalogue.ts';
import { linesOf, readSources, type Source, writeCompiled } from './sources.ts';

/** Reads a catalogue from its folder: the catalogue, or every fault with its file and line. */
export function readCatalogue<Entry extends CatalogueEntry>(
  definition: CatalogueDefinition<Entry>,
  folder: string,
): Result<Catalogue<Entry>> {
  const header = readHeader(definition.id, folder);
  if (!header.ok) return header;
  const sources = readSources(folder, header.value.files);
  if (!sources.ok) return sources;
  return catalogueOf(definition, header.value, sources.value);
}

/** Reads a catalogue and leaves its values as JSON beside its files, for faster reading from then on. */
export function compileCatalogue(definition: CatalogueDefinition, folder: string): Result<Catalogue> {
  const catalogue = readCatalogue(definition, folder);
  if (!catalogue.ok) return catalogue;
  const sources = readSources(folder, [HEADER_FILE, ...catalogue.value.header.files]);
  if (!sources.ok) return sources;
  writeCompiled(folder, sources.value);
  return catalogue;
}

function readHeader(id: string, folder: string): Result<CatalogueHeader> {
  const sources = readSources(folder, [HEADER_FILE]);
  if (!sources.ok) return sources;
  const [source] = sources.value;
  if (source === undefined) throw new Error('One file was asked for and none was read');
  return within(source, CatalogueHeader.extend({ id: z.literal(id) }));
}

function catalogueOf<Entry extends CatalogueEntry>(
  definition: CatalogueDefinition<Entry>,
  header: CatalogueHeader,
  sources: readonly Source[],
): Result<Catalogue<Entry>> {
  const entries = new Map<string, Entry>();
  const refusals: Refusal[] = [];
  for (const source of sources) {
    const read = within(source, z.array(definition.entry).min(1));
    if (!read.ok) refusals.push(...read.refusals);
    const again: Refusal[] = [];
    for (const [place, entry] of read.ok ? read.value.entries() : []) {
      if (entries.has(entry.id)) again.push(duplicate(place, entry.id));
      entries.set(entry.id, entry);
    }
    refusals.push(...placed(source, again));
  }
  return refusals.length > 0 ? refuse(...refusals) : ok({ header, entries });
}

/** What a file holds, by its schema; faults name the file and the line. */
function within<Schema extends z.ZodType>(source: Source, schema: Schema): Result<z.infer<Schema>> {
  const parsed = parse(schema, source.value);
  return parsed.ok ? parsed : refuse(...placed(source, parsed.refusals));
}

function placed(source: Source, refusals: readonly Refusal[]): readonly Refusal[] {
  if (refusals.length === 0) return [];
  const lineAt = linesOf(source);
  return refusals.map((refusal) => {
    const place = `${source.file}:${lineAt(refusal.path)}`;
    const field = refusal.path.filter((part) => typeof part === 'string').join('.');
    const subject = field === '' ? '' : `${field}, `;
    return {
      ...refusal,
      path: [source.file, ...refusal.path],
      message: {
        fr: `${place} : ${subject}${refusal.message.fr}`,
        en: `${place}: ${subject}${refusal.message.en}`,
      },
    };
  });
}

function duplicate(place: number, id: string): Refusal {
  return {
    code: 'duplicate-id',
    path: [place, 'id'],
    found: id,
    message: {
      fr: `« ${id} » existe déjà dans ce catalogue`,
      en: `“${id}” already exists in this catalogue`,
    },
  };
}
