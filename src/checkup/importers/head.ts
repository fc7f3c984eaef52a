import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import type { Head } from './importer.ts';

const LENGTH = 65_536;
const LINES = 20;

/** The beginning of a file, plain or gzip; empty where it cannot be inflated. */
export function headOf(file: string): Head {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(LENGTH);
    return readHead(buffer.subarray(0, readSync(handle, buffer, 0, LENGTH, 0)));
  } finally {
    closeSync(handle);
  }
}

export function readHead(bytes: Buffer): Head {
  const text = inflated(bytes)
    .toString('utf8')
    .replace(/^\u{feff}/u, '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { text, objects: lines.slice(0, LINES).flatMap(objectIn) };
}

function inflated(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    // The head is cut off in the middle of the stream, and small: what it inflates to is bounded, too.
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 100_000_000 });
  } catch {
    return Buffer.alloc(0);
  }
}

function objectIn(line: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(line);
    // JSON that is an object and no list has names for keys.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [value as Record<string, unknown>]
      : [];
  } catch {
    return [];
  }
}
