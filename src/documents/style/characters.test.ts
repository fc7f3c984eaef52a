import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, visible } from './characters.ts';

describe('visible text', () => {
  it('shows a right-to-left override by its code instead of obeying it', () => {
    expect(visible('facture\u202Efdp.exe')).toBe('facture[U+202E]fdp.exe');
  });

  it('shows controls, byte order marks, tags and lone surrogates', () => {
    expect(visible('a\u0000b\u001B[31m')).toBe('a[U+0000]b[U+001B][31m');
    expect(visible('\uFEFFa\u{E0041}')).toBe('[U+FEFF]a[U+E0041]');
    expect(visible('a\uD800b')).toBe('a\uFFFDb');
  });

  it('keeps what languages need: joiners, directional marks, combining accents, narrow spaces', () => {
    const text = '1\u202F250 e\u0301 \u200Eأهلا\u200F 👩‍🚀';

    expect(visible(text)).toBe(text);
  });

  it('has one kind of line end', () => {
    expect(visible('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });

  it('is visible already when made visible twice, and is always well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = visible(text);
        expect(visible(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('codes', () => {
  it('names the people in a family and not the glue between them', () => {
    expect(codes('👩‍🚀')).toBe('[U+1F469 U+1F680]');
  });
});
