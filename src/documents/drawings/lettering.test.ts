import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrueType } from '../formats/fonts/truetype.ts';
import { cut, textWidth, wrap } from './lettering.ts';

const SMALL = { size: 10 };
const require = createRequire(import.meta.url);

describe('the width of a text', () => {
  it.each([
    ['Regular', false],
    ['Semibold', true],
  ])('is what the font file says, for Source Sans 3 %s', (name, bold) => {
    const font = readTrueType(readFileSync(require.resolve(`source-sans/TTF/SourceSans3-${name}.ttf`)));
    const text = 'Évaluation des risques : 1 250,50 € — « œuvre » ≥ 85 % → “quoted”, Łódź';

    const measured = [...text].reduce((sum, c) => sum + font.advance(font.glyph(c.codePointAt(0) ?? 0)), 0);

    expect(textWidth(text, { size: 1000, bold })).toBe(measured);
  });

  it('reckons a full square for what the font lacks, and nothing for combining marks', () => {
    expect(textWidth('日', SMALL)).toBe(10);
    expect(textWidth('e\u0301', SMALL)).toBe(textWidth('e', SMALL));
  });
});

describe('wrapped text', () => {
  it('breaks at spaces', () => {
    expect(wrap('Vol de matériel en télétravail', 60, SMALL, 5)).toEqual([
      'Vol de',
      'matériel en',
      'télétravail',
    ]);
  });

  it('keeps words together that a no-break space joins', () => {
    expect(wrap('coût 1\u202F250\u00A0€', 40, SMALL, 5)).toEqual(['coût', '1\u202F250\u00A0€']);
  });

  it('ends with an ellipsis when the lines allowed are used up', () => {
    expect(wrap('Vol de matériel en télétravail', 60, SMALL, 2)).toEqual(['Vol de', 'matériel en…']);
  });

  it('never draws a line wider than the width, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 4 }),
        (text, most) => {
          const lines = wrap(text, 50, SMALL, most);

          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, SMALL)).toBeLessThanOrEqual(50);
        },
      ),
    );
  });

  it('breaks a word of 300 characters', () => {
    expect(wrap('x'.repeat(300), 50, SMALL, 100).join('')).toBe('x'.repeat(300));
  });
});

describe('cut text', () => {
  it('is whole when it fits, and cut with an ellipsis when it does not', () => {
    expect(cut('Court', 100, SMALL)).toBe('Court');
    expect(cut('Beaucoup trop long', 40, SMALL)).toMatch(/^Beauc.*…$/);
  });
});
