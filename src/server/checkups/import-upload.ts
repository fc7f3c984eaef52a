import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Evidence } from '#checkup/evidence/evidence.ts';
import type { Procedure } from '#checkup/procedure/procedure.ts';
import { importAll } from '#checkup/run/import.ts';
import { plainName } from '#domain/study/media-type.ts';
import { COLLECTED } from '#interop/checkup/evidence-folder.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { evidenceFolder, incomingFolder, type Place, writeWhole } from './place.ts';

/** A week of firewall events of a busy platform, and then some. */
export const MOST_UPLOADED = 2_000_000_000;

export interface Upload {
  readonly name: string;
  readonly body: ReadableStream;
  readonly most?: number;
}

/**
 * Reads an export or a log as it streams in. It touches the disk while it is read and then goes: evidence keeps its name,
 * its hash and its counts, never its lines.
 */
export async function importUpload(
  place: Place,
  { name, body, most = MOST_UPLOADED }: Upload,
  context: { readonly now: Date; readonly procedure: Procedure },
): Promise<Result<readonly Evidence[]>> {
  const aside = join(incomingFolder(place), randomUUID());
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const file = plainName(name);
  try {
    await pipeline(
      Readable.fromWeb(body),
      atMost(most),
      createWriteStream(join(aside, file), { flags: 'wx', mode: 0o600 }),
    );
    const { evidence, unknown } = await importAll(aside, [file], context);
    if (unknown.length > 0) return refuse(unknownFormat(file));
    const kept = join(evidenceFolder(place), `imported-${randomUUID()}${COLLECTED}`);
    await writeWhole(kept, JSON.stringify(evidence));
    return ok(evidence);
  } catch (error) {
    if (error instanceof TooLarge) return refuse(tooLarge(file, most));
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

class TooLarge extends Error {}

function atMost(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length;
      if (bytes > most) done(new TooLarge('too large'));
      else done(null, piece);
    },
  });
}

function tooLarge(found: string, most: number): Refusal {
  const megabytes = Math.round(most / 1_000_000);
  return {
    code: 'too-large',
    path: ['file'],
    found,
    message: {
      fr: `ce fichier dépasse ${megabytes} Mo ; rien n’en a été gardé`,
      en: `this file exceeds ${megabytes} MB; nothing of it was kept`,
    },
  };
}

function unknownFormat(found: string): Refusal {
  return {
    code: 'unknown-format',
    path: ['file'],
    found,
    message: {
      fr: 'format inconnu : un export JSON des événements, un journal Logpush, un journal d’accès ou un tableau CSV sont attendus',
      en: 'unknown format: a JSON export of events, a Logpush log, an access log or a CSV table is expected',
    },
  };
}
