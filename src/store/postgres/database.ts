import type { PoolConfig } from 'pg';
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Key } from '../key.ts';
import type { Roles } from './roles.ts';

/** What happens to the database after it was opened. A server of the user's own tells nothing here: its pools do. */
export type DatabaseEvent =
  | { readonly kind: 'crashed' }
  | { readonly kind: 'restarted'; readonly milliseconds: number }
  /** It stays down; the process can only stop. */
  | { readonly kind: 'failed'; readonly refusal: Refusal };

/** A database that accepts the three logins. */
export interface Database {
  /** Started from npm’s binaries below the data folder, or the user’s own by DATABASE_URL. */
  readonly kind: 'embedded' | 'server';
  /** For migrations. */
  readonly owner: PoolConfig;
  /** For all work: row-level security binds it. */
  readonly runtime: PoolConfig;
  /** For signing in: the schema `auth` only. */
  readonly auth: PoolConfig;
  /** The names to grant to. */
  readonly roles: Roles;
  readonly key: Key;
  /** Another process of this machine runs the embedded server; it stops when that one stops. */
  readonly joined: boolean;
  /** What the operator should know although all is well. */
  readonly notices: readonly Text[];
  watch(listener: (event: DatabaseEvent) => void): () => void;
  /** Ends the embedded server if this process started it. Close the pools before. */
  stop(): Promise<void>;
}
