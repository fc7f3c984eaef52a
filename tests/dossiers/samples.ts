import { join } from 'node:path';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect } from '#kernel/result.ts';

/** One of the sample companies, as `vigie init --sample` gives it. */
export async function sample(name: 'fintech' | 'saas'): Promise<Dossier> {
  const read = await readBundle(join(import.meta.dirname, '..', '..', 'samples', name));
  return expect(read, `the sample ${name} is sound`).dossier;
}
