import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { derive, type Key } from '../key.ts';

/** The logins of the database; none of the last two owns a table, so row-level security binds them. */
export interface Roles {
  /** Owns the database and runs the migrations. */
  readonly owner: string;
  /** What the application works as. */
  readonly runtime: string;
  /** What signing in works as: sees the schema `auth` only. */
  readonly auth: string;
}

export const EMBEDDED_DATABASE = 'vigie';
export const EMBEDDED_ROLES: Roles = { owner: 'vigie_owner', runtime: 'vigie_runtime', auth: 'vigie_auth' };

/** The password of a role: nothing to store, the key tells it. */
export function password(key: Key, database: string, role: string): string {
  return derive(key, `postgres password ${database} ${role}`).toString('base64url');
}

/**
 * What PostgreSQL stores instead of a password (RFC 5803). Given in place of it, the password itself is in no statement,
 * hence in no log.
 */
export function scramVerifier(secret: string, salt = randomBytes(16), iterations = 4096): string {
  const salted = pbkdf2Sync(secret, salt, iterations, 32, 'sha256');
  const stored = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const server = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${server}`;
}

function hmac(key: Buffer, message: string): Buffer {
  return createHmac('sha256', key).update(message).digest();
}
