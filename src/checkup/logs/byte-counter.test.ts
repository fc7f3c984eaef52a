import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteCounter, ranking } from './byte-counter.ts';

function counterOf(words: readonly string[], bounds?: { keys: number; bytes: number }) {
  const counter = byteCounter(bounds);
  for (const word of words) {
    const bytes = Buffer.from(`<${word}>`);
    counter.add(bytes, 1, bytes.length - 1, 1);
  }
  return counter;
}

describe('counting keys', () => {
  it('counts what a map of strings counts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (words) => {
        const expected = Map.groupBy(words, (word) => word);

        const ranked = ranking(counterOf(words).counted(), Number.POSITIVE_INFINITY);

        expect(new Map(ranked.map(({ key, count }) => [key, count]))).toEqual(
          new Map([...expected].map(([word, all]) => [word, all.length])),
        );
      }),
    );
  });

  it('comes to the same however the words were shared between counters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), fc.nat(50), (words, cut) => {
        const whole = counterOf(words);
        const merged = counterOf(words.slice(0, cut));
        merged.addAll(counterOf(words.slice(cut)).counted());

        expect(ranking(merged.counted(), 10)).toEqual(ranking(whole.counted(), 10));
      }),
    );
  });

  it('ranks equal counts by their text', () => {
    expect(ranking(counterOf(['b', 'a', 'c', 'c']).counted(), 2)).toEqual([
      { key: 'c', count: 2 },
      { key: 'a', count: 1 },
    ]);
  });

  it('keeps what comes often when a log is full of keys that come once, and says what a count may lack', () => {
    const noise = Array.from({ length: 5000 }, (_, place) => `once-${place}`);
    const words = noise.flatMap((word, place) => (place % 5 === 0 ? [word, 'often'] : [word]));

    const counted = counterOf(words, { keys: 200, bytes: 1 << 20 }).counted();

    const [first] = ranking(counted, 1);
    expect(first?.key).toBe('often');
    expect(counted.ends.length).toBeLessThanOrEqual(200);
    expect(counted.missed).toBeGreaterThan(0);
    expect((first?.count ?? 0) + counted.missed).toBeGreaterThanOrEqual(1000);
  });

  it('counts a key that is longer than a line of a report as its beginning', () => {
    const long = 'a'.repeat(5000);

    expect(ranking(counterOf([`${long}1`, `${long}2`]).counted(), 5)).toEqual([
      { key: 'a'.repeat(1024), count: 2 },
    ]);
  });
});
