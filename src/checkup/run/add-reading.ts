import { ok, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { type Archived, archiveCheckup } from '../archive/archive.ts';
import { readEnclosed } from '../archive/read.ts';
import type { Repository } from '../archive/repository.ts';
import type { AnalystPart, Report } from '../report/report.ts';

/** Why a checkup of which nothing changed but its reading has a correction. */
const REASON: Text = { fr: 'Lecture d’un modèle ajoutée', en: 'Reading of a model added' };

/**
 * Adds a checked reading to an archived checkup, as a correction with its own commit. Findings, severities, level and
 * evidence stay byte for byte what they were.
 */
export async function addReading(
  repository: Repository,
  report: Report,
  analyst: AnalystPart,
  tell: (report: Report) => string,
): Promise<Result<{ readonly report: Report; readonly archived: Archived }>> {
  const evidence = await readEnclosed(repository, { procedure: report.procedure.id, date: report.date });
  if (!evidence.ok) return evidence;
  const read: Report = {
    ...report,
    revision: report.revision + 1,
    reason: REASON[report.language],
    analyst,
  };
  const archived = await archiveCheckup(repository, {
    report: read,
    markdown: tell(read),
    evidence: evidence.value,
  });
  return archived.ok ? ok({ report: read, archived: archived.value }) : archived;
}
