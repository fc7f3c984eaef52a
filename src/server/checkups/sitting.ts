import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readEnclosed, readEvidence, readReports } from '#checkup/archive/read.ts';
import { openRepository } from '#checkup/archive/repository.ts';
import { fill, type Typed } from '#checkup/by-hand/fill.ts';
import { sheetOf } from '#checkup/by-hand/index.ts';
import { elementOf } from '#checkup/evidence/elements/index.ts';
import { Attachment, type Evidence, REASON_IDS, SubjectName } from '#checkup/evidence/evidence.ts';
import { notSeen, type Observation } from '#checkup/evidence/observation.ts';
import { seal } from '#checkup/evidence/seal.ts';
import { zoneOf } from '#checkup/importers/zone-of.ts';
import type { Procedure } from '#checkup/procedure/procedure.ts';
import { instantOn } from '#checkup/procedure/schedule.ts';
import { AnalystPart } from '#checkup/report/report.ts';
import { Day } from '#domain/register/field.ts';
import { describeRefusals } from '#interop/bundle/located.ts';
import { COLLECTED, DAILY, readEvidenceFolder } from '#interop/checkup/evidence-folder.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import {
  archiveFolder,
  attachedFolder,
  evidenceFolder,
  incomingFolder,
  type Place,
  readWhole,
  sittingFile,
  writeWhole,
} from './place.ts';

const Line = z.record(z.string(), z.string().max(2000));
const Answers = z.record(z.string(), z.union([z.string().max(4000), z.array(Line).max(500)]));

/** What somebody said of one kind of evidence, as they typed it. */
export const Entry = z.strictObject({
  element: z.string().max(60),
  subject: SubjectName.nullable(),
  answer: z.enum(['values', 'none', 'unknown']),
  typed: Answers,
  reason: z.literal(REASON_IDS).optional(),
  detail: z.string().trim().max(500).optional(),
  /** Screenshots that show it. */
  files: z.array(Attachment).max(10),
  who: z.string().trim().min(1).max(200),
  on: Day,
});
export type Entry = z.infer<typeof Entry>;

/** The checkup that somebody is doing: of which day, since when, and what was typed and read for it. */
export const Sitting = z.strictObject({
  date: Day,
  startedAt: z.string(),
  startedBy: z.string(),
  entries: z.array(Entry),
  reading: AnalystPart.nullable(),
});
export type Sitting = z.infer<typeof Sitting>;

export function readSitting(place: Place): Promise<Sitting | undefined> {
  return readWhole(sittingFile(place), Sitting);
}

export function writeSitting(place: Place, sitting: Sitting): Promise<void> {
  return writeWhole(sittingFile(place), `${JSON.stringify(sitting, undefined, 1)}\n`);
}

/** What an earlier checkup of the same day rested on: its correction begins with it. */
const BEFORE = `before${COLLECTED}`;

/** Takes the evidence of an archived checkup out again, to correct it. */
export async function takeUp(place: Place, procedure: string, date: string): Promise<Result<void>> {
  const repository = await openRepository(archiveFolder(place));
  if (!repository.ok) return repository;
  const at = { procedure, date };
  const reports = await readReports(repository.value, [at]);
  if (!reports.ok) return reports;
  const [report] = reports.value;
  if (!report) return ok(undefined);
  const pieces = await readEvidence(repository.value, report);
  if (!pieces.ok) return pieces;
  const enclosed = await readEnclosed(repository.value, at);
  if (!enclosed.ok) return enclosed;
  for (const [name, bytes] of enclosed.value) {
    const [, file] = /^attached-(.+)$/.exec(name) ?? [];
    if (file !== undefined) await writeWhole(join(attachedFolder(place), file), bytes);
  }
  const brought = pieces.value.filter(
    ({ provenance }) => provenance.by !== 'collected' || provenance.collector !== 'procedure',
  );
  await writeWhole(join(evidenceFolder(place), BEFORE), JSON.stringify(brought));
  return ok(undefined);
}

export interface Gathered {
  readonly evidence: readonly Evidence[];
  readonly attachments: ReadonlyMap<string, Buffer>;
}

/** Everything that was brought for a checkup, by any hand. */
export async function gathered(
  place: Place,
  procedure: Procedure,
  { date, entries }: Pick<Sitting, 'date' | 'entries'>,
): Promise<Result<Gathered>> {
  await mkdir(evidenceFolder(place), { recursive: true, mode: 0o700 });
  const folder = await readEvidenceFolder(evidenceFolder(place));
  if (!folder.ok)
    return refuse(
      damaged(
        describeRefusals(folder.refusals, 'fr').join(' '),
        describeRefusals(folder.refusals, 'en').join(' '),
      ),
    );
  const typed = entries.flatMap((entry) => piecesOf(entry, procedure, date));
  // A correction replaces what was typed before: which of two hands is right is not guessed.
  const retyped = new Set(typed.map(({ id }) => id));
  const others = folder.value.evidence.filter(
    ({ id, provenance }) => !retyped.has(id) || provenance.by === 'collected' || provenance.by === 'imported',
  );
  const evidence = [...others, ...typed];
  return ok({ evidence, attachments: await attachmentsOf(place, evidence) });
}

function piecesOf(entry: Entry, procedure: Procedure, date: string): readonly Evidence[] {
  const observed = observationsOf(entry, procedure, date);
  if (!observed.ok) return [];
  const { who, on, files } = entry;
  const by =
    files.length > 0
      ? ({ by: 'screenshot', who, on, files } as const)
      : ({ by: 'declared', who, on } as const);
  return observed.value.map((observation) => seal(observation, by));
}

/** What an entry says, or what is wrong with it. */
export function observationsOf(
  { element, subject, answer, typed, reason, detail }: Entry,
  procedure: Procedure,
  date: string,
): Result<readonly Observation[]> {
  const kind = elementOf(element);
  const sheet = sheetOf(element);
  if (!kind) return refuse(about('element', 'unknown-element', NO_ELEMENT, element));
  if (answer === 'unknown') {
    if (!reason || !detail) return refuse(about('detail', 'missing', NO_REASON));
    return ok([notSeen(kind, subject, reason, { fr: detail, en: detail })]);
  }
  if (!sheet) return refuse(about('answer', 'no-sheet', NO_SHEET, element));
  const zone = kind.subject === 'zone' ? zoneOf(undefined, procedure) : null;
  const context = { procedure, now: instantOn(date, procedure), subject: subject ?? zone };
  if (answer === 'none') {
    return sheet.none ? ok(sheet.none(context)) : refuse(about('answer', 'no-none', NO_NONE, element));
  }
  const filled = fill(sheet, typed as Typed);
  if (filled.ok) return ok(sheet.read(filled.value, context));
  return refuse(...filled.refusals.map((one) => ({ ...one, path: ['typed', ...one.path] })));
}

async function attachmentsOf(
  place: Place,
  evidence: readonly Evidence[],
): Promise<ReadonlyMap<string, Buffer>> {
  const names = new Set(
    evidence.flatMap(({ provenance }) =>
      provenance.by === 'screenshot' ? provenance.files.map(({ file }) => file) : [],
    ),
  );
  const files = new Map<string, Buffer>();
  for (const name of names) {
    const bytes = await readFile(join(attachedFolder(place), name)).catch(() => undefined);
    if (bytes) files.set(name, bytes);
  }
  return files;
}

/** Keeps a screenshot under a name of ours. */
export async function attach(place: Place, extension: string, bytes: Buffer): Promise<Attachment> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = `screenshot-${sha256.slice(0, 16)}.${extension}`;
  await writeWhole(join(attachedFolder(place), file), bytes);
  return { file, sha256, bytes: bytes.length };
}

/** Whether a screenshot that an entry names is the one that was attached. */
export async function isAttached(place: Place, { file, sha256, bytes }: Attachment): Promise<boolean> {
  const there = await readFile(join(attachedFolder(place), file)).catch(() => undefined);
  return there?.length === bytes && createHash('sha256').update(there).digest('hex') === sha256;
}

/** The checkup is archived, or given up: what was gathered for it goes. The records of days stay for the next one. */
export async function clear(place: Place): Promise<void> {
  await rm(sittingFile(place), { force: true });
  await rm(attachedFolder(place), { recursive: true, force: true });
  await rm(incomingFolder(place), { recursive: true, force: true });
  const names = await readdir(evidenceFolder(place)).catch(() => []);
  for (const name of names.filter((one) => one !== DAILY)) {
    await rm(join(evidenceFolder(place), name), { force: true, recursive: true });
  }
}

function about(path: string, code: string, message: Refusal['message'], found?: string): Refusal {
  return { code, path: [path], message, ...(found !== undefined && { found }) };
}

function damaged(fr: string, en: string): Refusal {
  return {
    code: 'evidence-damaged',
    path: [],
    message: {
      fr: `les preuves gardées ne se lisent plus : ${fr} ; abandonnez ce contrôle et recommencez`,
      en: `the evidence that was kept cannot be read: ${en}; give this checkup up and begin again`,
    },
  };
}

const NO_ELEMENT = { fr: 'cet élément n’existe pas', en: 'there is no such element' };
const NO_REASON = {
  fr: 'dites pourquoi l’élément est inconnu',
  en: 'say why the element is unknown',
};
const NO_SHEET = {
  fr: 'cet élément ne se saisit pas : importez un fichier, ou dites pourquoi il est inconnu',
  en: 'this element is not typed: import a file, or say why it is unknown',
};
const NO_NONE = {
  fr: 'pour cet élément, « aucun » n’est pas une réponse : saisissez 0',
  en: 'for this element, “none” is no answer: type 0',
};
