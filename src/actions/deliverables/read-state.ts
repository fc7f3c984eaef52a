import { z } from 'zod';
import { Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { Id } from '#domain/register/field.ts';
import { expect, ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Session } from '#store/session.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

/** The state that a document is made from: that of this instant, or one that was kept. For the door of documents. */
export const readState = defineAction({
  id: 'deliverables.state',
  title: { fr: 'Lire l’état d’un dossier', en: 'Read the state of a dossier' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, snapshot: z.string().optional(), journal: z.boolean() }),
  output: z.object({
    content: Dossier,
    /** The entries that are about the dossier, oldest first, as JSON; absent when they were not asked for. */
    journal: z.string().optional(),
    /** The file of the organisation’s logo, as Base64; absent where it has none, or where its file is gone. */
    logo: z.base64().optional(),
    /** What the checkups of the dossier found, oldest first. */
    checkups: z.array(
      z.object({
        procedure: z.string(),
        platform: z.string(),
        points: z.array(
          z.object({
            date: z.string(),
            level: z.enum(['green', 'orange', 'red']),
            counts: z.object({ INFO: z.int(), WARNING: z.int(), CRITICAL: z.int() }),
            unknown: z.int(),
          }),
        ),
      }),
    ),
  }),
  async run({ session }, { dossier, snapshot, journal }) {
    const content = await (snapshot === undefined
      ? current(session, dossier)
      : kept(session, dossier, snapshot));
    if (!content.ok) return content;
    const entries = journal ? { journal: await entriesOf(session, dossier) } : {};
    const logo = await logoOf(session, dossier, content.value);
    const checkups = await checkupsOf(session, dossier);
    return ok({
      output: { content: content.value, ...entries, ...logo, checkups },
    });
  },
});

async function current(session: Session, dossier: string): Promise<Result<Dossier>> {
  const stored = await session.dossiers.load(dossier);
  if (!stored) return refuse(unknownDossier(dossier));
  return ok(expect(readDossier(stored), `the dossier ${dossier} is sound`));
}

async function kept(session: Session, dossier: string, hash: string): Promise<Result<Dossier>> {
  // A state outlives its dossier; documents are made of dossiers that are there.
  if (!(await session.dossiers.load(dossier))) return refuse(unknownDossier(dossier));
  const snapshot = await session.snapshots.get(dossier, hash);
  if (!snapshot) return refuse(notKept(hash));
  const read = readDossier(JSON.parse(snapshot.json));
  if (!read.ok || takeSnapshot(read.value).hash !== hash) return refuse(unreadable(hash));
  return read;
}

async function logoOf(session: Session, dossier: string, content: Dossier) {
  const row = content.attachments.find(({ id }) => id === content.company.identity?.logo);
  const file = row && (await session.attachments.get(dossier, row.hash));
  return file ? { logo: Buffer.from(file).toString('base64') } : {};
}

async function checkupsOf(session: Session, dossier: string) {
  const all = (await session.checkups.list(dossier)).toReversed();
  const series = Map.groupBy(all, ({ procedure }) => procedure);
  return [...series].map(([procedure, own]) => ({
    procedure,
    platform: own.at(-1)?.summary.platform ?? procedure,
    points: own.map(({ date, level, summary: { counts, unknown } }) => ({ date, level, counts, unknown })),
  }));
}

/** The most that the journal gives at once. */
const PAGE = 200;

async function entriesOf(session: Session, dossier: string): Promise<string> {
  const all = [];
  for (let before: number | undefined; ; ) {
    const page = await session.journal.list({ dossier, before, limit: PAGE });
    all.push(...page);
    before = page.at(-1)?.seq;
    if (page.length < PAGE) return JSON.stringify(all.reverse(), undefined, 2);
  }
}

function notKept(hash: string): Refusal {
  return {
    code: 'unknown-snapshot',
    path: ['from', 'snapshot'],
    found: hash,
    message: {
      fr: 'cet état du dossier n’a pas été gardé ; produisez le document à partir de l’état actuel',
      en: 'this state of the dossier was not kept; make the document from the present state',
    },
  };
}

function unreadable(hash: string): Refusal {
  return {
    code: 'unreadable-snapshot',
    path: ['from', 'snapshot'],
    found: hash,
    message: {
      fr: 'cet état a été figé sous une forme que cette version ne lit plus ; produisez le document à partir de l’état actuel',
      en: 'this state was frozen in a form that this version no longer reads; make the document from the present state',
    },
  };
}
