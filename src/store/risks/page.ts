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

/** The column that each sort goes by; the order of the ids decides between equals. */
const ORDERS: Readonly<Record<Sort, string>> = {
  id: 'r.id_order',
  'title-fr': 'x.title_fr_order',
  'title-en': 'x.title_en_order',
  inherent: 'r.inherent_place',
  current: 'r.current_place',
  residual: 'r.residual_place',
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
  const column = sql.ref(ORDERS[query.sort]);
  // One index serves the order only when both columns stand in one table.
  const texts = query.sort.startsWith('title');
  const id = sql.ref(texts ? 'x.id_order' : 'r.id_order');
  const joined = texts ? sql`join risk_texts x using (organisation_id, dossier_id, scenario)` : sql``;
  const way = query.reversed ? sql`desc` : sql`asc`;
  const where = matches(organisation, dossier, query);
  const once = !isOrderedByIndex(query);
  const { rows } = await sql<{ total: number; found: readonly Chosen[] }>`
    with found as ${once ? sql`materialized` : sql`not materialized`} (
      select r.scenario, ${column} as value, ${id} as id_order from risks r ${joined} where ${where})
    select (select count(*)::int from ${once ? sql`found` : sql`risks r where ${where}`}) as total,
           (select coalesce(jsonb_agg(p), '[]') from (
             select * from found where ${after(query)}
              order by value ${way}, id_order ${way} limit ${query.limit + 1}) p) as found`.execute(db);
  return rows[0] ?? { total: 0, found: [] };
}

/**
 * What filters by the sort's own column only is counted in its index and read from where the last page ended. All else is looked
 * through once, and counted and sorted from there.
 */
function isOrderedByIndex({
  family,
  asset,
  category,
  owner,
  option,
  text,
  sort,
  stage,
  ...rest
}: ScenarioQuery): boolean {
  const others = [family, asset, category, owner, option, text];
  const rated = [rest.level, rest.likelihood, rest.consequence].some((part) => part !== undefined);
  return others.every((part) => part === undefined) && (!rated || sort === stage);
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
