import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTIONS } from '#actions/index.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import { smallDossier } from '../dossiers/small.ts';
import { invited, openServer, setUp, type Visitor } from './visitor.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let owner: Visitor;

beforeAll(async () => {
  server = await openServer();
  owner = await setUp(server);
  await owner.act('dossiers.create', { id: 'petit', content: smallDossier() });
});

afterAll(() => server.close());

const asset = (place: number) => ({
  id: `P-${place}`,
  name: `Poste ${place}`,
  kind: 'supporting',
  category: 'hardware',
  personalData: 'none',
});

test('500 rows are written in one request in well under three seconds, each with its history', async () => {
  const saves = Array.from({ length: 500 }, (_, place) => ({ row: asset(place) }));
  const start = performance.now();

  const { status, body } = await owner.act('assets.apply', { dossier: 'petit', saves });

  expect(status).toBe(200);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(body.saved).toHaveLength(500);
  const history = await owner.act('journal.list', { dossier: 'petit', register: 'assets', key: 'P-499' });
  expect(history.body).toMatchObject([{ action: 'assets.apply', detail: { added: { name: 'Poste 499' } } }]);
  expect((await owner.act('journal.verify')).body.faults).toEqual([]);
});

test('one row that is wrong keeps all from being written, and is named with its place and field', async () => {
  const saves = [{ row: asset(501) }, { row: { ...asset(502), category: 'toaster' } }, { row: asset(503) }];

  const wrong = await owner.act('assets.apply', { dossier: 'petit', saves });
  const stale = await owner.act('assets.apply', {
    dossier: 'petit',
    saves: [{ row: asset(501) }, { row: asset(1), version: 9 }],
  });

  expect(wrong.status).toBe(422);
  expect(wrong.body.refusals).toMatchObject([{ path: ['saves', 1, 'row', 'category'], found: 'toaster' }]);
  expect(stale.status).toBe(409);
  expect(stale.body.refusals).toMatchObject([
    { code: 'conflict', path: ['saves', 1, 'version'], found: { version: 1, row: { id: 'P-1' } } },
  ]);
  const left = await owner.act('assets.list', { dossier: 'petit' });
  expect(left.body.some(({ row }: { row: { id: string } }) => row.id === 'P-501')).toBe(false);
});

test('a reader may take up a view and save none', async () => {
  const reader = await invited(server, owner, 'Rita', 'reader');
  const view = { id: 'v', register: 'assets', name: 'Postes', layout: { words: 'poste' } };

  const kept = await owner.act('views.save', { dossier: 'petit', view });
  const refused = await reader.act('views.save', { dossier: 'petit', view });
  const seen = await reader.act('views.list', { dossier: 'petit', register: 'assets' });

  expect([kept.status, refused.status]).toEqual([200, 403]);
  expect(seen.body).toMatchObject([{ name: 'Postes', layout: { words: 'poste' }, updatedBy: 'Ada' }]);
});

/** The criteria are a chain of versions, the nine steps are always nine, and policies and exceptions are decided one by one. */
const ONE_BY_ONE = ['criteria', 'steps', 'policies', 'exceptions'];

test('every register whose rows can be saved can be saved many rows at once', () => {
  const ids: readonly string[] = ACTIONS.map(({ id }) => id);
  const missing = ALL_REGISTERS.filter(
    ({ id, single }) =>
      !single && !ONE_BY_ONE.includes(id) && ids.includes(`${id}.save`) && !ids.includes(`${id}.apply`),
  );

  expect(missing.map(({ id }) => id)).toEqual([]);
});
