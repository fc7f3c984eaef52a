import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { smallDossier, TODAY } from '../../../../tests/dossiers/small.ts';
import { runningYear } from '../../../../tests/dossiers/year.ts';
import { findings } from './findings.ts';
import { INTEGRITY_RULES } from './index.ts';

test('every folder of rules is on the list, under its own name', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );

  expect(INTEGRITY_RULES.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

test('an auditor has nothing to say about the small dossier', () => {
  expect(findings(smallDossier(), TODAY)).toEqual([]);
});

test('nor about a year that was carried out', () => {
  expect(findings(runningYear(), TODAY)).toEqual([]);
});
