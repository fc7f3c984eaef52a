import type { ByteCounter } from './byte-counter.ts';
import type { Slice } from './fields.ts';

/** Parts of a key are kept apart by a zero; what a hostile host or path holds after one is lost. */
const SEPARATOR = 0;
const LONGEST_PART = 480;

/** Counts keys of several parts (host and path), put together in one place that is used again for each line. */
export interface JoinedKey {
  begin(): JoinedKey;
  part(slice: Slice): JoinedKey;
  count(counter: ByteCounter, weight: number): void;
}

export function joinedKey(): JoinedKey {
  const bytes = new Uint8Array(4 * (LONGEST_PART + 1));
  let filled = 0;
  let parts = 0;
  const key: JoinedKey = {
    begin() {
      filled = 0;
      parts = 0;
      return key;
    },
    part({ bytes: from, start, end }) {
      if (parts > 0) bytes[filled++] = SEPARATOR;
      parts += 1;
      const stop = Math.min(end, start + LONGEST_PART);
      for (let i = start; i < stop; i += 1) bytes[filled++] = from[i] ?? 0;
      return key;
    },
    count(counter, weight) {
      counter.add(bytes, 0, filled, weight);
    },
  };
  return key;
}

/** The parts of a key that was counted so. */
export function partsOf(key: string): readonly string[] {
  return key.split('\0');
}
