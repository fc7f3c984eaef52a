import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './fold.ts';

describe('A folded text', () => {
  it.each([
    ['Réseau d’Accès', "reseau d'acces"],
    ['Œuvre', 'oeuvre'],
    ['ÉTUDE', 'etude'],
    ['ﬁchier', 'fichier'],
  ])('has neither case nor accents: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('has each word once, without punctuation, with the ids whole', () => {
    expect(wordsOf('S-12 : l’accès, l’Accès au « SI » !')).toEqual(['s-12', 'l', 'acces', 'au', 'si']);
  });

  it('has no word where there is none', () => {
    expect(wordsOf(' … ! ')).toEqual([]);
  });
});
