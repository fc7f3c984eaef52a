import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** What is done with each line, given without its end: `bytes` are only lent until it returns. */
export type EachLine = (bytes: Uint8Array, start: number, end: number) => void;

/** What reading found besides the lines. */
export interface Reading {
  readonly bytes: number;
  /** Lines longer than any log line is: left out, so that a file without line ends cannot fill the memory. */
  readonly tooLong: number;
  /** Where a compressed file ended before its end: everything before counts. */
  readonly cutShort: boolean;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

const BUFFER = 1 << 22;
const LONGEST_LINE = 1 << 20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The lines of a plain file that begin in the range, each once however the file is cut into ranges. */
export function readRange(file: string, { from, to }: Range, each: EachLine): Reading {
  const handle = openSync(file, 'r');
  // One byte before: it says whether a line begins where the range does.
  let position = Math.max(0, from - 1);
  const lines = lineReader(each, { skipFirst: from > 0, begins: position, endsBefore: to });
  try {
    while (!lines.finished()) {
      const room = lines.room();
      const count = readSync(handle, room, 0, room.length, position);
      if (count === 0) break;
      position += count;
      lines.filled(count);
    }
  } finally {
    closeSync(handle);
  }
  return { bytes: Math.max(0, to - from), tooLong: lines.end(), cutShort: false };
}

/** The lines of a gzip file, of several members as log rotation makes them. */
export async function readGzip(file: string, each: EachLine): Promise<Reading> {
  const lines = lineReader(each, { skipFirst: false, begins: 0, endsBefore: Number.POSITIVE_INFINITY });
  let bytes = 0;
  let cutShort = false;
  const take = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      fill(lines, chunk);
    }
  };
  try {
    await pipeline(createReadStream(file), createGunzip({ chunkSize: 1 << 20 }), take);
  } catch (error) {
    if (!isBrokenGzip(error)) throw error;
    cutShort = true;
  }
  return { bytes, tooLong: lines.end(), cutShort };
}

function fill(lines: LineReader, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) {
    const room = lines.room();
    const part = chunk.subarray(at, at + room.length);
    room.set(part);
    lines.filled(part.length);
    at += part.length;
  }
}

function isBrokenGzip(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR';
}

interface LineReader {
  /** Where the next bytes go. */
  room(): Uint8Array;
  /** So many bytes were put there. */
  filled(count: number): void;
  finished(): boolean;
  /** After the last byte: a last line without its end counts too. Says how many lines were too long. */
  end(): number;
}

interface Limits {
  readonly skipFirst: boolean;
  /** Place in the file of the first byte that comes. */
  readonly begins: number;
  readonly endsBefore: number;
}

function lineReader(each: EachLine, limits: Limits): LineReader {
  const buffer = Buffer.allocUnsafeSlow(BUFFER);
  let start = 0;
  let filledTo = 0;
  /** Place in the file of the buffer’s first byte. */
  let base = limits.begins;
  let skipping = limits.skipFirst;
  let finished = false;
  let tooLong = 0;

  const line = (end: number): void => {
    if (skipping) skipping = false;
    else if (base + start >= limits.endsBefore) finished = true;
    else if (end - start > LONGEST_LINE) tooLong += 1;
    else each(buffer, afterPadding(buffer, start, end, base + start === 0), beforeReturn(buffer, start, end));
    start = end + 1;
  };

  const makeRoom = (): void => {
    // A line that begins past the range is another reader’s, even when its end is not in sight.
    if (base + start >= limits.endsBefore) finished = true;
    if (filledTo - start > LONGEST_LINE) {
      if (!skipping && !finished) tooLong += 1;
      skipping = true;
      start = filledTo;
    }
    buffer.copyWithin(0, start, filledTo);
    base += start;
    filledTo -= start;
    start = 0;
  };

  return {
    room: () => buffer.subarray(filledTo),
    filled(count) {
      const before = filledTo;
      filledTo += count;
      for (
        let end = buffer.indexOf(NEWLINE, before);
        end >= 0 && end < filledTo && !finished;
        end = buffer.indexOf(NEWLINE, start)
      ) {
        line(end);
      }
      if (!finished) makeRoom();
    },
    finished: () => finished,
    end() {
      if (!finished && filledTo > start) line(filledTo);
      return tooLong;
    },
  };
}

/** A log that was emptied while its program wrote on begins with zeros; a file from Windows with a mark of its encoding. */
function afterPadding(bytes: Uint8Array, start: number, end: number, first: boolean): number {
  let i = start;
  if (first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) i = 3;
  while (i < end && bytes[i] === 0) i += 1;
  return i;
}

function beforeReturn(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === RETURN ? end - 1 : end;
}
