import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, Evidence } from '../evidence/evidence.ts';
import { seal } from '../evidence/seal.ts';
import { importFile } from '../importers/import-file.ts';
import type { ImportContext } from '../importers/importer.ts';

/** What the exports and logs of a folder brought, and the files that no importer knows. */
export interface ImportedFolder {
  readonly evidence: readonly Evidence[];
  readonly unknown: readonly string[];
}

/** Reads exports and logs as they were downloaded. They stay where they are: evidence keeps their name and their hash. */
export async function importAll(
  folder: string,
  names: readonly string[],
  context: ImportContext,
): Promise<ImportedFolder> {
  const evidence: Evidence[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const imported = await importFile(path, context);
    if (!imported) {
      unknown.push(name);
      continue;
    }
    const by = { by: 'imported', file: await fingerprint(path, name), format: imported.format } as const;
    evidence.push(...imported.observations.map((observation) => seal(observation, by)));
  }
  return { evidence, unknown };
}

/** Name, size and hash of a file of any size. */
async function fingerprint(path: string, name: string): Promise<Attachment> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  // The name goes into reports: of what people call their files, only what can do no harm.
  const plain = name.replaceAll(/[^A-Za-z0-9._ -]/g, '_').replace(/^[^A-Za-z0-9]+/, '');
  return { file: plain.slice(0, 150) || 'file', sha256: hash.digest('hex'), bytes };
}
