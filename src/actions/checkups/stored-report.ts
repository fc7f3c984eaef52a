import { Report } from '#checkup/report/report.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Session, StoredCheckup } from '#store/session.ts';

export interface ReadCheckup {
  readonly stored: StoredCheckup;
  readonly report: Report;
}

/** The checkup of a day, as the latest revision has it. */
export async function readCheckup(
  session: Session,
  dossier: string,
  procedure: string,
  date: string,
): Promise<Result<ReadCheckup>> {
  const stored = await session.checkups.get(dossier, procedure, date);
  if (!stored) return refuse(unknownCheckup(`${procedure} ${date}`));
  const report = Report.safeParse(JSON.parse(stored.json));
  return report.success ? ok({ stored, report: report.data }) : refuse(unreadable(date));
}

function unknownCheckup(found: string): Refusal {
  return {
    code: 'unknown-checkup',
    path: ['date'],
    found,
    message: {
      fr: 'ce dossier n’a pas de contrôle de cette procédure à cette date ; importez-le depuis l’archive',
      en: 'this dossier has no checkup of this procedure on this day; import it from the archive',
    },
  };
}

function unreadable(date: string): Refusal {
  return {
    code: 'unreadable-checkup',
    path: ['date'],
    found: date,
    message: {
      fr: 'ce contrôle a été archivé sous une forme que cette version ne lit plus ; son texte reste dans l’archive',
      en: 'this checkup was archived in a form that this version no longer reads; its text remains in the archive',
    },
  };
}
