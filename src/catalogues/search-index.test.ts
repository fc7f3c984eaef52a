import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, searchIndex, wordsOf } from './search-index.ts';

const index = buildIndex(
  [
    ['Hameçonnage d’identifiants', 'Une fausse page de connexion vole le mot de passe.'],
    ['Laptop theft', 'A portable computer disappears on a train.'],
    ['Vol de sauvegarde', 'Une copie de la base quitte le stockage.'],
    ['Backup failure', 'The copy cannot be restored: the password of the archive is lost.'],
  ],
  ([name = '', words = '']) => ({ names: [name], words: [words] }),
);

describe('a search', () => {
  it('does not care about accents, case or apostrophes', () => {
    expect(find('HAMECONNAGE')).toEqual(['Hameçonnage d’identifiants']);
    expect(find("hameçonnage d'identifiants")[0]).toBe('Hameçonnage d’identifiants');
  });

  it('forgives a letter left out, added, changed or swapped', () => {
    for (const slip of ['hameçonage', 'hamesonnage', 'hameçonnnage', 'hmaeçonnage']) {
      expect(find(slip)[0], slip).toBe('Hameçonnage d’identifiants');
    }
  });

  it('is content with the beginning of a word', () => {
    expect(find('sauveg')).toEqual(['Vol de sauvegarde']);
  });

  it('puts what bears the word in its name before what only speaks of it', () => {
    expect(find('backup copy')[0]).toBe('Backup failure');
    expect(find('vol')[0]).toBe('Vol de sauvegarde');
  });

  it('puts what answers all words before what answers one of them', () => {
    expect(find('theft train')[0]).toBe('Laptop theft');
    expect(find('password archive')[0]).toBe('Backup failure');
  });

  it('finds nothing for words that are nowhere, and nothing for no words', () => {
    expect(find('xylophone')).toEqual([]);
    expect(find('de la')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('holds its limit', () => {
    expect(searchIndex(index, 'copie copy', 1)).toHaveLength(1);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(searchIndex(index, query, 10).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('words', () => {
  it('are plain letters, with numbers of clauses kept whole', () => {
    expect(wordsOf('L’accès à l’œuvre (ISO 27002, 5.23)')).toEqual([
      'acces',
      'oeuvre',
      'iso',
      '27002',
      '5.23',
    ]);
  });
});

function find(query: string): readonly (string | undefined)[] {
  return searchIndex(index, query, 10).map(({ thing }) => thing[0]);
}
