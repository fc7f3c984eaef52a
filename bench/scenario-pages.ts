import pg from 'pg';
import { expect } from '#kernel/result.ts';
import type { ScenarioQuery, Store } from '#store/session.ts';
import { openStore } from '#store/store.ts';
import { type TestDatabase, testDatabase } from '#store/testing/database.ts';
import { dossierOf } from './dossier.ts';
import { medianMs, print } from './measure.ts';

const SCENARIOS = 100_000;
const GOAL = 30;
const ANCHOR = 'CISO Assistant’s own figure for 10 rows: 85 queries, 600 ms';
/** As long as real ones are: they stand in every row and index. */
const ORGANISATION = 'k3J9dLq0Zx7Vb2Nn8Rt5Wm1Yc4Hf6Gs0';
const DOSSIER = 'etude-annuelle-2026';
const BY = { id: 'bench', name: 'Mesure', at: '2026-11-22T08:00:00.000Z' };

const QUERIES: Readonly<Record<string, Partial<ScenarioQuery>>> = {
  'worst first': {},
  'worst last': { reversed: true },
  'by id': { sort: 'id' },
  'by title': { sort: 'title-fr' },
  'level critical': { level: 'critical' },
  'one cell of the matrix': { likelihood: 3, consequence: 4 },
  'threat family': { family: 'human' },
  'one owner': { owner: 'cto' },
  'treatment option': { option: 'reduce' },
  untreated: { option: 'none' },
  'one asset': { asset: 'backend' },
  'asset category': { category: 'software' },
  'a word, and a level': { text: 'sauvegarde', level: 'high' },
  'a word': { text: 'sauvegarde' },
  'a word that is nowhere': { text: 'licorne' },
};

/** A page of 50 scenarios out of many, as the list asks for it: a whole transaction of the store. */
async function benchScenarioPages(): Promise<void> {
  const database = await testDatabase();
  try {
    const store = expect(await openStore(database), 'the store opens');
    await fill(store, database);
    const statements = countStatements();
    for (const [name, query] of Object.entries(QUERIES)) await measure(name, query, store, statements);
    await measureMatrix(store);
    await store.close();
  } finally {
    await database.stop();
  }
}

async function fill(store: Store, database: TestDatabase): Promise<void> {
  const dossier = await dossierOf(SCENARIOS);
  const start = performance.now();
  await store.keepOrganisation(ORGANISATION, 'Mesure SAS', BY.at);
  await store.transaction(ORGANISATION, (session) =>
    session.dossiers.create(DOSSIER, dossier, BY, { sample: false }),
  );
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${SCENARIOS.toLocaleString('en')} scenarios written in one transaction: ${seconds.toFixed(0)} s`,
  );
  await settle(database);
}

/** What autovacuum does within its first minute. */
async function settle(database: TestDatabase): Promise<void> {
  const client = new pg.Client(database.owner);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function measure(
  name: string,
  asked: Partial<ScenarioQuery>,
  store: Store,
  statements: () => number,
): Promise<void> {
  const query: ScenarioQuery = { stage: 'current', sort: 'current', limit: 50, ...asked };
  let queries = 0;
  let shown = '';
  const value = await medianMs(15, () =>
    store.transaction(ORGANISATION, async (session) => {
      const before = statements();
      const page = await session.scenarios.page(DOSSIER, query);
      queries = statements() - before;
      shown = `${page.rows.length} of ${page.total.toLocaleString('en')}`;
    }),
  );
  print({ what: `Page of scenarios, ${name}: ${shown}`, value, unit: 'ms', goal: GOAL, anchor: ANCHOR });
  if (queries > 3) print({ what: `Page of scenarios, ${name}`, value: queries, unit: 'queries', goal: 3 });
}

async function measureMatrix(store: Store): Promise<void> {
  const value = await medianMs(15, () =>
    store.transaction(ORGANISATION, (session) => session.scenarios.matrix(DOSSIER, 'current')),
  );
  print({ what: `Matrix of ${SCENARIOS.toLocaleString('en')} scenarios`, value, unit: 'ms', goal: GOAL });
}

/** Every statement that leaves the process passes here. */
function countStatements(): () => number {
  let count = 0;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    count += 1;
    // The overloads of query() cannot be named one by one; what comes in goes on as it is.
    return Reflect.apply(query, this, args);
  } as typeof query;
  return () => count;
}

await benchScenarioPages();
