/** Times are seconds since 1970 (UTC). */
export interface Window {
  readonly from: number;
  /** The first second that is not in it. */
  readonly to: number;
  /** What the clock of this machine says: a line from later is from a clock that is wrong. */
  readonly now: number;
}

/** What a log really held, line by line: no line disappears without being counted here. */
export interface Coverage {
  readonly lines: number;
  /** Lines of the window, which the figures count. */
  readonly counted: number;
  readonly empty: number;
  /** Neither JSON nor an access log, or cut off. */
  readonly malformed: number;
  /** Sound JSON that is about something else. */
  readonly foreign: number;
  /** Without a time that could be read: left out, since nobody knows whether they belong to the window. */
  readonly undated: number;
  readonly before: number;
  readonly after: number;
  /** More than five minutes later than our clock. */
  readonly future: number;
  readonly tooLong: number;
  /** The compressed file ended before its end. */
  readonly cutShort: boolean;
  readonly bytes: number;
  /** First and last time seen, the future left out; absent when no line had one. */
  readonly first?: number;
  readonly last?: number;
}

const TOLERANCE = 300;

export interface Placer {
  empty(): void;
  malformed(): void;
  foreign(): void;
  /** Counts a line at its time, and says whether it belongs to the window. */
  place(seconds: number): boolean;
  coverage(): Coverage;
}

export function placer({ from, to, now }: Window): Placer {
  const seen = {
    lines: 0,
    counted: 0,
    empty: 0,
    malformed: 0,
    foreign: 0,
    undated: 0,
    before: 0,
    after: 0,
    future: 0,
  };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;

  const count = (what: keyof typeof seen): false => {
    seen.lines += 1;
    seen[what] += 1;
    return false;
  };

  return {
    empty: () => count('empty'),
    malformed: () => count('malformed'),
    foreign: () => count('foreign'),
    place(seconds) {
      if (Number.isNaN(seconds)) return count('undated');
      if (seconds > now + TOLERANCE) return count('future');
      if (seconds < first) first = seconds;
      if (seconds > last) last = seconds;
      if (seconds < from) return count('before');
      if (seconds >= to) return count('after');
      seen.lines += 1;
      seen.counted += 1;
      return true;
    },
    coverage: () => ({
      ...seen,
      tooLong: 0,
      cutShort: false,
      bytes: 0,
      ...(first <= last ? { first, last } : {}),
    }),
  };
}

const COUNTS = [
  'lines',
  'counted',
  'empty',
  'malformed',
  'foreign',
  'undated',
  'before',
  'after',
  'future',
  'tooLong',
  'bytes',
] as const;

/** What several parts of one log, or several logs, held together. */
export function together(parts: readonly Coverage[]): Coverage {
  const sums = Object.fromEntries(
    COUNTS.map((what) => [what, parts.reduce((sum, part) => sum + part[what], 0)]),
  ) as Record<(typeof COUNTS)[number], number>; // fromEntries forgets which keys it was given
  const firsts = parts.flatMap(({ first }) => first ?? []);
  const lasts = parts.flatMap(({ last }) => last ?? []);
  return {
    ...sums,
    cutShort: parts.some(({ cutShort }) => cutShort),
    ...(firsts.length > 0 ? { first: Math.min(...firsts), last: Math.max(...lasts) } : {}),
  };
}
