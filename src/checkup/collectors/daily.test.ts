import { describe, expect, it } from 'vitest';
import { dailyRecord, mergedWindows, readDaily } from './daily.ts';
import { type EventWindow, firewallEventsOf } from './event-window.ts';

const day = (date: number): EventWindow => ({
  window: { from: `2026-11-${date}T00:00:00Z`, to: `2026-11-${date + 1}T00:00:00Z` },
  coverage: null,
  basis: 'totals',
  interval: 1,
  unreadable: 0,
  groups: [
    { by: 'rule', action: 'block', source: 'waf', rule: 'r1', description: 'Paths', count: 10 },
    { by: 'country', country: 'FR', count: 10 },
  ],
});

const week = { from: '2026-11-10T00:00:00Z', to: '2026-11-17T00:00:00Z' };
const line = (date: number, zone = 'example.com') => JSON.stringify(dailyRecord(zone, day(date)));

describe('daily records', () => {
  it('come back from their file as they were', () => {
    const { records } = readDaily(`${line(10)}\n${line(11)}\n`);

    expect(records.map(({ events }) => events)).toEqual([day(10), day(11)]);
  });

  it('count once what was written twice, zone by zone, in whatever order', () => {
    const text = [line(11), line(10), line(10), line(10, 'other.example')].join('\n');

    const { records } = readDaily(text);

    expect(records.map(({ zone, window }) => `${zone} ${window.from.slice(8, 10)}`)).toEqual([
      'example.com 10',
      'other.example 10',
      'example.com 11',
    ]);
  });

  it('lose a line that was cut off, and say so', () => {
    expect(readDaily(`${line(10)}\n${line(11).slice(0, 50)}`)).toMatchObject({
      records: [{}],
      unreadable: 1,
    });
  });

  it('add up to the part of the week that they cover', () => {
    const merged = mergedWindows([day(10), day(11), day(16)], week);

    expect(merged?.coverage?.share).toBeCloseTo(3 / 7);
    expect(merged && firewallEventsOf(merged)).toMatchObject({ total: 30, mitigated: 30 });
  });

  it('leave out a stretch that lies partly outside the week, and are nothing when none is inside', () => {
    expect(mergedWindows([day(10), day(17)], week)?.coverage?.share).toBeCloseTo(1 / 7);
    expect(mergedWindows([day(20)], week)).toBeUndefined();
  });

  it('keep the highest of a flood', () => {
    const groups = Array.from({ length: 5000 }, (_, row) => ({
      by: 'agent' as const,
      agent: `a${row}`,
      count: row,
    }));

    const kept = dailyRecord('example.com', { ...day(10), groups }).events.groups;

    expect(kept).toHaveLength(200);
    expect(kept[0]).toMatchObject({ agent: 'a4999' });
  });
});
