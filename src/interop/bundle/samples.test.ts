import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dossier, rowsOf } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { Row } from '#domain/register/register.ts';
import { expect as sure } from '#kernel/result.ts';
import { editRows } from './edit.ts';
import { describeRefusals } from './located.ts';
import { readBundle } from './read.ts';
import { writeBundle } from './write.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');

/** A sample of a checkup stands beside those of a study. */
const STUDIES = readdirSync(SAMPLES).filter((name) => existsSync(join(SAMPLES, name, 'study.yaml')));

describe.each(STUDIES)('The sample company %s', (name) => {
  const dir = join(SAMPLES, name);

  it('is a bundle without a fault', async () => {
    const read = await readBundle(dir);

    expect(read.ok ? [] : describeRefusals(read.refusals, 'en')).toEqual([]);
  });

  it('stays as it is, byte for byte, when it is read and written', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'vigie-sample-'));
    cpSync(dir, copy, { recursive: true });

    const written = sure(await writeBundle(await dossierIn(copy), copy), 'the copy is writable');

    expect(written).toEqual({ written: [], removed: [] });
    for (const file of filesIn(dir)) {
      expect(readFileSync(join(copy, file)).equals(readFileSync(join(dir, file)))).toBe(true);
    }
    rmSync(copy, { recursive: true });
  });

  it('is the same dossier when it is written from scratch', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'vigie-sample-'));
    const dossier = await dossierIn(dir);

    sure(await writeBundle(dossier, fresh), 'the folder is writable');

    expect(await dossierIn(fresh)).toEqual(dossier);
    rmSync(fresh, { recursive: true });
  });

  it('changes by the lines of one field when one field of one row changes', async () => {
    const bundle = sure(await readBundle(dir), 'the sample is whole');

    for (const register of ALL_REGISTERS) {
      const source = bundle.documents.get(register.id);
      const rows = rowsOf(bundle.dossier, register.id);
      if (!source || register.single) continue;
      for (const row of rows) {
        const field = Object.keys(row).find((name) => typeof row[name] === 'string' && name !== register.key);
        if (field === undefined) continue;
        const after = rows.map((other) => (other === row ? { ...row, [field]: 'Autre' } : other));

        const edited = editRows(register, source, rows, after as readonly Row[]);

        const changed = linesNotIn(edited, source.file.text);
        // A value that its author quoted stays quoted.
        expect(changed.map((line) => line.trim().replaceAll('"', ''))).toEqual([`${field}: Autre`]);
        expect(edited.split('\n').length).toBeGreaterThan(source.file.text.split('\n').length - 20);
      }
    }
  });
});

async function dossierIn(dir: string): Promise<Dossier> {
  return sure(await readBundle(dir), 'the bundle is whole').dossier;
}

function linesNotIn(text: string, other: string): readonly string[] {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
}

/** Every file of a bundle, attachments included. */
function filesIn(dir: string): readonly string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(dir, name)).isFile());
}
