import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDossier } from '#domain/dossier/dossier.ts';
import { expect as value } from '#kernel/result.ts';
import { smallDossier } from '../../../tests/dossiers/small.ts';
import { hashOf, readAttachments, writeAttachments } from './attachments.ts';

const BYTES = Buffer.from('Le plan du réseau\n');
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vigie-attachments-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function withFile(change: object = {}) {
  const row = {
    id: 'F-1',
    name: 'réseau.txt',
    mediaType: 'text/plain',
    size: BYTES.length,
    hash: hashOf(BYTES),
  };
  return value(
    readDossier({ ...smallDossier(), attachments: [{ ...row, ...change }] }),
    'the dossier is sound',
  );
}

function put(bytes: Uint8Array): string {
  const path = join(dir, 'attachments', 'F-1', 'réseau.txt');
  mkdirSync(join(dir, 'attachments', 'F-1'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

async function refusal(dossier = withFile()) {
  const read = await readAttachments(dir, dossier);
  return read.ok ? undefined : read.refusals[0];
}

describe('The attachments of a bundle', () => {
  it('are written beside it and read back, byte for byte', async () => {
    const refusals = await writeAttachments(dir, withFile(), new Map([[hashOf(BYTES), BYTES]]));

    const read = await readAttachments(dir, withFile());

    expect(refusals).toEqual([]);
    expect(read).toEqual({ ok: true, value: new Map([[hashOf(BYTES), BYTES]]) });
    expect(readFileSync(join(dir, 'attachments/F-1/réseau.txt'))).toEqual(BYTES);
  });

  it('that are not there are refused by their path', async () => {
    expect(await refusal()).toMatchObject({
      code: 'missing-attachment',
      file: 'attachments/F-1/réseau.txt',
      message: { en: expect.stringContaining('the row F-1') },
    });
  });

  it('that are another file than their row names are refused with both hashes', async () => {
    put(Buffer.from('Un autre plan'));

    const found = await refusal();

    expect(found?.code).toBe('attachment-changed');
    expect(found?.message.fr).toContain(hashOf(Buffer.from('Un autre plan')));
    expect(found?.message.fr).toContain(hashOf(BYTES));
  });

  it('do not lead out of the bundle, neither by their name nor by a link', async () => {
    writeFileSync(join(dir, 'secret.txt'), BYTES);
    mkdirSync(join(dir, 'attachments', 'F-1'), { recursive: true });
    symlinkSync(join(dir, 'secret.txt'), join(dir, 'attachments', 'F-1', 'réseau.txt'));

    expect((await refusal())?.code).toBe('symbolic-link');
    expect((await refusal(withFile({ name: '../../secret.txt' })))?.file).toBe('attachments/F-1/secret.txt');
  });

  it('of which the bytes are unknown are left out when a bundle is written', async () => {
    expect(await writeAttachments(dir, withFile(), new Map())).toEqual([]);
    expect((await refusal())?.code).toBe('missing-attachment');
  });
});
