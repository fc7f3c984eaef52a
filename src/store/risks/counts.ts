import { sql } from 'kysely';
import type { Stage } from '#domain/evaluation/evaluation.ts';
import type { MatrixCounts } from '../session.ts';
import type { Scope } from '../tables.ts';
import { readPlace } from './place.ts';

/** How many scenarios stand in each cell of the matrix at one stage, counted by the database. */
export async function countCells(
  { db, organisation }: Scope,
  dossier: string,
  stage: Stage,
): Promise<MatrixCounts> {
  const column = sql.ref(`r.${stage}_place`);
  const { rows } = await sql<{ place: number; count: number }>`
    select ${column} as place, count(*)::int as count from risks r
     where r.organisation_id = ${organisation} and r.dossier_id = ${dossier} group by 1 order by 1`.execute(
    db,
  );
  let unrated = 0;
  const cells = rows.flatMap(({ place, count }) => {
    const cell = readPlace(place);
    if (!cell) unrated += count;
    return cell ? [{ ...cell, count }] : [];
  });
  return { cells, unrated };
}
