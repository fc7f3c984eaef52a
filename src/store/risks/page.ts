import { type RawBuilder, sql } from 'kysely';
import { type Evaluation, STAGES } from '#domain/evaluation/evaluation.ts';
import { type RatedStage, readRating } from '#domain/evaluation/rated.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { Treatment } from '#domain/treatment/treatment.ts';
import { rowJson, storedColumns } from '../registers/read.ts';
import { tableOf } from '../registers/table.ts';
import type { ScenarioPage, ScenarioQuery, StageSummary, Stored } from '../session.ts';
import type { Scope } from '../tables.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { matches } from './filter.ts';
import { criteriaVersions } from './refresh.ts';

type Sort = ScenarioQuery['sort'];

/** What each sort goes by; the order of the ids decides between equals. */
const ORDERS: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  id: sql`r.id_order`,
  'title-fr': sql`left(split_part(x.titles, chr(1), 1), 80)`,
  'title-en': sql`left(split_part(x.titles, chr(1), 2), 80)`,
  inherent: sql`r.inherent_place`,
  current: sql`r.current_place`,
  residual: sql`r.residual_place`,
};

/** A page of scenarios in three statements: which, what they say, and the criteria that their ratings are read with. */
export async function page(scope: Scope, dossier: string, query: ScenarioQuery): Promise<ScenarioPage> {
  const { total, found } = await choose(scope, dossier, query);
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  const next =
    last && found.length > shown.length
      ? writeCursor([cursorSort(query), last.value, last.id_order])
      : undefined;
  const rows =
    shown.length === 0
      ? []
      : await describe(
          scope,
          dossier,
          shown.map(({ scenario }) => scenario),
        );
  return { rows, total, ...(next === undefined ? {} : { next }) };
}

interface Chosen {
  readonly scenario: string;
  readonly value: number | string;
  readonly id_order: string;
}

/** One more than a page, to know whether another follows, and how many there are in all. */
async function choose(
  { db, organisation }: Scope,
  dossier: string,
  query: ScenarioQuery,
): Promise<{ total: number; found: readonly Chosen[] }> {
  const column = ORDERS[query.sort];
  // One index serves the order only when both columns stand in one table.
  const titled = query.sort.startsWith('title');
  const id = sql.ref(titled ? 'x.id_order' : 'r.id_order');
  const joined = titled ? sql`join risk_titles x using (organisation_id, dossier_id, scenario)` : sql``;
  const way = query.reversed ? sql`desc` : sql`asc`;
  const where = matches(organisation, dossier, query);
  // All is counted in the table, and the page read in the order of an index until it is full; but what leads to a set of
  // scenarios is looked for once.
  const once = query.text !== undefined || query.asset !== undefined;
  const { rows } = await sql<{ total: number; found: readonly Chosen[] }>`
    with found as ${once ? sql`materialized` : sql`not materialized`} (
      select r.scenario, ${column} as value, ${id} as id_order from risks r ${joined} where ${where})
    select (select count(*)::int from ${once ? sql`found` : sql`risks r where ${where}`}) as total,
           (select coalesce(jsonb_agg(p), '[]') from (
             select * from found where ${after(query)}
              order by value ${way}, id_order ${way} limit ${query.limit + 1}) p) as found`.execute(db);
  return rows[0] ?? { total: 0, found: [] };
}

function after(query: ScenarioQuery): RawBuilder<unknown> {
  const position = readCursor(query.cursor, cursorSort(query));
  if (!position) return sql`true`;
  const [, value, id] = position;
  return sql`(value, id_order) ${query.reversed ? sql`<` : sql`>`} (${value}, ${id})`;
}

function cursorSort({ sort, reversed }: ScenarioQuery): string {
  return reversed ? `-${sort}` : sort;
}

interface Described extends Stored<Scenario> {
  readonly evaluation: Evaluation | null;
  readonly option: Treatment['option'] | null;
}

async function describe(
  scope: Scope,
  dossier: string,
  keys: readonly string[],
): Promise<ScenarioPage['rows']> {
  const { db, organisation } = scope;
  const about = (alias: string) => sql`${sql.ref(`${alias}.organisation_id`)} = ${organisation}
    and ${sql.ref(`${alias}.dossier_id`)} = ${dossier} and ${sql.ref(`${alias}.scenario`)} = s.id`;
  const { rows } = await sql<Described>`
    select ${storedColumns(tableOf('scenarios'), 's')},
           (select ${rowJson(tableOf('evaluations'), 'e')} from evaluations e where ${about('e')}) as evaluation,
           (select t.option from treatments t where ${about('t')}) as option
      from scenarios s
     where s.organisation_id = ${organisation} and s.dossier_id = ${dossier} and s.id = any(${keys})
     order by array_position(${keys}, s.id)`.execute(db);
  const versions = await criteriaVersions(scope, dossier);
  return rows.map(({ evaluation, option, ...stored }) => ({
    ...stored,
    ...summaries(evaluation, versions),
    ...(option === null ? {} : { option }),
  }));
}

function summaries(evaluation: Evaluation | null, versions: readonly Criteria[]) {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const rating = evaluation?.[stage];
      return rating ? [[stage, summary(readRating(rating, versions))]] : [];
    }),
  );
}

function summary({ likelihood, consequence, level, toRerate }: RatedStage): StageSummary {
  return { likelihood, consequence, toRerate, ...(level === undefined ? {} : { level }) };
}
