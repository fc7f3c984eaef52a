import { CLASSIFICATIONS, type STUDY_STATUSES } from '#domain/study/study.ts';
import type { Telling } from '../kinds/telling.ts';
import type { Document } from '../model/document.ts';

/** What every document says of itself: whose it is, which version, how far, who may read it, who approved it. */
export function coverOf(telling: Telling): Document['cover'] {
  const { study } = telling.dossier;
  return {
    organisation: study.organisation,
    version: study.version,
    // A study is final once somebody says so; the word on the page is the format's.
    status: study.status satisfies keyof typeof STUDY_STATUSES,
    classification: telling.t(CLASSIFICATIONS[study.classification]),
    date: study.date,
    snapshot: telling.snapshot,
    approvals: study.approvals.map(({ by, capacity, on }) => ({
      role: telling.t(capacity),
      name: by,
      ...(on !== undefined && { date: on }),
    })),
  };
}
