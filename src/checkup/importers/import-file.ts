import { basename } from 'node:path';
import type { Text } from '#kernel/text.ts';
import type { Observation } from '../evidence/observation.ts';
import { headOf } from './head.ts';
import type { ImportContext } from './importer.ts';
import { IMPORTERS } from './index.ts';

/** What a file brought, and as what it was read. */
export interface Imported {
  readonly format: string;
  readonly title: Text;
  readonly observations: readonly Observation[];
}

/** Reads a file that a person put with the evidence; nothing when no importer recognises it. */
export async function importFile(file: string, context: ImportContext): Promise<Imported | undefined> {
  const head = headOf(file);
  const importer = IMPORTERS.find(({ recognises }) => recognises(basename(file), head));
  if (!importer) return undefined;
  return { format: importer.id, title: importer.title, observations: await importer.read(file, context) };
}
