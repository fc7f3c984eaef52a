import { type Context, Hono } from 'hono';
import { createDossier } from '#actions/dossiers/create-dossier.ts';
import { replaceDossier } from '#actions/dossiers/replace-dossier.ts';
import { SAMPLES } from '#actions/dossiers/samples.ts';
import { perform } from '#actions/perform.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { ATTACHMENTS, hashOf, missingAttachments } from '#interop/bundle/attachments.ts';
import { describeRefusal, type LocatedRefusal } from '#interop/bundle/located.ts';
import { readFiles } from '#interop/bundle/read.ts';
import { decode, type TextFile } from '#interop/bundle/text-file.ts';
import { localDay } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { SampleAnswer } from '../api.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';
import { atMost } from './guards.ts';

/** A bundle comes as files, so it stands beside the actions; it is brought in through one. */
export function importRoutes(house: House): Hono {
  const routes = new Hono();
  routes.get('/samples', (context) => context.json(samples()));
  routes.post('/import', atMost(60_000_000), (context) => bringIn(context, house));
  return routes;
}

function samples(): readonly SampleAnswer[] {
  return Object.entries(SAMPLES).map(([id, title]) => ({ id, title }));
}

async function bringIn(context: Context, house: House): Promise<Response> {
  const actor = await actorOf(context, house);
  if (!actor.ok) return problem(context, actor.refusals);
  const form = await context.req.parseBody({ all: true });
  const { dossier, replace } = form;
  const content = await readUpload([form.files ?? []].flat());
  if (!content.ok) return problem(context, content.refusals);
  const now = house.clock();
  const occasion = { store: house.store, actor: actor.value, today: localDay(now), now: now.toISOString() };
  const action = replace === 'true' ? replaceDossier : createDossier;
  const id = typeof dossier === 'string' && dossier !== '' ? dossier : content.value.content.study.id;
  const done = await perform(action, { id, ...content.value }, occasion);
  return done.ok ? context.json({ id }) : problem(context, done.refusals);
}

interface Upload {
  readonly content: Dossier;
  /** The files of its attachments, as Base64. */
  readonly attachments: readonly string[];
}

/** The dossier in uploaded files: those of a chosen folder, by their names without the folder's; its attachments by their hash. */
async function readUpload(uploads: readonly (string | File)[]): Promise<Result<Upload>> {
  const files = new Map<string, TextFile>();
  const others = new Map<string, Uint8Array>();
  const known: LocatedRefusal[] = [];
  for (const upload of uploads) {
    if (typeof upload === 'string') continue;
    const bytes = Buffer.from(await upload.arrayBuffer());
    const parts = upload.name.split('/');
    const name = parts.at(-1) ?? upload.name;
    if (parts.includes(ATTACHMENTS) || !/\.(ya?ml|md)$/.test(name) || name.startsWith('.')) {
      others.set(hashOf(bytes), bytes);
      continue;
    }
    const decoded = decode(name, bytes);
    if (decoded.ok) files.set(name, decoded.value);
    else known.push(...decoded.refusals);
  }
  if (files.size === 0 && known.length === 0) return refuse(noFiles());
  const read = readFiles(files, known);
  if (!read.ok) return refuse(...read.refusals.map(placed));
  const content = read.value.dossier;
  const missing = missingAttachments(content, new Set(others.keys()));
  if (missing.length > 0) return refuse(...missing.map(placed));
  const attached = content.attachments.flatMap(({ hash }) => others.get(hash) ?? []);
  return ok({ content, attachments: attached.map((bytes) => Buffer.from(bytes).toString('base64')) });
}

/** The refusal with its place in the words: a browser shows one line. */
function placed(refusal: LocatedRefusal): Refusal {
  const message = { fr: describeRefusal(refusal, 'fr'), en: describeRefusal(refusal, 'en') };
  return { code: refusal.code, path: refusal.path, message };
}

function noFiles(): Refusal {
  return {
    code: 'no-bundle',
    path: ['files'],
    message: {
      fr: 'aucun fichier de dossier : choisissez le dossier qui contient study.yaml',
      en: 'no file of a dossier: choose the folder that holds study.yaml',
    },
  };
}
