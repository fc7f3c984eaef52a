import { type RawBuilder, sql } from 'kysely';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import { readRating } from '#domain/evaluation/rated.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { Treatment } from '#domain/treatment/treatment.ts';
import { compareIds } from '#kernel/order.ts';
import { LANGUAGES, say } from '#kernel/text.ts';
import { readRows } from '../registers/read.ts';
import { tableOf } from '../registers/table.ts';
import { batches } from '../registers/write.ts';
import type { Stored } from '../session.ts';
import type { Scope } from '../tables.ts';
import { fold, wordsOf } from './fold.ts';
import { idOrder } from './id-order.ts';
import { placeOf } from './place.ts';

/** Longer titles sort by their beginning; an index entry of PostgreSQL holds 2.7 kB. */
const TITLE = 80;

/** Brings the table of risks up to date after rows of a register were written or taken away. */
export async function refreshRisks(
  scope: Scope,
  dossier: string,
  touched: ReadonlyMap<RegisterId, readonly string[]>,
): Promise<void> {
  const scenarios = new Set<string>();
  // The rows of these registers are named by their scenario.
  for (const register of ['scenarios', 'evaluations', 'treatments'] as const) {
    for (const key of touched.get(register) ?? []) scenarios.add(key);
  }
  // A grid that changes re-reads the ratings that were made with it.
  for (const key of await ratedWith(scope, dossier, touched.get('criteria') ?? [])) scenarios.add(key);
  if (scenarios.size === 0) return;
  const versions = await criteriaVersions(scope, dossier);
  for (const batch of batches([...scenarios])) await refresh(scope, dossier, batch, versions);
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

/**
 * Scenarios that are gone have taken their risks with them. Three statements instead of a join: in the transaction that fills
 * a dossier the planner has no statistics yet, and a join would go wrong.
 */
async function refresh(
  scope: Scope,
  dossier: string,
  keys: readonly string[],
  versions: readonly Criteria[],
): Promise<void> {
  const stored = await readRows<Scenario>(scope, tableOf('scenarios'), dossier, keys);
  const scenarios = stored.map(({ row }) => row);
  const evaluations = byScenario(await readRows<Evaluation>(scope, tableOf('evaluations'), dossier, keys));
  const treatments = byScenario(await readRows<Treatment>(scope, tableOf('treatments'), dossier, keys));
  const risks = scenarios.map((scenario) => ({
    ...risk(scenario, evaluations.get(scenario.id), versions),
    option: treatments.get(scenario.id)?.option,
  }));
  await upsert(scope, dossier, 'risks', RISK, risks);
  await upsert(scope, dossier, 'risk_texts', TEXT, scenarios.map(texts));
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
  inherent_place: 'smallint',
  current_place: 'smallint',
  residual_place: 'smallint',
  id_order: 'text',
} as const satisfies Columns;

function risk(
  { id, threat, owner }: Scenario,
  evaluation: Evaluation | undefined,
  versions: readonly Criteria[],
) {
  const places = STAGES.map((stage) => {
    const rating = evaluation?.[stage];
    return [`${stage}_place`, placeOf(rating && readRating(rating, versions))] as const;
  });
  return { scenario: id, threat, owner, id_order: idOrder(id), ...Object.fromEntries(places) };
}

const TEXT = {
  scenario: 'text',
  id_order: 'text',
  title_fr_order: 'text',
  title_en_order: 'text',
  words: 'text',
} as const satisfies Columns;

function texts({ id, title, consequence }: Scenario) {
  const wordings = [title, consequence].flatMap((wording) =>
    LANGUAGES.map((language) => say(wording, language)),
  );
  return {
    scenario: id,
    id_order: idOrder(id),
    title_fr_order: titleOrder(say(title, 'fr')),
    title_en_order: titleOrder(say(title, 'en')),
    words: wordsOf([id, ...wordings].join(' ')).join(' '),
  };
}

function titleOrder(title: string): string {
  return fold(title).slice(0, TITLE).toWellFormed();
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
