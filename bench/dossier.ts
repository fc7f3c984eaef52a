import { fileURLToPath } from 'node:url';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect } from '#kernel/result.ts';

/** The sample fintech with so many scenarios, rated and treated: the sample’s own, then they again and again under new ids. */
export async function dossierOf(scenarios: number): Promise<Dossier> {
  const folder = fileURLToPath(new URL('../samples/fintech/', import.meta.url));
  const sample = expect(await readBundle(folder), 'the sample is sound').dossier;
  const own = sample.scenarios.map(({ id }) => id);
  const copies = Array.from({ length: scenarios }, (_, place) => {
    const of = own[place % own.length] ?? '';
    return { id: place < own.length ? of : `S-${1000 + place}`, of };
  });
  const copied = <Row extends object>(rows: readonly Row[], key: keyof Row) => {
    const byKey = new Map(rows.map((row) => [row[key], row]));
    return copies.flatMap(({ id, of }) => {
      const row = byKey.get(of as Row[keyof Row]);
      return row ? [{ ...row, [key]: id }] : [];
    });
  };
  return {
    ...sample,
    scenarios: copied(sample.scenarios, 'id'),
    evaluations: copied(sample.evaluations, 'scenario'),
    treatments: copied(sample.treatments, 'scenario'),
  };
}
