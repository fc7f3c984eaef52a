import { describe, expect, it } from 'vitest';
import { deck, hostileDeck } from '../formats/fixtures/deck.ts';
import type { Deck, SlidePart } from './deck.ts';
import { layOut, type PlacedPart, SLIDE } from './slides.ts';

function partsOf(...parts: readonly SlidePart[]): readonly PlacedPart[] {
  const [slide] = deck.slides;
  if (!slide) throw new Error('the example has a slide');
  const one: Deck = { ...deck, slides: [{ ...slide, columns: [{ width: 1, parts }] }] };
  return layOut(one).slides.flatMap((placed) => placed.parts);
}

describe('slides', () => {
  it('have their typography set', () => {
    const [first] = layOut(deck).slides;

    expect(first?.notes).toBe('Dire\u00A0: 10 risques sur 69 dépassent le seuil');
  });

  it.each([deck, hostileDeck])('stay inside the slide, whatever was written', (given) => {
    for (const { parts } of layOut(given).slides) {
      for (const { box } of parts) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.w).toBeLessThanOrEqual(SLIDE.w);
        expect(box.y + box.h).toBeLessThanOrEqual(6.71);
      }
    }
  });

  it('give every grid rows that fit its box', () => {
    for (const { parts } of layOut(hostileDeck).slides) {
      for (const part of parts) {
        if (part.kind !== 'grid' || part.heights.length <= 2) continue;
        const height = part.heights.reduce((sum, one) => sum + one, 0.36);
        expect(height).toBeLessThanOrEqual(part.box.h + 0.01);
        expect(part.heights.length).toBe(part.grid.rows.length + 1);
      }
    }
  });

  it('say where the rest is when something was cut, and nothing when all is there', () => {
    expect(layOut(deck).slides.map(({ rest }) => rest)).toEqual(['', '', '']);
    const long = layOut(hostileDeck).slides.at(-1);
    expect(long?.rest).toMatch(/^Abrégé\s; le reste est dans /u);
    expect(long?.notes).toContain('Une description qui n’en finit pas');
  });

  it('make type smaller before they cut', () => {
    const short = partsOf({ kind: 'points', points: [{ text: 'Un' }] });
    const more = partsOf({
      kind: 'points',
      points: Array.from({ length: 12 }, () => ({
        text: 'Une phrase de longueur moyenne, comme on en dit à la direction.',
      })),
    });

    expect(short).toMatchObject([{ size: 20 }]);
    expect(more[0]?.kind === 'points' && more[0].size).toBeLessThan(20);
    expect(more[0]?.kind === 'points' && more[0].points.length).toBe(12);
  });

  it('share the height between the rows of a matrix', () => {
    const column = { title: 'A', width: 1, align: 'centre' as const };
    const [placed] = partsOf({
      kind: 'grid',
      title: '',
      filled: true,
      columns: [column],
      rows: [[{ text: '1' }], [{ text: '2' }]],
    });

    expect(placed?.kind === 'grid' && placed.heights[1]).toBeGreaterThan(2);
  });
});
