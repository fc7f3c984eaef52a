import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier, rowsOf } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import { arbitraryDossier } from './arbitrary.ts';

describe('Generated dossiers', () => {
  it('are accepted as they are, and stand in order already', () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        const read = readDossier(dossier);

        expect(read).toEqual({ ok: true, value: dossier });
      }),
    );
  });

  it('fill every register, and every field of it, sooner or later', () => {
    const seen = new Set<string>();

    for (const dossier of fc.sample(arbitraryDossier({ rows: 8 }), 200)) {
      for (const register of ALL_REGISTERS) {
        for (const row of rowsOf(dossier, register.id)) {
          for (const name of Object.keys(row)) seen.add(`${register.id}.${name}`);
        }
      }
    }

    const all = ALL_REGISTERS.flatMap(({ id, fields }) => Object.keys(fields).map((name) => `${id}.${name}`));
    expect(all.filter((name) => !seen.has(name))).toEqual([]);
  });
});
