import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { changed, first, smallDossier } from '../../../../tests/dossiers/small.ts';
import { assetSheet } from './kind.ts';

test('an asset is told with its own needs and those that it inherits', () => {
  const words = whole(made(assetSheet, smallDossier(), 'fr', 'laptop'));

  expect(words).toContain('laptop – Ordinateurs portables');
  expect(words).toContain('Confidentialité\n2 / 5\n5 / 5');
  expect(words).toContain('Données des clients');
});

test('what a person wrote stays what they wrote', () => {
  const dossier = changed(({ assets }) =>
    Object.assign(first(assets), {
      description: '<script>alert(1)</script>',
      location: '=HYPERLINK("http://exemple.invalid")',
    }),
  );
  const words = whole(made(assetSheet, dossier, 'fr', first(dossier.assets).id));

  expect(words).toContain('<script>alert(1)</script>');
  expect(words).toContain('=HYPERLINK("http://exemple.invalid")');
});

test('a row that is not there is a bug, for doors let only those in that exist', () => {
  expect(() => made(assetSheet, smallDossier(), 'fr', 'ghost')).toThrow('no row is called ghost');
});
