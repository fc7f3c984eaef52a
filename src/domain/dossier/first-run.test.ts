import { expect, test } from 'vitest';
import { changed, first, smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { firstRun } from './first-run.ts';
import { view } from './view.ts';

function open(dossier = smallDossier(), reported = false) {
  return firstRun(view(dossier, TODAY), reported).flatMap(({ stage, done }) => (done ? [] : [stage]));
}

test('a study that has everything still lacks the report that nobody made', () => {
  expect(open()).toEqual(['report']);
  expect(open(smallDossier(), true)).toEqual([]);
});

test('a rating that nobody confirmed is not a rating, and what is not rated is not treated', () => {
  const dossier = changed(({ evaluations }) =>
    Object.assign(first(evaluations).current ?? {}, { toConfirm: true }),
  );

  expect(open(dossier)).toEqual(['rating', 'treatment', 'report']);
});

test('a scope of exclusions alone says nothing of what is studied', () => {
  const dossier = changed(({ scope }) => {
    for (const item of scope) item.side = 'out';
  });

  expect(open(dossier)).toContain('company');
});
