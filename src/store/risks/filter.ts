import { type RawBuilder, sql } from 'kysely';
import type { ScenarioFilter } from '../session.ts';
import { wordsOf } from './fold.ts';
import { placesWhere } from './place.ts';

/**
 * What a filter asks of a risk `r`; each part narrows. The organisation is asked for here as well as by the policy. Lists of
 * ids are gathered first, as arrays: what they come from is small, and is then looked up in memory.
 */
export function matches(organisation: string, dossier: string, filter: ScenarioFilter): RawBuilder<unknown> {
  const within = (table: string) =>
    sql`${sql.ref(`${table}.organisation_id`)} = ${organisation} and ${sql.ref(`${table}.dossier_id`)} = ${dossier}`;
  const asked = [
    within('r'),
    ...rated(filter),
    ...plain(filter),
    ...about(filter, within),
    ...worded(filter, within),
  ];
  return sql.join(asked, sql` and `);
}

type Within = (table: string) => RawBuilder<unknown>;

function rated({ stage, level, likelihood, consequence }: ScenarioFilter): readonly RawBuilder<unknown>[] {
  if (level === undefined && likelihood === undefined && consequence === undefined) return [];
  const places = placesWhere(
    (place) =>
      (level === undefined || place.level === level) &&
      (likelihood === undefined || place.likelihood === likelihood) &&
      (consequence === undefined || place.consequence === consequence),
  );
  return [sql`${sql.ref(`r.${stage}_place`)} = any(${places}::smallint[])`];
}

function plain({ owner, option, category }: ScenarioFilter): readonly RawBuilder<unknown>[] {
  return [
    ...(owner === undefined ? [] : [sql`r.owner = ${owner}`]),
    ...(option === undefined ? [] : [option === 'none' ? sql`r.option is null` : sql`r.option = ${option}`]),
    ...(category === undefined ? [] : [sql`strpos(r.categories, ${` ${category} `}) > 0`]),
  ];
}

function about({ family, asset }: ScenarioFilter, within: Within): readonly RawBuilder<unknown>[] {
  return [
    ...(family === undefined
      ? []
      : [
          sql`r.threat = any(array(select t.id from threats t where ${within('t')} and t.family = ${family}))`,
        ]),
    ...(asset === undefined
      ? []
      : [
          sql`r.scenario = any(array(
            select l.source from scenarios_assets l where ${within('l')} and l.target = ${asset}))`,
        ]),
  ];
}

/** Every word somewhere in the id or the title, in any language, without case and accents. */
function worded({ text = '' }: ScenarioFilter, within: Within): readonly RawBuilder<unknown>[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const found = words.map((word) => sql`strpos(x.titles, ${word}) > 0`);
  return [
    sql`r.scenario = any(array(
      select x.scenario from risk_titles x where ${within('x')} and ${sql.join(found, sql` and `)}))`,
  ];
}
