import { type RawBuilder, sql } from 'kysely';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import { readRating } from '#domain/evaluation/rated.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { Treatment } from '#domain/treatment/treatment.ts';
import { compareIds } from '#kernel/order.ts';
import { say } from '#kernel/text.ts';
import { readRows } from '../registers/read.ts';
import { tableOf } from '../registers/table.ts';
import { batches } from '../registers/write.ts';
import type { Stored } from '../session.ts';
import type { Scope } from '../tables.ts';
import { fold, TITLE_END } from './fold.ts';
import { idOrder } from './id-order.ts';
import { placeOf } from './place.ts';

/** Brings the tables of risks up to date after rows of a register were written or taken away. */
export async function refreshRisks(
  scope: Scope,
  dossier: string,
  touched: ReadonlyMap<RegisterId, readonly string[]>,
): Promise<void> {
  const keys = (register: RegisterId) => touched.get(register) ?? [];
  const scenarios = new Set([
    // The rows of these registers are named by their scenario.
    ...keys('scenarios'),
    ...keys('evaluations'),
    ...keys('treatments'),
    // A grid that changes re-reads the ratings that were made with it; an asset may have moved to another category.
    ...(await ratedWith(scope, dossier, keys('criteria'))),
    ...(await restingOn(scope, dossier, keys('assets'))),
  ]);
  if (scenarios.size === 0) return;
  const versions = await criteriaVersions(scope, dossier);
  const categories = await assetCategories(scope, dossier);
  for (const batch of batches([...scenarios])) await refresh(scope, dossier, batch, { versions, categories });
}

/** All versions, oldest first. */
export async function criteriaVersions(scope: Scope, dossier: string): Promise<readonly Criteria[]> {
  const rows = await readRows<Criteria>(scope, tableOf('criteria'), dossier);
  return rows.map(({ row }) => row).toSorted((a, b) => compareIds(a.id, b.id));
}

async function ratedWith(
  { db, organisation }: Scope,
  dossier: string,
  criteria: readonly string[],
): Promise<readonly string[]> {
  if (criteria.length === 0) return [];
  const { rows } = await sql<{ scenario: string }>`
    select scenario from evaluations
     where organisation_id = ${organisation} and dossier_id = ${dossier}
       and array[inherent_criteria, current_criteria, residual_criteria] && ${criteria}`.execute(db);
  return rows.map(({ scenario }) => scenario);
}

async function restingOn(
  { db, organisation }: Scope,
  dossier: string,
  assets: readonly string[],
): Promise<readonly string[]> {
  if (assets.length === 0) return [];
  const { rows } = await sql<{ scenario: string }>`
    select distinct source as scenario from scenarios_assets
     where organisation_id = ${organisation} and dossier_id = ${dossier} and target = any(${assets})`.execute(
    db,
  );
  return rows.map(({ scenario }) => scenario);
}

async function assetCategories(
  { db, organisation }: Scope,
  dossier: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; category: string }>`
    select id, category from assets where organisation_id = ${organisation} and dossier_id = ${dossier}`.execute(
    db,
  );
  return new Map(rows.map(({ id, category }) => [id, category]));
}

/** What the risks of a dossier are read with. */
interface Reading {
  readonly versions: readonly Criteria[];
  readonly categories: ReadonlyMap<string, string>;
}

/**
 * Scenarios that are gone have taken their risks with them. Three statements instead of a join: in the transaction that fills
 * a dossier the planner has no statistics yet, and a join would go wrong.
 */
async function refresh(
  scope: Scope,
  dossier: string,
  keys: readonly string[],
  reading: Reading,
): Promise<void> {
  const stored = await readRows<Scenario>(scope, tableOf('scenarios'), dossier, keys);
  const scenarios = stored.map(({ row }) => row);
  const evaluations = byScenario(await readRows<Evaluation>(scope, tableOf('evaluations'), dossier, keys));
  const treatments = byScenario(await readRows<Treatment>(scope, tableOf('treatments'), dossier, keys));
  const risks = scenarios.map((scenario) => ({
    ...risk(scenario, evaluations.get(scenario.id), reading),
    option: treatments.get(scenario.id)?.option,
  }));
  await upsert(scope, dossier, 'risks', RISK, risks);
  await upsert(scope, dossier, 'risk_titles', TITLES, scenarios.map(titles));
}

function byScenario<Of extends { readonly scenario: string }>(
  rows: readonly Stored<Of>[],
): ReadonlyMap<string, Of> {
  return new Map(rows.map(({ row }) => [row.scenario, row]));
}

type Columns = Readonly<Record<string, 'text' | 'smallint'>>;

const RISK = {
  scenario: 'text',
  threat: 'text',
  owner: 'text',
  option: 'text',
  categories: 'text',
  inherent_place: 'smallint',
  current_place: 'smallint',
  residual_place: 'smallint',
  id_order: 'text',
} as const satisfies Columns;

function risk(
  { id, threat, owner, assets }: Scenario,
  evaluation: Evaluation | undefined,
  { versions, categories }: Reading,
) {
  const places = STAGES.map((stage) => {
    const rating = evaluation?.[stage];
    return [`${stage}_place`, placeOf(rating && readRating(rating, versions))] as const;
  });
  const named = new Set(assets.map((asset) => categories.get(asset)));
  return {
    scenario: id,
    threat,
    owner,
    categories: ` ${[...named].join(' ')} `,
    id_order: idOrder(id),
    ...Object.fromEntries(places),
  };
}

const TITLES = { scenario: 'text', id_order: 'text', titles: 'text' } as const satisfies Columns;

function titles({ id, title }: Scenario) {
  const parts = [say(title, 'fr'), say(title, 'en'), id];
  return { scenario: id, id_order: idOrder(id), titles: parts.map(fold).join(TITLE_END) };
}

async function upsert(
  { db, organisation }: Pick<Scope, 'db' | 'organisation'>,
  dossier: string,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<void> {
  const names = Object.keys(columns);
  const list = sql.join(names.map((name) => sql.id(name)));
  const types = sql.join(
    Object.entries(columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`),
  );
  const values = sql.join(
    names.map((name): RawBuilder<unknown> => sql`${sql.id(name)} = ${sql.ref(`excluded.${name}`)}`),
  );
  await sql`
    insert into ${sql.table(table)} (organisation_id, dossier_id, ${list})
    select ${organisation}, ${dossier}, ${list} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (${types})
        on conflict (organisation_id, dossier_id, scenario) do update set ${values}`.execute(db);
}
