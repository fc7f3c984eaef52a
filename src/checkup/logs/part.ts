import { type AccessCounts, accessTally } from './access-log.ts';
import type { Coverage, Window } from './coverage.ts';
import { type EventCounts, eventTally } from './firewall-events.ts';
import { type Range, type Reading, readGzip, readRange } from './lines.ts';

/** What one thread counts: a range of a plain file, or a whole compressed one. */
export interface Part {
  readonly kind: 'events' | 'access';
  readonly file: string;
  readonly window: Window;
  readonly range?: Range;
}

export async function countPart({ kind, file, window, range }: Part): Promise<EventCounts | AccessCounts> {
  const tally = kind === 'events' ? eventTally(window) : accessTally(window);
  const reading = range ? readRange(file, range, tally.line) : await readGzip(file, tally.line);
  const counts = tally.counts();
  return { ...counts, coverage: withReading(counts.coverage, reading) };
}

function withReading(coverage: Coverage, { bytes, tooLong, cutShort }: Reading): Coverage {
  return { ...coverage, lines: coverage.lines + tooLong, tooLong, bytes, cutShort };
}
