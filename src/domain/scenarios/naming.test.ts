import { expect, test } from 'vitest';
import { titleAbout } from './naming.ts';

const theft = { fr: 'Vol d’un portable', en: 'Stolen laptop' };

test('a title names its assets in both languages', () => {
  expect(titleAbout(theft, [{ fr: 'Portable de Claire', en: 'Claire’s laptop' }])).toEqual({
    fr: 'Vol d’un portable (Portable de Claire)',
    en: 'Stolen laptop (Claire’s laptop)',
  });
  expect(titleAbout(theft, ['A', 'B', 'C']).fr).toBe('Vol d’un portable (A, B et C)');
});

test('beyond three assets the others are counted', () => {
  expect(titleAbout(theft, ['A', 'B', 'C', 'D']).fr).toBe('Vol d’un portable (A, B et 2 autres)');
  expect(titleAbout(theft, ['A', 'B', 'C', 'D']).en).toBe('Stolen laptop (A, B and 2 others)');
});
