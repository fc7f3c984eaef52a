import { Buffer } from 'node:buffer';

/** What a counter holds, as it travels from a thread to another. */
export interface Counted {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each key ends in `bytes`; it begins where the one before ends. */
  readonly ends: Int32Array<ArrayBuffer>;
  readonly counts: Float64Array<ArrayBuffer>;
  readonly missed: number;
}

/**
 * Counts byte strings without making a string of each. It holds a bounded number of them: what a hostile log fills with
 * keys that come once is dropped, lowest counts first, and `missed` then says how much any count may lack at most.
 */
export interface ByteCounter {
  add(bytes: Uint8Array, start: number, end: number, weight: number): void;
  addAll(counted: Counted): void;
  counted(): Counted;
}

export interface Bounds {
  readonly keys: number;
  readonly bytes: number;
}

const BOUNDS: Bounds = { keys: 1 << 17, bytes: 1 << 24 };

/** A longer key counts as its beginning: what follows says nothing that a report could print. */
const LONGEST = 1024;

export function byteCounter(bounds: Bounds = BOUNDS): ByteCounter {
  // Another seed each time: nobody can write a log whose keys all fall on one place.
  const seed = Math.floor(Math.random() * 0x7fffffff);
  let table = newTable(1 << 10, 1 << 14);
  let missed = 0;

  const add = (bytes: Uint8Array, start: number, end: number, weight: number): void => {
    const stop = Math.min(end, start + LONGEST);
    const hash = hashOf(bytes, start, stop, seed);
    const place = placeOf(table, bytes, start, stop, hash);
    const entry = (table.slots[place] ?? 0) - 1;
    if (entry >= 0) {
      table.counts[entry] = (table.counts[entry] ?? 0) + weight;
      return;
    }
    insert(table, place, bytes, start, stop, hash, weight);
    if (table.used >= bounds.keys || table.filled >= bounds.bytes) prune();
    else if (table.used * 2 > table.slots.length) table = copyOf(table, table.slots.length * 2, 0, seed);
  };

  const prune = (): void => {
    const threshold = medianOf(table.counts.subarray(0, table.used));
    missed += threshold;
    table = copyOf(table, table.slots.length, threshold, seed);
  };

  return {
    add,
    addAll(counted) {
      missed += counted.missed;
      counted.ends.forEach((end, entry) => {
        add(counted.bytes, entry === 0 ? 0 : (counted.ends[entry - 1] ?? 0), end, counted.counts[entry] ?? 0);
      });
    },
    counted: () => ({
      bytes: table.bytes.slice(0, table.filled),
      ends: table.ends.slice(0, table.used),
      counts: table.counts.slice(0, table.used),
      missed,
    }),
  };
}

export interface Ranked {
  readonly key: string;
  readonly count: number;
}

/** The keys with the highest counts, equal ones by their text: the same for the same log, however it was cut. */
export function ranking({ bytes, ends, counts }: Counted, longest: number): readonly Ranked[] {
  const least = counts.length > longest ? (counts.toSorted()[counts.length - longest] ?? 0) : 0;
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ranked: Ranked[] = [];
  counts.forEach((count, entry) => {
    if (count < least) return;
    ranked.push({ key: source.toString('utf8', entry === 0 ? 0 : ends[entry - 1], ends[entry]), count });
  });
  return ranked.sort(byCount).slice(0, longest);
}

export function byCount(left: Ranked, right: Ranked): number {
  return right.count - left.count || (left.key < right.key ? -1 : left.key > right.key ? 1 : 0);
}

interface Table {
  /** Number of the entry plus one; zero is free. */
  readonly slots: Int32Array<ArrayBuffer>;
  readonly hashes: Int32Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
  readonly counts: Float64Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
  used: number;
  filled: number;
}

function newTable(slots: number, bytes: number): Table {
  const entries = slots / 2 + 1;
  return {
    slots: new Int32Array(slots),
    hashes: new Int32Array(entries),
    ends: new Int32Array(entries),
    counts: new Float64Array(entries),
    bytes: new Uint8Array(bytes),
    used: 0,
    filled: 0,
  };
}

/** Four bytes at a time into one number from a seed of our own, its bits mixed once more because slots take the lowest. */
function hashOf(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed ^ (end - start);
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const four =
      (bytes[i] ?? 0) |
      ((bytes[i + 1] ?? 0) << 8) |
      ((bytes[i + 2] ?? 0) << 16) |
      ((bytes[i + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The slot of a key, or the free one where it belongs. */
function placeOf(table: Table, bytes: Uint8Array, start: number, end: number, hash: number): number {
  const { slots, hashes, ends } = table;
  const mask = slots.length - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const entry = (slots[place] ?? 0) - 1;
    if (entry < 0) return place;
    if (hashes[entry] !== hash) continue;
    const from = entry === 0 ? 0 : (ends[entry - 1] ?? 0);
    if ((ends[entry] ?? 0) - from === end - start && sameBytes(table.bytes, from, bytes, start, end)) {
      return place;
    }
  }
}

function sameBytes(kept: Uint8Array, from: number, bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start, j = from; i < end; i += 1, j += 1) if (bytes[i] !== kept[j]) return false;
  return true;
}

function insert(
  table: Table,
  place: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  weight: number,
): void {
  const entry = table.used;
  const filled = table.filled + end - start;
  if (filled > table.bytes.length) {
    const larger = new Uint8Array(Math.max(filled, table.bytes.length * 2));
    larger.set(table.bytes.subarray(0, table.filled));
    table.bytes = larger;
  }
  for (let i = start, j = table.filled; i < end; i += 1, j += 1) table.bytes[j] = bytes[i] ?? 0;
  table.slots[place] = entry + 1;
  table.hashes[entry] = hash;
  table.ends[entry] = filled;
  table.counts[entry] = weight;
  table.used = entry + 1;
  table.filled = filled;
}

/** The same keys in so many slots, without those that count no more than the threshold. */
function copyOf(table: Table, slots: number, threshold: number, seed: number): Table {
  const copy = newTable(slots, table.bytes.length);
  for (let entry = 0; entry < table.used; entry += 1) {
    const count = table.counts[entry] ?? 0;
    if (count <= threshold) continue;
    const from = entry === 0 ? 0 : (table.ends[entry - 1] ?? 0);
    const end = table.ends[entry] ?? 0;
    const hash = hashOf(table.bytes, from, end, seed);
    insert(copy, placeOf(copy, table.bytes, from, end, hash), table.bytes, from, end, hash, count);
  }
  return copy;
}

function medianOf(counts: Float64Array): number {
  return counts.toSorted()[counts.length >> 1] ?? 0;
}
