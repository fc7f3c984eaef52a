import { Buffer } from 'node:buffer';
import type { Slice } from './fields.ts';

const NAMES = ['/.git/', '/.env', 'wp-config', 'id_rsa', '/.aws/', '/.ssh/', '/.svn/', '/.htpasswd'];
const ENDINGS = ['.sql', '.sql.gz', '.bak', '.pem', '.key'];

/** True for a path that names a repository, an environment file, a key, a dump: answered with 200, it may have leaked. */
export function namesSecret({ bytes, start, end }: Slice): boolean {
  if (!mayNameSecret(bytes, start, end)) return false;
  return isSecretPath(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'));
}

export function isSecretPath(path: string): boolean {
  const lower = path.toLowerCase();
  return NAMES.some((name) => lower.includes(name)) || ENDINGS.some((ending) => lower.endsWith(ending));
}

/** Every name and ending has a point, a hyphen or an underscore: most paths of an application have none. */
function mayNameSecret(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte === 0x2e || byte === 0x2d || byte === 0x5f) return true;
  }
  return false;
}
