import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDays,
  formatList,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShortDay,
  typeset,
} from './typography.ts';

describe('French running text', () => {
  it.each([
    ["L'analyse : qu'est-ce que c'est ?", 'L’analyse\u00A0: qu’est-ce que c’est\u202F?'],
    ['Attention! Danger; fuite?!', 'Attention\u202F! Danger\u202F; fuite\u202F?!'],
    ['Le poste "perdu" est chiffré', 'Le poste «\u00A0perdu\u00A0» est chiffré'],
    ['Le «poste» et le « site »', 'Le «\u00A0poste\u00A0» et le «\u00A0site\u00A0»'],
    ['Couvert à 85% pour 1250 €.', 'Couvert à 85\u00A0% pour 1250\u00A0€.'],
    ['Effort de 3 j et 20 k€', 'Effort de 3\u00A0j et 20\u00A0k€'],
    [' : suite après un mot en gras', '\u00A0: suite après un mot en gras'],
    ['(vraiment ?) « oui ! »', '(vraiment\u202F?) «\u00A0oui\u202F!\u00A0»'],
  ])('%s', (typed, set) => {
    expect(typeset(typed, 'fr')).toBe(set);
  });

  it.each([
    'https://exemple.fr/page?x=1;y=2!',
    'à 12:30 précises',
    'C:\\Users\\Public',
    'voir /etc/passwd',
    'a%20b',
    'fish &amp; chips',
    'jean@exemple.fr',
    'const x = a?b:c',
  ])('leaves what a machine reads alone: %s', (text) => {
    expect(typeset(text, 'fr')).toBe(text);
  });

  it('stays the same when set twice', () => {
    const prose = fc.string({
      unit: fc.constantFrom('a', 'é', '1', ' ', ':', ';', '?', '!', '«', '»', '"', "'", '%', '€', '.'),
    });

    fc.assert(
      fc.property(prose, (text) => {
        const once = typeset(text, 'fr');
        expect(typeset(once, 'fr')).toBe(once);
      }),
    );
  });

  it('changes spaces, apostrophes and quotation marks only', () => {
    const bare = (text: string) => text.replace(/[\s\u00A0\u202F"'’«»]/gu, '');

    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(bare(typeset(text, 'fr'))).toBe(bare(text));
      }),
    );
  });
});

describe('English running text', () => {
  it('has curly quotes and no space before punctuation', () => {
    expect(typeset(`The company's "crown jewels": all?`, 'en')).toBe('The company’s “crown jewels”: all?');
  });
});

describe('numbers and money', () => {
  it('follow the language', () => {
    expect(formatNumber(1250.5, 'fr')).toBe('1\u202F250,5');
    expect(formatNumber(1250.5, 'en')).toBe('1,250.5');
    expect(formatMoney(1250.5, 'fr')).toBe('1\u202F250,50\u00A0€');
    expect(formatMoney(1250, 'fr')).toBe('1\u202F250\u00A0€');
    expect(formatMoney(1250.5, 'en')).toBe('€1,250.50');
    expect(formatPercent(0.425, 'fr')).toMatch(/^43[\u00A0\u202F]%$/);
    expect(formatPercent(0.425, 'en')).toBe('43%');
  });
});

describe('days', () => {
  it('are written out, the first of a month as an ordinal in French', () => {
    expect(formatDay('2026-11-16', 'fr')).toBe('16\u00A0novembre\u00A02026');
    expect(formatDay('2026-05-01', 'fr')).toBe('1er\u00A0mai\u00A02026');
    expect(formatDay('2026-11-16', 'en')).toBe('16\u00A0November\u00A02026');
    expect(formatShortDay('2026-11-16', 'fr')).toBe('16\u00A0nov.\u00A02026');
    expect(formatMonth('2026-11-16', 'fr')).toBe('nov.');
    expect(formatMonth('2026-11-16', 'en', true)).toBe('Nov\u00A02026');
  });

  it('are counted as effort', () => {
    expect(formatDays(1.5, 'fr')).toBe('1,5\u00A0j');
    expect(formatDays(0.5, 'fr', 2)).toBe('0,5\u00A0à\u00A02\u00A0j');
    expect(formatDays(1, 'en')).toBe('1\u00A0day');
    expect(formatDays(0.5, 'en', 2)).toBe('0.5–2\u00A0days');
  });
});

describe('words in a row', () => {
  it('end with the conjunction of the language', () => {
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  });
});

it('writes a currency that is no code of three letters after the number', () => {
  expect(formatMoney(1250.5, 'fr', 'k€')).toBe('1\u202F250,5\u00A0k€');
  expect(formatMoney(3, 'en', '!')).toBe('3\u00A0!');
});
