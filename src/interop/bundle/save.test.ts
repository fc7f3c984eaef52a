import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFiles } from './save.ts';

describe('Saving the files of a bundle', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'vigie-save-'));
    writeFileSync(join(dir, 'a.yaml'), 'ancien');
    writeFileSync(join(dir, 'gone.md'), 'à ôter');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const old = Buffer.from('ancien');

  it('writes, replaces and removes, and leaves nothing else', async () => {
    const refusals = await saveFiles(dir, [
      { name: 'a.yaml', before: old, after: Buffer.from('nouveau') },
      { name: 'b.yaml', before: undefined, after: Buffer.from('b') },
      { name: 'gone.md', before: Buffer.from('à ôter'), after: undefined },
    ]);

    expect(refusals).toEqual([]);
    expect(readdirSync(dir)).toEqual(['a.yaml', 'b.yaml']);
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('nouveau');
  });

  it('gives the old bytes back when a later file cannot be put in its place', async () => {
    mkdirSync(join(dir, 'c.yaml'));

    const refusals = await saveFiles(dir, [
      { name: 'a.yaml', before: old, after: Buffer.from('nouveau') },
      { name: 'b.yaml', before: undefined, after: Buffer.from('b') },
      { name: 'c.yaml', before: undefined, after: Buffer.from('c') },
    ]);

    expect(refusals).toMatchObject([{ code: 'cannot-write', file: 'c.yaml' }]);
    expect(readdirSync(dir)).toEqual(['a.yaml', 'c.yaml', 'gone.md']);
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('ancien');
  });

  it('does not overwrite what somebody saved meanwhile', async () => {
    writeFileSync(join(dir, 'a.yaml'), 'enregistré entre-temps');

    const refusals = await saveFiles(dir, [{ name: 'a.yaml', before: old, after: Buffer.from('nouveau') }]);

    expect(refusals).toMatchObject([{ code: 'changed-meanwhile', file: 'a.yaml' }]);
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('enregistré entre-temps');
    expect(readdirSync(dir)).toEqual(['a.yaml', 'gone.md']);
  });

  it('says in words that a place cannot be written to', async () => {
    const refusals = await saveFiles(join(dir, 'a.yaml', 'sous'), []);

    expect(refusals).toMatchObject([
      { code: 'cannot-write', message: { fr: expect.stringContaining('dossier') } },
    ]);
  });
});
