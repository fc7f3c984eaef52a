import { z } from 'zod';
import { Coverage, Window } from '../evidence/evidence.ts';
import type { EventGroup, EventWindow } from './event-window.ts';

const count = z.number().nonnegative();
const word = z.string().max(500);

const Group = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('rule'), action: word, source: word, rule: word, description: word, count }),
  z.strictObject({ by: z.literal('hour'), hour: word, count }),
  z.strictObject({ by: z.literal('country'), country: word, count }),
  z.strictObject({ by: z.literal('agent'), agent: word, count }),
  z.strictObject({ by: z.literal('endpoint'), host: word, path: word, count }),
]);

/** The events of a stretch of time of one zone, kept before the plan forgets them: one line of a file of NDJSON. */
export const DailyRecord = z.strictObject({
  daily: z.literal(1),
  zone: z.string().max(253),
  window: Window,
  events: z.strictObject({
    window: Window,
    coverage: Coverage.nullable(),
    basis: z.enum(['totals', 'rows', 'sample', 'requests']),
    interval: z.number().min(1),
    unreadable: z.int().nonnegative(),
    groups: z.array(Group).max(2000),
  }),
});
export type DailyRecord = z.infer<typeof DailyRecord>;

/** Only the highest of each are kept: a record is a line, and a month of them is a small file. */
const KEPT = 200;

export function dailyRecord(zone: string, events: EventWindow): DailyRecord {
  const groups = [...Map.groupBy(events.groups, ({ by }) => by).values()].flatMap((same) =>
    together(same)
      .sort((left, right) => right.count - left.count)
      .slice(0, KEPT),
  );
  return { daily: 1, zone, window: events.window, events: { ...events, groups: [...groups] } };
}

/** Equal groups as one, their words cut to what is kept. */
function together(groups: readonly EventGroup[]): EventGroup[] {
  const cut = groups.map(
    (group) =>
      Object.fromEntries(
        Object.entries(group).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.slice(0, 500) : value,
        ]),
      ) as EventGroup, // the same names with values of the same kinds
  );
  const same = Map.groupBy(cut, ({ count: _, ...name }) => JSON.stringify(name));
  return [...same.values()].flatMap((equal) => {
    const [first] = equal;
    return first ? [{ ...first, count: equal.reduce((sum, group) => sum + group.count, 0) }] : [];
  });
}

/** The lines of a daily file: what cannot be read is left out and counted. Records are in order, none over another. */
export function readDaily(text: string): {
  readonly records: readonly DailyRecord[];
  readonly unreadable: number;
} {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => DailyRecord.safeParse(parsed(line)));
  const records = read.flatMap((one) => (one.success ? [one.data] : []));
  return { records: withoutOverlap(records), unreadable: read.filter(({ success }) => !success).length };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Two records of one zone over the same time would count its events twice: the first one stays. */
function withoutOverlap(records: readonly DailyRecord[]): readonly DailyRecord[] {
  const sorted = records.toSorted((left, right) => compare(left.window.from, right.window.from));
  const until = new Map<string, string>();
  return sorted.filter(({ zone, window }) => {
    if (compare(window.from, until.get(zone) ?? '') < 0) return false;
    until.set(zone, window.to);
    return true;
  });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Several stretches as one window, with the share of it that they cover. Those that lie partly outside are left out:
 * nobody knows which of their events belong to it. Undefined when none is inside.
 */
export function mergedWindows(events: readonly EventWindow[], window: Window): EventWindow | undefined {
  const inside = events.filter(
    (one) => one.window.from >= window.from && one.window.to <= window.to && one.window.from < one.window.to,
  );
  const [first] = inside;
  if (!first) return undefined;
  const seconds = (one: Window) => (Date.parse(one.to) - Date.parse(one.from)) / 1000;
  // A window says what was read; only of a sample is it not all that happened.
  const read = inside.reduce((sum, one) => sum + seconds(one.window) * (one.basis === 'sample' ? 0.5 : 1), 0);
  const share = Math.min(1, read / seconds(window));
  const percent = Math.floor(share * 100);
  return {
    window,
    coverage:
      share >= 1
        ? null
        : {
            share,
            because: {
              fr: `relevés quotidiens : ${percent}\u00a0% de la période`,
              en: `daily records: ${percent}% of the period`,
            },
          },
    basis: inside.every(({ basis }) => basis === first.basis) ? first.basis : 'sample',
    interval: Math.max(...inside.map(({ interval }) => interval)),
    unreadable: inside.reduce((sum, one) => sum + one.unreadable, 0),
    groups: inside.flatMap(({ groups }) => groups),
  };
}
