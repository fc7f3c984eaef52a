import { describe, expect, it } from 'vitest';
import { line, plain } from './field.ts';
import { parse } from './refusals.ts';

const WORDS = { fr: 'Essai', en: 'Trial' };

describe('What a person writes', () => {
  it.each(['\u0000', 'nul\u0000 dedans', 'demi\uD800', '\uDC00caractère'])(
    'is refused with a character that cannot be stored: %j',
    (text) => {
      for (const { value } of [line(WORDS), plain(WORDS)]) {
        const read = parse(value, text);

        expect(read.ok ? undefined : read.refusals[0]?.message.en).toContain('cannot be stored');
      }
    },
  );

  it.each(['🦊', 'à\nla ligne', 'séparateur\u2028', '\u0001'])('is accepted otherwise: %j', (text) => {
    for (const { value } of [line(WORDS), plain(WORDS)]) expect(parse(value, text).ok).toBe(true);
  });
});
