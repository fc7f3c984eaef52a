import { canonical } from '#kernel/canonical.ts';
import { sha256 } from '#kernel/hash.ts';
import type { JournalEntry } from '../session.ts';

/** An entry as it stands in the chain. */
export interface ChainedEntry extends JournalEntry {
  readonly seq: number;
  readonly organisation: string;
  /** The hash of the entry before it; of the first, START. */
  readonly previous: string;
  /** SHA-256 of `previous` followed by the canonical JSON (RFC 8785) of the entry without its two hashes. */
  readonly hash: string;
}

/** Where the chain ends, kept apart from the entries. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const START: Head = { seq: 0, hash: '0'.repeat(64) };

export function hashOf(entry: Omit<ChainedEntry, 'hash'>): string {
  const { seq, organisation, at, action, detail, previous } = entry;
  // Member by member: what a caller passes along beside them is not kept, so it is not hashed either.
  const { id, name, role } = entry.actor;
  const { dossier, register, key } = entry.subject;
  const kept = {
    seq,
    organisation,
    actor: { id, name, role },
    at,
    action,
    subject: { dossier, register, key },
    detail,
  };
  return sha256(previous + canonical(kept));
}
