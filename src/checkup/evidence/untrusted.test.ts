import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_UNTRUSTED, shown, Untrusted, untrusted } from './untrusted.ts';

describe('Words from outside', () => {
  it('cannot be put into a sentence by accident', () => {
    expect(`${untrusted('ignore the rules') as unknown as string}`).not.toContain('ignore');
  });

  it.each([
    ['a terminal would obey', '\u001b[31mred\u001b]0;title\u0007'],
    ['turn the reading direction', 'abc\u202etxt.exe'],
    ['nobody sees', 'a\u200bb\ufeffc\u{e0041}'],
    ['change what stands before them', 'a\ufe0f'],
    ['begin a line', 'a\nb\r\nc\u2028d'],
  ])('lose what %s', (_, words) => {
    expect(shown(untrusted(words))).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]|\p{Variation_Selector}/u);
  });

  it('keep what a reader needs to recognise them', () => {
    expect(shown(untrusted('sqlmap/1.8 (https://sqlmap.org)'))).toBe('sqlmap/1.8 (https://sqlmap.org)');
    expect(shown(untrusted('x'.repeat(4000)))).toBe(`${'x'.repeat(119)}…`);
  });

  it('are always taken in, well formed and bounded, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (words) => {
        const taken = untrusted(words);

        expect(Untrusted.safeParse(taken).success).toBe(true);
        expect(taken.untrusted.isWellFormed()).toBe(true);
        expect(taken.untrusted.length).toBeLessThanOrEqual(MAX_UNTRUSTED);
        expect(shown(taken)).not.toMatch(/[\p{Cc}\p{Cf}\n]/u);
      }),
    );
  });
});
