import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedView } from '#domain/register/saved-view.ts';
import { smallDossier } from './testing/small-dossier.ts';
import { ADA, BOB, type TestStore, testStore } from './testing/store.ts';

let tested: TestStore;

beforeAll(async () => {
  tested = await testStore();
  await tested.store.keepOrganisation('acme', 'ACME', ADA.at);
  await tested.store.transaction('acme', (session) =>
    session.dossiers.create('etude', smallDossier(), ADA, { sample: false }),
  );
});
afterAll(() => tested.stop());

const view = (id: string, name: string): SavedView => ({
  id,
  register: 'assets',
  name,
  layout: {
    columns: [{ column: 'name', width: 320 }],
    filters: [{ column: 'category', test: 'among', values: ['data'] }],
    sort: { column: 'integrity', descending: true },
    words: 'client',
  },
});

test('a view comes back as it was saved, is replaced under its id, and goes', async () => {
  const seen = await tested.store.transaction('acme', async ({ views }) => {
    await views.save('etude', view('b', 'Données'), ADA);
    await views.save('etude', view('a', 'Serveurs'), ADA);
    await views.save('etude', view('a', 'Applications'), BOB);
    const both = await views.list('etude', 'assets');
    const gone = [await views.remove('etude', 'b'), await views.remove('etude', 'b')];
    return {
      both,
      gone,
      left: await views.list('etude', 'assets'),
      other: await views.list('etude', 'roles'),
    };
  });

  expect(seen.both).toEqual([
    { ...view('a', 'Applications'), updatedBy: 'Bob' },
    { ...view('b', 'Données'), updatedBy: 'Ada' },
  ]);
  expect(seen.gone).toEqual([true, false]);
  expect(seen.left.map(({ id }) => id)).toEqual(['a']);
  expect(seen.other).toEqual([]);
});

test('a view of a dossier that is not there is not kept', async () => {
  const kept = await tested.store.transaction('acme', ({ views }) =>
    views.save('nowhere', view('a', 'A'), ADA),
  );

  expect(kept).toBe(false);
});
