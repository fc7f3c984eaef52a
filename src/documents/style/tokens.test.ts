import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, contrast, hex, linear, luminance } from '#kernel/contrast.ts';
import {
  accented,
  LEVEL_TONES,
  levelTone,
  PALETTES,
  PATTERNS,
  type Scheme,
  SEVERITY_TONES,
  TONES,
} from './tokens.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark', 'print'];
const TEXT = 4.5;
const MARK = 3;

/** Linear RGB as seen without red or without green cones (Viénot, Brettel and Mollon, 1999). */
const BLINDNESS = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

describe('contrast', () => {
  it('is 21 between black and white and 1 between a colour and itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#C24A28', '#C24A28')).toBe(1);
  });

  it('refuses what is not a colour', () => {
    expect(() => luminance('red')).toThrow('not an #RRGGBB colour');
  });
});

describe.each(SCHEMES)('the %s palette', (scheme) => {
  const palette = PALETTES[scheme];

  it.each(TONES)('lets the text of the tone "%s" be read on it, and on its pattern', (tone) => {
    const { background, ink, stroke } = palette.tones[tone];

    expect(contrast(ink, background)).toBeGreaterThanOrEqual(TEXT);
    if (PATTERNS[tone] !== 'plain') expect(contrast(ink, stroke)).toBeGreaterThanOrEqual(TEXT);
  });

  it('lets text be read on paper, surface, tint and accent', () => {
    for (const ground of [palette.paper, palette.surface, palette.tint]) {
      for (const text of [palette.ink, palette.secondary, palette.accent]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
      }
    }
    expect(contrast(palette.accentInk, palette.accent)).toBeGreaterThanOrEqual(TEXT);
  });

  it('keeps the five levels in one order of lightness, for every eye and for a black-and-white print', () => {
    const eyes = [(colour: string) => colour, ...Object.values(BLINDNESS).map((matrix) => seen(matrix))];

    for (const eye of eyes) {
      const lights = LEVEL_TONES.map((tone) => luminance(eye(palette.tones[tone].background)));
      const ordered = [...lights].sort((a, b) => (scheme === 'dark' ? a - b : b - a));
      expect(lights).toEqual(ordered);
    }
  });

  it('tells each level from the next by lightness', () => {
    const grounds = LEVEL_TONES.map((tone) => palette.tones[tone].background);

    grounds.slice(1).forEach((ground, place) => {
      expect(contrast(ground, grounds[place] ?? '')).toBeGreaterThan(1.2);
    });
  });

  it('lets the worst tones stand out from the paper as marks', () => {
    for (const tone of ['critical', 'unacceptable', 'alarm', 'done'] as const) {
      expect(contrast(palette.tones[tone].background, palette.paper)).toBeGreaterThanOrEqual(MARK);
    }
  });
});

describe('patterns', () => {
  it('differ between the five levels, and between the three severities', () => {
    expect(new Set(LEVEL_TONES.map((tone) => PATTERNS[tone])).size).toBe(LEVEL_TONES.length);
    expect(new Set(SEVERITY_TONES.map((tone) => PATTERNS[tone])).size).toBe(SEVERITY_TONES.length);
  });
});

describe('the tone of a level', () => {
  it('is found by its place, and a place that does not exist is a bug', () => {
    expect(levelTone(0)).toBe('low');
    expect(levelTone(4)).toBe('unacceptable');
    expect(() => levelTone(5)).toThrow('no level 5');
  });
});

function seen(matrix: readonly (readonly number[])[]): (colour: string) => string {
  return (colour) => {
    const light = channels(colour).map(linear);
    const mixed = matrix.map((row) =>
      row.reduce((sum, share, place) => sum + share * (light[place] ?? 0), 0),
    );
    return hex(mixed.map((value) => 255 * curve(Math.max(0, value))));
  };
}

function curve(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

describe('the accent of an organisation', () => {
  const colour = fc
    .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
    .map((values) => hex(values));

  it('is read on paper and on its own tint, and lets text be read on it, in every scheme', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom(...SCHEMES), (own, scheme) => {
        const { paper, accent, accentInk, tint } = accented(PALETTES[scheme], own);
        for (const [text, ground] of [
          [accent, paper],
          [accent, tint],
          [accentInk, accent],
        ] as const) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(TEXT);
        }
      }),
    );
  });
});
