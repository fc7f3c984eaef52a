import { Buffer } from 'node:buffer';
import type { Slice } from './fields.ts';

export type SecretFamily = 'env' | 'git' | 'backup' | 'key' | 'cloud-credentials' | 'config' | 'database';

const NAMES: readonly (readonly [string, SecretFamily])[] = [
  ['/.git/', 'git'],
  ['/.svn/', 'git'],
  ['/.env', 'env'],
  ['/.aws/', 'cloud-credentials'],
  ['/.ssh/', 'key'],
  ['id_rsa', 'key'],
  ['wp-config', 'config'],
  ['/.htpasswd', 'config'],
];
const ENDINGS: readonly (readonly [string, SecretFamily])[] = [
  ['.sql', 'database'],
  ['.sql.gz', 'database'],
  ['.bak', 'backup'],
  ['.pem', 'key'],
  ['.key', 'key'],
];

/** Patterns of the paths that nobody should be given, as GraphQL’s `like` takes them. */
export const SECRET_PATTERNS: readonly string[] = [
  ...NAMES.map(([name]) => `%${name}%`),
  ...ENDINGS.map(([ending]) => `%${ending}`),
];

/** True for a path that names a repository, an environment file, a key, a dump: answered with 200, it may have leaked. */
export function namesSecret({ bytes, start, end }: Slice): boolean {
  if (!mayNameSecret(bytes, start, end)) return false;
  const path = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return secretFamily(path) !== undefined;
}

/** What a path would give away; undefined for one that gives away nothing. */
export function secretFamily(path: string): SecretFamily | undefined {
  const lower = path.toLowerCase();
  const named =
    NAMES.find(([name]) => lower.includes(name)) ?? ENDINGS.find(([ending]) => lower.endsWith(ending));
  return named?.[1];
}

/** Every name and ending has a point, a hyphen or an underscore: most paths of an application have none. */
function mayNameSecret(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte === 0x2e || byte === 0x2d || byte === 0x5f) return true;
  }
  return false;
}
