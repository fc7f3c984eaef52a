import { type ChainedEntry, type Head, hashOf, START } from './chain.ts';

/** What is wrong with a chain, and at which entry. */
export interface ChainFault {
  readonly seq: number;
  readonly fault: 'changed' | 'removed' | 'reordered' | 'truncated' | 'beyond-head';
}

export interface ChainVerdict {
  readonly entries: number;
  /** The hash of the last entry that was read. */
  readonly head: string;
  /** None when the chain is whole. */
  readonly faults: ChainFault[];
}

/**
 * Walks a chain that should be whole from its first entry to its head, and names each entry that was changed, removed
 * or moved, and those that were cut off at the end. Whoever rewrites every entry after a change, and the head as well, is not
 * found by the chain alone: compare the head with one that was noted outside.
 */
export function verifyChain(entries: Iterable<ChainedEntry>, head: Head): ChainVerdict {
  const walk = walkChain();
  for (const entry of entries) walk.next(entry);
  return walk.end(head);
}

/** So many missing entries are named one by one: a forged number must not fill the memory. */
const NAMED = 1000;

/** The same, entry by entry, for a journal that is larger than the memory. */
export function walkChain() {
  const faults = new Map<number, ChainFault['fault']>();
  const missing = new Set<number>();
  let entries = 0;
  let last: Head = START;

  function next(entry: ChainedEntry): void {
    entries += 1;
    if (hashOf(entry) !== entry.hash) faults.set(entry.seq, 'changed');
    if (entry.seq <= last.seq) {
      missing.delete(entry.seq);
      faults.set(entry.seq, 'reordered');
      return;
    }
    // What this entry follows is not the entry that stands there now: that one was rewritten, and its hash with it.
    const follows = entry.seq === last.seq + 1;
    if (follows && entry.previous !== last.hash) faults.set(Math.max(last.seq, 1), 'changed');
    for (const seq of numbers(last.seq + 1, entry.seq - 1)) missing.add(seq);
    last = entry;
  }

  function end(head: Head): ChainVerdict {
    for (const seq of missing) faults.set(seq, 'removed');
    for (const seq of numbers(last.seq + 1, head.seq)) faults.set(seq, 'truncated');
    for (const seq of numbers(head.seq + 1, last.seq)) faults.set(seq, 'beyond-head');
    if (last.seq === head.seq && last.hash !== head.hash) faults.set(last.seq, 'changed');
    const sorted = [...faults].sort(([a], [b]) => a - b).map(([seq, fault]) => ({ seq, fault }));
    return { entries, head: last.hash, faults: sorted };
  }

  return { next, end };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, NAMED)) }, (_, index) => from + index);
}
