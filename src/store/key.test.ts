import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#kernel/result.ts';
import { derive, type Key, openKey } from './key.ts';

describe('The key of a data folder', () => {
  let home = '';
  let data = '';
  let env: NodeJS.ProcessEnv = {};

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'vigie-key-'));
    data = join(home, 'data');
    mkdirSync(data);
    env = { HOME: home };
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('is created once, for its owner only, outside the data folder', () => {
    const key = opened(openKey(data, env));

    expect(key.bytes).toHaveLength(32);
    expect(statSync(key.file).mode & 0o777).toBe(0o600);
    expect(key.file.startsWith(join(home, '.config', 'vigie', 'key-'))).toBe(true);
    expect(opened(openKey(data, env)).bytes).toEqual(key.bytes);
  });

  it('leaves only its fingerprint in the data folder', () => {
    const key = opened(openKey(data, env));

    const recorded = readFileSync(join(data, 'key-fingerprint'), 'utf8');

    expect(recorded).toBe(`${key.fingerprint}\n`);
    expect(key.bytes.toString('hex')).not.toContain(key.fingerprint);
  });

  it('is found again when the data folder has moved', () => {
    const key = opened(openKey(data, env));
    renameSync(data, join(home, 'elsewhere'));

    const found = opened(openKey(join(home, 'elsewhere'), env));

    expect(found.bytes).toEqual(key.bytes);
  });

  it('is never made anew for a folder that holds data', () => {
    const key = opened(openKey(data, env));
    rmSync(key.file);

    expect(code(openKey(data, env))).toBe('key-missing');
    rmSync(join(data, 'key-fingerprint'));
    mkdirSync(join(data, 'postgres'));
    expect(code(openKey(data, env))).toBe('key-missing');
  });

  it('is refused when it belongs to another folder', () => {
    opened(openKey(data, env));
    const file = join(home, 'other');
    writeFileSync(file, `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 });

    const answer = openKey(data, { ...env, VIGIE_KEY_FILE: file });

    expect(code(answer)).toBe('key-of-another-folder');
  });

  it('is refused when others may read it', () => {
    chmodSync(opened(openKey(data, env)).file, 0o640);

    expect(code(openKey(data, env))).toBe('key-readable-by-others');
  });

  it('is refused inside the data folder, where a copy of the data would carry it away', () => {
    expect(code(openKey(data, { ...env, VIGIE_KEY_FILE: join(data, 'key') }))).toBe('key-in-data-folder');
  });

  it.each(['', 'too short', Buffer.alloc(31).toString('base64'), 'z'.repeat(64)])(
    'refuses %o as a key',
    (content) => {
      const file = join(home, 'key');
      writeFileSync(file, content, { mode: 0o600 });

      expect(code(openKey(data, { ...env, VIGIE_KEY_FILE: file }))).toBe('key-malformed');
    },
  );

  it('reads hexadecimal as well as base64', () => {
    const file = join(home, 'key');
    writeFileSync(file, `${'0f'.repeat(32)}\n`, { mode: 0o600 });

    expect(opened(openKey(data, { ...env, VIGIE_KEY_FILE: file })).bytes).toEqual(Buffer.alloc(32, 15));
  });

  it('yields unrelated secrets for different purposes', () => {
    const key = { bytes: Buffer.alloc(32, 1) };

    expect(derive(key, 'a')).toEqual(derive(key, 'a'));
    expect(derive(key, 'a')).not.toEqual(derive(key, 'b'));
    expect(derive(key, 'a', 16)).toHaveLength(16);
  });
});

function opened(answer: Result<Key>): Key {
  if (!answer.ok) throw new Error(answer.refusals[0]?.message.en ?? 'refused');
  return answer.value;
}

function code(answer: Result<Key>): string | undefined {
  return answer.ok ? undefined : answer.refusals[0]?.code;
}
