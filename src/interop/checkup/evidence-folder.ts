import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DailyRecord, readDaily } from '#checkup/collectors/daily.ts';
import { ELEMENTS, elementOf } from '#checkup/evidence/elements/index.ts';
import {
  type Attachment,
  Coverage,
  Evidence,
  REASON_IDS,
  SubjectName,
  Window,
} from '#checkup/evidence/evidence.ts';
import { absent, notSeen, type Observation, seen } from '#checkup/evidence/observation.ts';
import { hashOfEvidence, seal } from '#checkup/evidence/seal.ts';
import { Day } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import type { Refusal } from '#kernel/result.ts';
import { systemTrouble } from '../bundle/folder.ts';
import { aboutFile, aboutFolder, type LocatedRefusal, type Read } from '../bundle/located.ts';
import { nearest } from '../bundle/nearest.ts';
import { decode } from '../bundle/text-file.ts';
import { readYaml, type YamlSource } from '../bundle/yaml-source.ts';
import { filled } from './filled.ts';
import { inSource, readBytes, refused } from './text.ts';

/** The file in which people type what they saw. */
export const BY_HAND = 'evidence.yaml';
/** What `vigie checkup collect` wrote. */
export const COLLECTED = '.evidence.json';
/** What `vigie checkup collect --daily` adds to, a line a day and zone. */
export const DAILY = 'daily.ndjson';

const MAX_BY_HAND_BYTES = 5_000_000;
const MAX_COLLECTED_BYTES = 100_000_000;
const MAX_ATTACHMENT_BYTES = 20_000_000;

/** Evidence from a folder, and the files that it names. */
export interface EvidenceFolder {
  readonly evidence: readonly Evidence[];
  readonly attachments: ReadonlyMap<string, Buffer>;
  /** Events of days that the plan has forgotten since. */
  readonly daily: readonly DailyRecord[];
  /** Files that are for an importer: exports and logs. */
  readonly others: readonly string[];
}

/** Reads a folder of evidence: `evidence.yaml`, `*.evidence.json`, and attached files. No link is followed. */
export async function readEvidenceFolder(folder: string): Promise<Read<EvidenceFolder>> {
  const names = await list(folder);
  if (!names.ok) return names;
  const collected = names.value.filter((name) => name.endsWith(COLLECTED));
  const evidence: Evidence[] = [];
  const refusals: LocatedRefusal[] = [];
  for (const name of collected) {
    const pieces = await readCollected(folder, name);
    if (pieces.ok) evidence.push(...pieces.value);
    else refusals.push(...pieces.refusals);
  }
  const hand = names.value.includes(BY_HAND) ? await readByHand(folder) : NOTHING;
  if (!hand.ok || refusals.length > 0) return refused(...refusals, ...(hand.ok ? [] : hand.refusals));
  const daily = names.value.includes(DAILY)
    ? await readBytes(join(folder, DAILY), MAX_COLLECTED_BYTES)
    : NO_BYTES;
  if (!daily.ok) return daily;
  const taken = new Set([BY_HAND, DAILY, ...collected, ...hand.value.attachments.keys()]);
  return {
    ok: true,
    value: {
      evidence: [...evidence, ...hand.value.evidence],
      attachments: hand.value.attachments,
      daily: readDaily(daily.value.toString('utf8')).records,
      others: names.value.filter((name) => !taken.has(name)),
    },
  };
}

const NO_BYTES: Read<Buffer> = { ok: true, value: Buffer.alloc(0) };

type ByHand = Pick<EvidenceFolder, 'evidence' | 'attachments'>;
const NOTHING: Read<ByHand> = { ok: true, value: { evidence: [], attachments: new Map() } };

async function list(folder: string): Promise<Read<readonly string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return { ok: true, value: files.map(({ name }) => name).toSorted() };
  } catch (error) {
    return refused(aboutFolder('no-folder', systemTrouble(error)));
  }
}

/** Sealed evidence in a file; a piece whose hash is not its own was changed since. */
async function readCollected(folder: string, name: string): Promise<Read<readonly Evidence[]>> {
  const bytes = await readBytes(join(folder, name), MAX_COLLECTED_BYTES);
  if (!bytes.ok) return bytes;
  const value = json(bytes.value);
  const pieces = z.array(Evidence).safeParse(value);
  if (!pieces.success) return refused(aboutFile(name, 'not-evidence', NOT_EVIDENCE));
  const changed = pieces.data.find((piece) => hashOfEvidence(piece) !== piece.hash);
  if (changed) return refused(aboutFile(name, 'evidence-changed', changedPiece(changed.id)));
  return { ok: true, value: pieces.data };
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const FileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ -]{0,150}$/);
const Hand = { who: z.string().trim().min(1).max(200), on: Day };

/** One line of `evidence.yaml`: what a person saw, by whom, and how. */
const Entry = z.strictObject({
  element: z.enum(ELEMENTS.map(({ id }) => id) as [string, ...string[]]),
  subject: SubjectName.optional(),
  declared: z.strictObject(Hand).optional(),
  screenshot: z.strictObject({ ...Hand, files: z.array(FileName).min(1) }).optional(),
  window: Window.optional(),
  coverage: Coverage.optional(),
  /** What was seen, in the form of the element; or that there is none; or that it could not be seen. */
  values: z.record(z.string(), z.unknown()).optional(),
  none: z.literal(true).optional(),
  unknown: z
    .strictObject({ reason: z.literal(REASON_IDS), detail: z.string().trim().min(1).max(500) })
    .optional(),
});
type Entry = z.infer<typeof Entry>;

async function readByHand(folder: string): Promise<Read<ByHand>> {
  const bytes = await readBytes(join(folder, BY_HAND), MAX_BY_HAND_BYTES);
  if (!bytes.ok) return bytes;
  const text = decode(BY_HAND, bytes.value);
  if (!text.ok) return text;
  const source = readYaml(text.value);
  if (!source.ok) return source;
  const entries = parse(z.array(Entry), source.value.value ?? []);
  if (!entries.ok) return refused(...inSource(source.value, entries.refusals).map(withSuggestion));
  const attachments = await attachedFiles(folder, entries.value);
  if (!attachments.ok) return attachments;
  return sealed(entries.value, attachments.value, source.value);
}

function withSuggestion(refusal: LocatedRefusal): LocatedRefusal {
  if (refusal.path[1] !== 'element') return refusal;
  const meant = nearest(
    String(refusal.found),
    ELEMENTS.map(({ id }) => id),
  );
  return meant === undefined ? refusal : { ...refusal, suggestion: meant };
}

async function attachedFiles(
  folder: string,
  entries: readonly Entry[],
): Promise<Read<ReadonlyMap<string, Buffer>>> {
  const names = new Set(entries.flatMap(({ screenshot }) => screenshot?.files ?? []));
  const files = new Map<string, Buffer>();
  for (const name of names) {
    const bytes = await readBytes(join(folder, name), MAX_ATTACHMENT_BYTES);
    if (!bytes.ok) return bytes;
    files.set(name, bytes.value);
  }
  return { ok: true, value: files };
}

function sealed(
  entries: readonly Entry[],
  attachments: ReadonlyMap<string, Buffer>,
  source: YamlSource,
): Read<ByHand> {
  const refusals: Refusal[] = [];
  const evidence: Evidence[] = [];
  for (const [index, entry] of entries.entries()) {
    const observation = observationOf(entry, index);
    if ('code' in observation) {
      refusals.push(observation);
      continue;
    }
    if (observation.outcome !== 'unknown') {
      const payload = parse(observation.kind.payload, observation.payload);
      if (!payload.ok) refusals.push(...payload.refusals.map((refusal) => inValues(refusal, index)));
    }
    evidence.push(seal(observation, provenanceOf(entry, attachments)));
  }
  if (refusals.length > 0) return refused(...inSource(source, refusals));
  return { ok: true, value: { evidence, attachments } };
}

function inValues(refusal: Refusal, index: number): Refusal {
  return { ...refusal, path: [index, 'values', ...refusal.path] };
}

function observationOf(entry: Entry, index: number): Observation | Refusal {
  const kind = elementOf(entry.element);
  if (!kind) throw new Error(`no element ${entry.element}`);
  const path = [index];
  const said = [entry.values, entry.none, entry.unknown].filter((part) => part !== undefined).length;
  if (said !== 1) return { code: 'one-answer', path, message: ONE_ANSWER };
  if ((entry.declared === undefined) === (entry.screenshot === undefined)) {
    return { code: 'one-hand', path, message: ONE_HAND };
  }
  const subject = entry.subject ?? null;
  if (entry.unknown) {
    const { reason, detail } = entry.unknown;
    return notSeen(kind, subject, reason, { fr: detail, en: detail });
  }
  const circumstances = {
    ...(entry.window && { window: entry.window }),
    ...(entry.coverage && { coverage: entry.coverage }),
  };
  const payload = filled(kind.payload, entry.values ?? {});
  return entry.none
    ? absent(kind, subject, payload, circumstances)
    : seen(kind, subject, payload, circumstances);
}

function provenanceOf({ declared, screenshot }: Entry, attachments: ReadonlyMap<string, Buffer>) {
  if (declared) return { by: 'declared', ...declared } as const;
  if (!screenshot) throw new Error('evidence of nobody');
  const { who, on, files } = screenshot;
  return { by: 'screenshot', who, on, files: files.map((name) => attachment(name, attachments)) } as const;
}

function attachment(file: string, attachments: ReadonlyMap<string, Buffer>): Attachment {
  const bytes = attachments.get(file);
  if (!bytes) throw new Error(`${file} was not read`);
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

const ONE_ANSWER = {
  fr: 'une réponse et une seule est attendue : « values » (ce qui a été vu), « none: true » (vérifié, il n’y en a pas) ou « unknown » (pas pu être vu)',
  en: 'one answer is expected, and only one: “values” (what was seen), “none: true” (checked, there is none) or “unknown” (could not be seen)',
};
const ONE_HAND = {
  fr: 'dites qui l’affirme : « declared » (une personne, un jour) ou « screenshot » (une personne, un jour, des fichiers), l’un des deux',
  en: 'say who states it: “declared” (a person, a day) or “screenshot” (a person, a day, files), one of the two',
};
const NOT_EVIDENCE = {
  fr: 'ce fichier n’est pas une collecte de Vigie, ou il est coupé ; « vigie checkup collect » en écrit une',
  en: 'this file is no collection by Vigie, or it is cut off; “vigie checkup collect” writes one',
};

function changedPiece(id: string) {
  return {
    fr: `la preuve « ${id} » a été modifiée depuis sa collecte : son empreinte n’est plus la sienne`,
    en: `the evidence “${id}” was changed since it was collected: its hash is no longer its own`,
  };
}
