import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect as expectOk } from '#kernel/result.ts';
import { readPdf } from '../formats/fixtures/read-pdf.ts';
import { offers } from '../offers.ts';
import { fingerprint, MANIFEST } from './manifest.ts';
import { makePack, type PackOrder } from './pack.ts';
import { verifyPack } from './verify.ts';

let order: PackOrder;
let pack: Uint8Array;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../../samples/saas/', import.meta.url));
  const { dossier } = expectOk(await readBundle(folder), 'the sample is sound');
  // The first scenarios only: every document is made, and quickly.
  const scenarios = dossier.scenarios.slice(0, 2);
  const kept = <Row extends { readonly scenario: string }>(rows: readonly Row[]) =>
    rows.filter((row) => scenarios.some(({ id }) => id === row.scenario));
  const short = {
    ...dossier,
    scenarios,
    evaluations: kept(dossier.evaluations),
    treatments: kept(dossier.treatments),
    acceptances: kept(dossier.acceptances),
  };
  order = { dossier: short, today: '2026-11-27', language: 'fr', journal: '[]' };
  pack = await makePack(order);
  files = unzipSync(pack);
}, 120_000);

describe('the certification pack', () => {
  it('holds every document of the whole study, the data, the journal and a manifest', () => {
    const whole = offers().filter(({ kind }) => !kind.subject);

    for (const { kind, format } of whole)
      expect(Object.keys(files)).toContain(`documents/${kind.id}.fr.${format.extension}`);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['snapshot.json', 'journal.json', 'LISEZ-MOI.txt']),
    );
    expect(Object.keys(files)[0]).toBe(MANIFEST);
  });

  it('holds files that another program opens, each PDF as accessible and lasting as it claims', async () => {
    for (const [path, bytes] of Object.entries(files)) {
      expect(bytes.length, path).toBeGreaterThan(1);
      if (path.endsWith('.pdf')) {
        const { pages, metadata } = await readPdf(bytes);
        expect(pages.length, path).toBeGreaterThan(0);
        expect(
          pages.some(({ tags }) => tags.length > 0),
          path,
        ).toBe(true);
        expect(metadata, path).toContain('<pdfaid:part>2</pdfaid:part>');
        expect(metadata, path).toMatch(/<pdfuaid:part[^>]*>1</);
      }
      if (/\.(docx|pptx|xlsx)$/.test(path))
        expect(unzipSync(bytes)['[Content_Types].xml'], path).toBeDefined();
      if (path.endsWith('.html'))
        expect(new TextDecoder().decode(bytes.slice(0, 15)).toLowerCase(), path).toBe('<!doctype html>');
    }
  }, 120_000);

  it('has the snapshot under its own SHA-256', () => {
    const snapshot = takeSnapshot(order.dossier);

    expect(fingerprint(files['snapshot.json'] ?? new Uint8Array())).toBe(snapshot.hash);
  });

  it('is the same bytes for the same data', async () => {
    expect(Buffer.compare(await makePack(order), pack)).toBe(0);
  }, 120_000);

  it('is found unchanged', () => {
    const verdict = expectOk(verifyPack(pack), 'it is a pack');

    expect(verdict.differences).toEqual([]);
    expect(verdict.fingerprint).toBe(fingerprint(files[MANIFEST] ?? new Uint8Array()));
    expect(verdict.manifest.snapshot).toBe(takeSnapshot(order.dossier).hash);
  });
});

describe('a pack that somebody touched', () => {
  const differences = (changes: Record<string, Uint8Array | undefined>) => {
    const all = Object.entries({ ...files, ...changes }).filter(([, bytes]) => bytes !== undefined);
    return expectOk(verifyPack(zipSync(Object.fromEntries(all) as Zippable)), 'it is a pack').differences;
  };

  it('says which file was changed, taken out or put in', () => {
    expect(differences({ 'snapshot.json': strToU8('{}') })).toEqual([
      { path: 'snapshot.json', kind: 'changed' },
    ]);
    expect(differences({ 'journal.json': undefined })).toEqual([{ path: 'journal.json', kind: 'missing' }]);
    expect(differences({ 'documents/extra.pdf': strToU8('%PDF') })).toEqual([
      { path: 'documents/extra.pdf', kind: 'added' },
    ]);
  });

  it('is not believed about its snapshot when the manifest names another', () => {
    const text = new TextDecoder().decode(files[MANIFEST]);
    const other = { ...JSON.parse(text), snapshot: 'a'.repeat(64) };

    expect(differences({ [MANIFEST]: strToU8(JSON.stringify(other)) })).toEqual([
      { path: 'snapshot.json', kind: 'changed' },
    ]);
  });
});

describe('what is no pack', () => {
  const code = (bytes: Uint8Array) => {
    const verdict = verifyPack(bytes);
    return verdict.ok ? 'ok' : verdict.refusals[0]?.code;
  };

  it('is refused, in one sentence, and nothing of it is opened', () => {
    expect(code(strToU8('hello'))).toBe('not-readable');
    expect(code(pack.slice(0, 2000))).toBe('not-readable');
    expect(code(zipSync({ 'a.txt': strToU8('a') }))).toBe('no-manifest');
    expect(code(zipSync({ [MANIFEST]: strToU8('{"format":"other"}') }))).toBe('bad-manifest');
    for (const name of ['../etc/passwd', '/etc/passwd', 'C:\\x', 'a/../b', 'a\u202Eb'])
      expect(code(zipSync({ [name]: strToU8('x') })), name).toBe('unsafe-name');
  });

  it('is refused when a name stands twice', () => {
    const bytes = Buffer.from(zipSync({ 'aa.txt': strToU8('1'), 'ab.txt': strToU8('2') }, { level: 0 }));
    const twice = Buffer.from(bytes.toString('latin1').replaceAll('ab.txt', 'aa.txt'), 'latin1');

    expect(code(twice)).toBe('twice');
  });

  it('is refused before a bomb goes off: sizes are read first, and inflating stops where they do', () => {
    const bomb = Buffer.from(zipSync({ 'bomb.txt': new Uint8Array(5_000_000) }, { level: 9 }));
    // The size that the central directory declares (APPNOTE 4.4.9).
    const central = bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    const claiming = (size: number) => {
      const copy = Buffer.from(bomb);
      copy.writeUInt32LE(size, central + 24);
      return copy;
    };

    expect(code(claiming(2_000_000_000))).toBe('too-large');
    expect(code(claiming(10))).not.toBe('ok');
  });
});
