import { type Context, Hono } from 'hono';
import { createDossier } from '#actions/dossiers/create-dossier.ts';
import { replaceDossier } from '#actions/dossiers/replace-dossier.ts';
import { SAMPLES } from '#actions/dossiers/samples.ts';
import { perform } from '#actions/perform.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
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
  const id = typeof dossier === 'string' && dossier !== '' ? dossier : content.value.study.id;
  const done = await perform(action, { id, content: content.value }, occasion);
  return done.ok ? context.json({ id }) : problem(context, done.refusals);
}

/** The dossier in uploaded files: those of a chosen folder, by their names without the folder's. */
async function readUpload(uploads: readonly (string | File)[]): Promise<Result<Dossier>> {
  const files = new Map<string, TextFile>();
  const known: LocatedRefusal[] = [];
  for (const upload of uploads) {
    if (typeof upload === 'string') continue;
    const name = upload.name.split('/').at(-1) ?? upload.name;
    if (!/\.(ya?ml|md)$/.test(name) || name.startsWith('.')) continue;
    const decoded = decode(name, Buffer.from(await upload.arrayBuffer()));
    if (decoded.ok) files.set(name, decoded.value);
    else known.push(...decoded.refusals);
  }
  if (files.size === 0 && known.length === 0) return refuse(noFiles());
  const read = readFiles(files, known);
  return read.ok ? ok(read.value.dossier) : refuse(...read.refusals.map(placed));
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
