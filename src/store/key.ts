import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { ok, type Result, refuse } from '#kernel/result.ts';
import {
  keyInData,
  keyLoose,
  keyMalformed,
  keyMissing,
  keyNotCreated,
  keyOfAnotherFolder,
  keyUnreadable,
} from './key-refusals.ts';

/** The secret of one installation, from which every password and secret key is derived. It never lies in the data folder. */
export interface Key {
  readonly bytes: Buffer;
  /** Where it was read. */
  readonly file: string;
  /** Says which key this is without saying the key; stands in the data folder so that a wrong key is recognised. */
  readonly fingerprint: string;
}

const BYTES = 32;
const FINGERPRINT = 'key-fingerprint';

/**
 * Opens the key of a data folder, and creates it when the folder is new. Refuses a key that others may read, a key of
 * another folder, and a folder with data whose key is gone: a new key would make its secrets unreadable for ever.
 */
export function openKey(dataDir: string, env: NodeJS.ProcessEnv = process.env): Result<Key> {
  const usual = usualFile(dataDir, env);
  if (isInside(usual, dataDir)) return refuse(keyInData(usual, dataDir));
  const expected = recordedFingerprint(dataDir);
  const file = existingFile(usual, env, expected);
  if (file !== undefined) return readKey(file, dataDir, expected);
  if (expected !== undefined || hasData(dataDir)) return refuse(keyMissing(dataDir, usual, expected));
  return createKey(usual, dataDir);
}

/** A secret for one purpose (HKDF-SHA256, RFC 5869): knowing one tells nothing of another, nor of the key. */
export function derive(key: Pick<Key, 'bytes'>, purpose: string, length = BYTES): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, 'vigie', purpose, length));
}

/** One account may have several data folders; the name of the file carries the folder. */
function usualFile(dataDir: string, env: NodeJS.ProcessEnv): string {
  if (env.VIGIE_KEY_FILE) return resolve(env.VIGIE_KEY_FILE);
  const name = createHash('sha256').update(realPath(dataDir)).digest('hex').slice(0, 16);
  return join(configDir(env), `key-${name}`);
}

function configDir(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'vigie');
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

function isInside(file: string, folder: string): boolean {
  return join(realPath(dirname(file)), sep).startsWith(join(realPath(folder), sep));
}

function hasData(dataDir: string): boolean {
  return existsSync(join(dataDir, 'postgres'));
}

/** A data folder that was moved has its key under the old name: the fingerprint finds it. */
function existingFile(usual: string, env: NodeJS.ProcessEnv, expected?: string): string | undefined {
  const others = env.VIGIE_KEY_FILE || expected === undefined ? [] : keysIn(configDir(env));
  const found = [usual, ...others].filter((file) => existsSync(file));
  return found.find((file) => fingerprintIn(file) === expected) ?? found.find((file) => file === usual);
}

function keysIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('key-'))
    .map((name) => join(folder, name));
}

function readKey(file: string, dataDir: string, expected: string | undefined): Result<Key> {
  try {
    const { mode } = statSync(file);
    if ((mode & 0o077) !== 0) return refuse(keyLoose(file, mode));
    const bytes = decode(readFileSync(file, 'utf8'));
    if (bytes === undefined) return refuse(keyMalformed(file));
    const key = { bytes, file, fingerprint: fingerprint(bytes) };
    if (expected !== undefined && expected !== key.fingerprint) {
      return refuse(keyOfAnotherFolder(key.file, key.fingerprint, dataDir, expected));
    }
    recordFingerprint(dataDir, key);
    return ok(key);
  } catch (error) {
    return refuse(keyUnreadable(file, error));
  }
}

function createKey(file: string, dataDir: string): Result<Key> {
  const bytes = randomBytes(BYTES);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeDurably(file, `${bytes.toString('base64')}\n`);
    const key = { bytes, file, fingerprint: fingerprint(bytes) };
    recordFingerprint(dataDir, key);
    return ok(key);
  } catch (error) {
    // Two first starts at once: the other one was quicker, its key is the key.
    if (existsSync(file)) return readKey(file, dataDir, undefined);
    return refuse(keyNotCreated(file, error));
  }
}

/** Whole or not at all, and on the disk before anything is encrypted with it; an existing file is never replaced. */
function writeDurably(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    const descriptor = openSync(draft, 'wx', 0o600);
    writeSync(descriptor, content);
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** 32 bytes in base64 (`openssl rand -base64 32`) or hexadecimal. */
function decode(content: string): Buffer | undefined {
  const text = content.trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}

function fingerprint(bytes: Buffer): string {
  return derive({ bytes }, 'fingerprint', 8).toString('hex');
}

function fingerprintIn(file: string): string | undefined {
  try {
    const bytes = decode(readFileSync(file, 'utf8'));
    return bytes && fingerprint(bytes);
  } catch {
    return undefined;
  }
}

function recordedFingerprint(dataDir: string): string | undefined {
  const file = join(dataDir, FINGERPRINT);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Once, before the first data: written later, it could bless a wrong key. */
function recordFingerprint(dataDir: string, key: Key): void {
  if (!existsSync(dataDir) || hasData(dataDir) || recordedFingerprint(dataDir) !== undefined) return;
  writeFileSync(join(dataDir, FINGERPRINT), `${key.fingerprint}\n`);
}
