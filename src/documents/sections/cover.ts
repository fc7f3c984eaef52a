import type { Identity } from '#domain/scope/identity.ts';
import { CLASSIFICATIONS, type STUDY_STATUSES } from '#domain/study/study.ts';
import type { Text, Wording } from '#kernel/text.ts';
import type { Telling } from '../kinds/telling.ts';
import type { Block, Identity as CoverIdentity, Document } from '../model/document.ts';

/** What every document says of itself: whose it is, which version, how far, who may read it, who approved it. */
export function coverOf(telling: Telling): Document['cover'] {
  const { study, company } = telling.dossier;
  return {
    organisation: company.identity?.name ?? study.organisation,
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
    ...(company.identity && { identity: identityOf(telling, company.identity) }),
  };
}

function identityOf({ t, logo }: Telling, { accent, footer }: Identity): CoverIdentity {
  return {
    ...(accent !== undefined && { accent }),
    ...(footer !== undefined && { footer: t(footer) }),
    ...(logo && { logo }),
  };
}

interface Frame {
  readonly layout: Document['layout'];
  readonly title: Text;
  readonly subtitle?: Wording;
  /** What of the cover is not that of the study: a policy has a version and approvals of its own. */
  readonly cover?: Partial<Document['cover']>;
}

/** A document of the study: its cover is that of the study, a kind adds its title and its blocks. */
export function documentOf(telling: Telling, frame: Frame, blocks: readonly Block[]): Document {
  const { t, language, dossier } = telling;
  return {
    model: 'document',
    language,
    title: t(frame.title),
    subtitle: t(frame.subtitle ?? dossier.study.title),
    layout: frame.layout,
    cover: { ...coverOf(telling), ...frame.cover },
    blocks,
  };
}
