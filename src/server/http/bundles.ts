import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { type Context, Hono } from 'hono';
import { readAttachment } from '#actions/attachments/read-attachment.ts';
import { exportDossier } from '#actions/dossiers/export-dossier.ts';
import { type Occasion, perform } from '#actions/perform.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { type Contents, writeAttachments } from '#interop/bundle/attachments.ts';
import { writeBundle } from '#interop/bundle/write.ts';
import { localDay } from '#kernel/date.ts';
import { ok, type Result } from '#kernel/result.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';
import { disposition } from './reports.ts';

/** A whole dossier to take away: the bundle that `vigie export` writes, with its files, as one archive. */
export function bundleRoutes(house: House): Hono {
  const routes = new Hono();
  routes.get('/dossiers/bundle', (context) => bundle(context, house));
  return routes;
}

async function bundle(context: Context, house: House): Promise<Response> {
  const actor = await actorOf(context, house);
  if (!actor.ok) return problem(context, actor.refusals);
  const now = house.clock();
  const today = localDay(now);
  const occasion = { store: house.store, actor: actor.value, today, now: now.toISOString() };
  const id = context.req.query('dossier') ?? '';
  const read = await perform(exportDossier, { id }, occasion);
  if (!read.ok) return problem(context, read.refusals);
  // perform gives what the action's output schema says.
  const { content } = read.value as { content: Dossier };
  const archive = await archiveOf(content, await filesOf(content, id, occasion));
  if (!archive.ok) return problem(context, archive.refusals);
  return new Response(archive.value as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': disposition(`${id}-${today}.zip`),
      'cache-control': 'no-store',
    },
  });
}

/** The files that the server holds; one that it does not hold is left out, as it is there. */
async function filesOf({ attachments }: Dossier, dossier: string, occasion: Occasion): Promise<Contents> {
  const files = new Map<string, Uint8Array>();
  for (const { id, hash } of attachments) {
    const file = await perform(readAttachment, { dossier, id }, occasion);
    if (file.ok) files.set(hash, Buffer.from((file.value as { content: string }).content, 'base64'));
  }
  return files;
}

/** Written to a folder of its own as the command line does, and packed from there. */
async function archiveOf(content: Dossier, files: Contents): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bundle-'));
  try {
    const written = await writeBundle(content, folder);
    if (!written.ok) return written;
    const refusals = await writeAttachments(folder, content, files);
    if (refusals.length > 0) return { ok: false, refusals };
    return ok(await packed(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function packed(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const archive: Zippable = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    archive[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  return zipSync(archive, { level: 6 });
}
