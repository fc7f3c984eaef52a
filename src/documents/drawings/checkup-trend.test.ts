import { describe, expect, it } from 'vitest';
import { PALETTES } from '../style/tokens.ts';
import { type CheckupPoint, checkupTrend } from './checkup-trend.ts';
import { parseXml, texts } from './fixtures/xml.ts';

const point = (date: string, changes: Partial<CheckupPoint> = {}): CheckupPoint => ({
  date,
  level: 'orange',
  counts: { INFO: 2, WARNING: 3, CRITICAL: 0 },
  unknown: 4,
  ...changes,
});

const weeks = (count: number) =>
  Array.from({ length: count }, (_, week) =>
    point(new Date(Date.UTC(2025, 0, 6 + week * 7)).toISOString().slice(0, 10)),
  );

describe('the trend of checkups', () => {
  it('draws one bar a checkup, oldest first, with its level as a word and its findings as a number', () => {
    const red = point('2026-11-23', { level: 'red', counts: { INFO: 1, WARNING: 5, CRITICAL: 2 } });

    const { svg, alternative } = checkupTrend([point('2026-11-16'), red], 'fr');

    const words = texts(parseXml(svg)).map((text) => text.replaceAll('\u00a0', ' '));
    expect(words).toEqual(expect.arrayContaining(['16 nov. 2026 orange', '23 nov. 2026 rouge', '5', '8']));
    expect(words.indexOf('16 nov. 2026 orange')).toBeLessThan(words.indexOf('23 nov. 2026 rouge'));
    expect(alternative.rows.map((row) => row.slice(1))).toEqual([
      ['orange', '2', '3', '0', '4'],
      ['rouge', '1', '5', '2', '4'],
    ]);
  });

  it('keeps to one scale: twice the findings make twice the bar', () => {
    const few = point('2026-11-16', { counts: { INFO: 0, WARNING: 0, CRITICAL: 4 }, unknown: 0 });
    const many = point('2026-11-23', { counts: { INFO: 0, WARNING: 0, CRITICAL: 8 }, unknown: 0 });

    const { svg } = checkupTrend([few, many], 'en');

    const widths = [...svg.matchAll(/<rect[^>]*? width="([\d.]+)"[^>]*? height="24"/g)].map(([, width]) =>
      Number(width),
    );
    const [short = 0, long = 0] = widths.toSorted((a, b) => a - b).slice(-2);
    expect(long / short).toBeCloseTo(2, 1);
  });

  it('is told to who does not see it, in the reader’s language', () => {
    const { alt } = checkupTrend([point('2026-11-16')], 'en');

    expect(alt).toMatch(/^Findings\sweek\safter\sweek\s\(INFO, WARNING, CRITICAL, Not\sjudged\)/);
    expect(alt).toMatch(/orange\s\(2, 3, 0, 4\)/);
  });

  it('shows a year at most, the latest weeks', () => {
    const { alternative } = checkupTrend(weeks(60), 'en');

    expect(alternative.rows.length).toBe(52);
    expect(alternative.rows[0]?.[0]).toMatch(/^3\sMar\s2025$/);
  });

  it('stands empty before the first checkup', () => {
    expect(() => parseXml(checkupTrend([], 'fr', PALETTES.dark).svg)).not.toThrow();
  });
});
