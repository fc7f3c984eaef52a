import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { exportDossier } from '#actions/dossiers/export-dossier.ts';
import { perform } from '#actions/perform.ts';
import { FORMATS } from '#documents/formats/index.ts';
import { KINDS } from '#documents/kinds/index.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { view } from '#domain/dossier/view.ts';
import { Id } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import { localDay } from '#kernel/date.ts';
import { LANGUAGES } from '#kernel/text.ts';
import type { DocumentKindAnswer } from '../api.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';

const Asked = z.strictObject({
  dossier: Id,
  kind: z.enum(KINDS.map(({ id }) => id)),
  format: z.enum(FORMATS.map(({ extension }) => extension)),
  language: z.enum(LANGUAGES),
});

/** Documents are downloads, so they stand beside the actions; they read through one. */
export function reportRoutes(house: House): Hono {
  const routes = new Hono();
  routes.get('/documents', (context) => context.json(kinds()));
  routes.get('/report', (context) => report(context, house));
  return routes;
}

function kinds(): readonly DocumentKindAnswer[] {
  const formats = FORMATS.map(({ extension }) => extension);
  return KINDS.map(({ id, title }) => ({ id, title, formats }));
}

async function report(context: Context, house: House): Promise<Response> {
  const actor = await actorOf(context, house);
  if (!actor.ok) return problem(context, actor.refusals);
  const asked = parse(Asked, context.req.query());
  if (!asked.ok) return problem(context, asked.refusals);
  const now = house.clock();
  const today = localDay(now);
  const occasion = { store: house.store, actor: actor.value, today, now: now.toISOString() };
  const read = await perform(exportDossier, { id: asked.value.dossier }, occasion);
  if (!read.ok) return problem(context, read.refusals);
  // perform gives what the action's output schema says.
  const { content, hash } = read.value as { content: Dossier; hash: string };
  const { kind, format, language } = asked.value;
  const made = KINDS.find(({ id }) => id === kind)?.build({
    view: view(content, today),
    snapshot: hash,
    language,
  });
  const written = FORMATS.find(({ extension }) => extension === format);
  if (!made || !written) throw new Error(`${kind} as ${format} was let in and is not there`);
  const bytes = await written.render(made, { signal: context.req.raw.signal });
  const name = `${kind}-${content.study.id}-${today}-${language}.${written.extension}`;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': written.mediaType,
      'content-disposition': disposition(name),
      'cache-control': 'no-store',
    },
  });
}

/** RFC 6266: plain letters for old readers, the whole name in UTF-8 for the others. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
