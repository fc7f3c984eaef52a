import { type Context, Hono } from 'hono';
import type { Action } from '#actions/action.ts';
import { addAttachment } from '#actions/attachments/add-attachment.ts';
import { readAttachment } from '#actions/attachments/read-attachment.ts';
import { perform } from '#actions/perform.ts';
import type { Attachment } from '#domain/study/attachment.ts';
import { MAX_ATTACHMENT_BYTES } from '#domain/study/attachment.ts';
import { localDay } from '#kernel/date.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';
import { atMost } from './guards.ts';
import { disposition } from './reports.ts';

/** A form around one file. */
const FORM_BYTES = MAX_ATTACHMENT_BYTES + 100_000;

/** Files come and go as bytes, so they stand beside the actions; they pass through one. */
export function attachmentRoutes(house: House): Hono {
  const routes = new Hono();
  routes.post('/attachments/upload', atMost(FORM_BYTES), (context) => upload(context, house));
  routes.get('/attachments/file', (context) => download(context, house));
  return routes;
}

async function upload(context: Context, house: House): Promise<Response> {
  const { file, dossier, id, title } = await context.req.parseBody();
  if (!(file instanceof File)) return problem(context, [noFile()]);
  const content = Buffer.from(await file.arrayBuffer()).toString('base64');
  const input = { dossier, name: file.name, content, ...given({ id, title }) };
  const added = await act(context, house, addAttachment, input);
  return added.ok ? context.json(added.value ?? null) : problem(context, added.refusals);
}

/** A field of a form that was left empty is none. */
function given(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** Always a download: nothing that was attached is ever shown as a page of ours. */
async function download(context: Context, house: House): Promise<Response> {
  const { dossier, id } = context.req.query();
  const read = await act(context, house, readAttachment, { dossier, id });
  if (!read.ok) return problem(context, read.refusals);
  // perform gives what the action's output schema says.
  const { row, content } = read.value as { row: Attachment; content: string };
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': row.mediaType,
      'content-disposition': disposition(row.name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

async function act(context: Context, house: House, action: Action, input: unknown): Promise<Result<unknown>> {
  const actor = await actorOf(context, house);
  if (!actor.ok) return actor;
  const now = house.clock();
  const occasion = { store: house.store, actor: actor.value, today: localDay(now), now: now.toISOString() };
  return perform(action, input, occasion);
}

function noFile(): Refusal {
  return {
    code: 'no-file',
    path: ['file'],
    message: { fr: 'choisissez un fichier à joindre', en: 'choose a file to attach' },
  };
}
