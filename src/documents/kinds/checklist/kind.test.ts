import { expect, test } from 'vitest';
import { checklistEntries } from '#catalogues/checklist/entry.ts';
import { made } from '../../../../tests/documents/made.ts';
import { blocksOf, whole } from '../../../../tests/documents/spoken.ts';
import { smallDossier } from '../../../../tests/dossiers/small.ts';
import { checklist } from './kind.ts';

test('goes through every point of the catalogue', () => {
  const table = blocksOf(made(checklist, smallDossier()).blocks, 'table').at(-1);

  expect(table?.rows.filter(({ group }) => !group)).toHaveLength(checklistEntries().size);
});

test('says how a point was computed, with its count', () => {
  expect(whole(made(checklist, smallDossier()))).toContain('Actifs avec un propriétaire : 2 / 2');
});
