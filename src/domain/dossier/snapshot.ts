import { canonical } from '#kernel/canonical.ts';
import { sha256 } from '#kernel/hash.ts';
import { type Dossier, inOrder } from './dossier.ts';

/** A dossier frozen: its canonical JSON (RFC 8785) and the SHA-256 of it. */
export interface Snapshot {
  readonly json: string;
  readonly hash: string;
}

/** Freezes a dossier. The same dossier gives the same hash, in whatever order its rows and keys were written. */
export function takeSnapshot(dossier: Dossier): Snapshot {
  const json = canonical(inOrder(dossier));
  return { json, hash: sha256(json) };
}
