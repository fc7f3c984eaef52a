import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { expect as sure } from '#kernel/result.ts';
import { arbitraryDossier } from '../../../tests/dossiers/arbitrary.ts';
import { essai } from './fixtures/essai.ts';
import { readBundle } from './read.ts';
import { writeBundle } from './write.ts';

describe('Writing a bundle', () => {
  let home = '';

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'vigie-write-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const fresh = () => mkdtempSync(join(home, 'bundle-'));
  const read = async (dir: string) => sure(await readBundle(dir), 'the bundle is readable').dossier;
  const write = async (dossier: Dossier, dir: string) =>
    sure(await writeBundle(dossier, dir), 'the folder is writable');

  it('gives back the same dossier, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const dir = fresh();

        await write(dossier, dir);

        expect(await read(dir)).toEqual(dossier);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same dossier, and changes nothing when it is written again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const [one, other] = [fresh(), fresh()];
        await write(dossier, one);
        const before = bytesOf(one);

        const again = await write(dossier, one);
        await write(await read(one), other);

        expect(again).toEqual({ written: [], removed: [] });
        expect(bytesOf(one)).toEqual(before);
        expect(bytesOf(other)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('turns one dossier into any other, in place', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), arbitraryDossier(), async (old, now) => {
        const dir = fresh();
        await write(old, dir);

        await write(now, dir);

        expect(await read(dir)).toEqual(now);
      }),
      { numRuns: 60 },
    );
  });

  it('writes one row in a file of its own lines, and leaves no file for an empty register', async () => {
    const dir = fresh();
    await write(essai(), dir);

    expect(readdirSync(dir).sort()).toEqual([
      'assets.yaml',
      'company.description.en.md',
      'company.description.fr.md',
      'company.yaml',
      'criteria.yaml',
      'roles.yaml',
      'study.yaml',
    ]);
    expect(readFileSync(join(dir, 'study.yaml'), 'utf8').split('\n').slice(0, 3)).toEqual([
      'vigie: 1',
      'id: essai',
      'title: Étude d’essai',
    ]);
    expect(readFileSync(join(dir, 'company.description.fr.md'), 'utf8')).toBe(
      'Une entreprise.\n\nDeux paragraphes.\n',
    );
  });

  it('changes a Markdown file, and goes from two languages to one and back', async () => {
    const dir = fresh();
    await write(essai(), dir);

    const one = await write({ ...essai(), company: { ...essai().company, description: 'Seul' } }, dir);
    const back = await write(essai(), dir);

    expect(one.written).toEqual(['company.description.md']);
    expect(one.removed).toEqual(['company.description.fr.md', 'company.description.en.md']);
    expect(back.removed).toEqual(['company.description.md']);
    expect(await read(dir)).toEqual(essai());
  });

  it('keeps permissions, byte order mark, Windows line ends and what stands beside', async () => {
    const dir = fresh();
    await write(essai(), dir);
    const file = join(dir, 'assets.yaml');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    chmodSync(file, 0o600);
    writeFileSync(join(dir, 'README.md'), 'Lisez-moi');
    mkdirSync(join(dir, 'preuves'));

    await write(withAssetName('Autre nom'), dir);

    const text = readFileSync(file, 'utf8');
    expect(text).toContain('\uFEFF- id: laptops\r\n  name: Autre nom\r\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toContain('preuves');
    expect(await read(dir)).toEqual(withAssetName('Autre nom'));
  });

  it('gathers the comments of a file at its head where anchors make editing in place impossible', async () => {
    const dir = fresh();
    await write(essai(), dir);
    const file = join(dir, 'assets.yaml');
    const text = readFileSync(file, 'utf8');
    const anchored = text.replace(
      'name: Portables',
      'name: &nom Portables # à vérifier\n  description: *nom',
    );
    writeFileSync(file, `# inventaire\n${anchored}`);
    const before = await read(dir);
    const after = {
      ...before,
      assets: before.assets.map((asset) => (asset.id === 'laptops' ? { ...asset, name: 'Autre' } : asset)),
    };

    await write(after, dir);

    expect(await read(dir)).toEqual(after);
    expect(readFileSync(file, 'utf8')).toBe(
      `# inventaire\n# à vérifier\n\n${text.replace('name: Portables', 'name: Autre\n  description: Portables')}`,
    );
  });

  it('refuses a folder that holds something else', async () => {
    const dir = fresh();
    writeFileSync(join(dir, 'thèse.docx'), '');

    const refused = await writeBundle(essai(), dir);

    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'folder-not-empty' }] });
    expect(readdirSync(dir)).toEqual(['thèse.docx']);
  });

  it('does not touch a bundle that it cannot read', async () => {
    const dir = fresh();
    await write(essai(), dir);
    writeFileSync(join(dir, 'assets.yaml'), '- id: [à moitié');
    const before = bytesOf(dir);

    const refused = await writeBundle(withAssetName('x'), dir);

    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'yaml-syntax', file: 'assets.yaml' }] });
    expect(bytesOf(dir)).toEqual(before);
  });
});

function bytesOf(dir: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(dir, entry.name)).toString('base64')]),
  );
}

function withAssetName(name: string): Dossier {
  const [laptops, ...others] = essai().assets;
  return { ...essai(), assets: laptops ? [{ ...laptops, name }, ...others] : [] };
}
