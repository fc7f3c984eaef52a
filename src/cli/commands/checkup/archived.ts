import { placesOf, readReports } from '#checkup/archive/read.ts';
import { openRepository, type Repository } from '#checkup/archive/repository.ts';
import type { Report } from '#checkup/report/report.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';

/** An archive with the reports of one of its procedures, oldest first. */
export interface Archived {
  readonly repository: Repository;
  readonly reports: readonly Report[];
}

/** The reports of the procedure that is named, or of the only one. */
export async function archivedReports(
  folder: string,
  procedure: string | undefined,
): Promise<Result<Archived>> {
  const repository = await openRepository(folder);
  if (!repository.ok) return repository;
  const places = await placesOf(repository.value);
  if (!places.ok) return places;
  const known = [...new Set(places.value.map((place) => place.procedure))];
  const named = procedure ?? (known.length === 1 ? known[0] : undefined);
  if (named === undefined || !known.includes(named)) return refuse(whichProcedure(known, procedure));
  const reports = await readReports(
    repository.value,
    places.value.filter((place) => place.procedure === named),
  );
  return reports.ok ? ok({ repository: repository.value, reports: reports.value }) : reports;
}

function whichProcedure(known: readonly string[], named: string | undefined): Refusal {
  if (known.length === 0) {
    return {
      code: 'no-checkup',
      path: [],
      message: {
        fr: 'cette archive ne contient encore aucun contrôle',
        en: 'this archive holds no checkup yet',
      },
    };
  }
  const names = known.join(', ');
  return {
    code: 'which-procedure',
    path: [],
    ...(named === undefined ? {} : { found: named }),
    message: {
      fr: `dites de quelle procédure avec --procedure ; l’archive contient : ${names}`,
      en: `say of which procedure with --procedure; the archive holds: ${names}`,
    },
  };
}

/** No checkup of a day in the archive. */
export function noCheckupOn(date: string, reports: readonly Report[]): Refusal {
  const days = reports.map((report) => report.date).join(', ');
  return {
    code: 'no-checkup',
    path: [],
    found: date,
    message: {
      fr: `aucun contrôle du ${date} ; il y a : ${days}`,
      en: `no checkup of ${date}; there are: ${days}`,
    },
  };
}
