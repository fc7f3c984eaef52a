import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { readState } from '#actions/deliverables/read-state.ts';
import { perform } from '#actions/perform.ts';
import { FORMATS } from '#documents/formats/index.ts';
import { SHELVES } from '#documents/gallery.ts';
import { KINDS } from '#documents/kinds/index.ts';
import type { Kind } from '#documents/kinds/kind.ts';
import { formatsOf, type Offer, offerOf } from '#documents/offers.ts';
import { Id } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import { localDay } from '#kernel/date.ts';
import type { Result } from '#kernel/result.ts';
import { LANGUAGES, type Text } from '#kernel/text.ts';
import type { DocumentKindAnswer } from '../api.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';

const Asked = z.strictObject({
  dossier: Id,
  kind: z.enum(KINDS.map(({ id }) => id)),
  format: z.enum(FORMATS.map(({ extension }) => extension)),
  language: z.enum(LANGUAGES),
  subject: z.string().optional(),
});

/** Documents are downloads, so they stand beside the actions; they read through one. */
export function reportRoutes(house: House): Hono {
  const routes = new Hono();
  routes.get('/documents', (context) => context.json(kinds()));
  routes.get('/report', (context) => report(context, house));
  return routes;
}

/** In the order of the gallery. */
function kinds(): readonly DocumentKindAnswer[] {
  return SHELVES.flatMap(({ id, title, kinds: purposes }) =>
    Object.entries(purposes).flatMap(([name, purpose]) => {
      const kind = KINDS.find((one) => one.id === name);
      return kind ? [kindAnswer(kind, purpose, { id, title })] : [];
    }),
  );
}

function kindAnswer(kind: Kind, purpose: Text, shelf: DocumentKindAnswer['shelf']): DocumentKindAnswer {
  return {
    id: kind.id,
    title: kind.title,
    formats: formatsOf(kind).map(({ extension }) => extension),
    ...(kind.subject && { subject: { id: kind.subject.id, one: kind.subject.one } }),
    purpose,
    shelf,
  };
}

async function report(context: Context, house: House): Promise<Response> {
  const actor = await actorOf(context, house);
  if (!actor.ok) return problem(context, actor.refusals);
  const asked = parse(Asked, context.req.query());
  if (!asked.ok) return problem(context, asked.refusals);
  const offer = offerAsked(asked.value);
  if (!offer.ok) return problem(context, offer.refusals);
  const now = house.clock();
  const today = localDay(now);
  const occasion = { store: house.store, actor: actor.value, today, now: now.toISOString() };
  const read = await perform(readState, { dossier: asked.value.dossier, journal: false }, occasion);
  if (!read.ok) return problem(context, read.refusals);
  // perform gives what the action's output schema says.
  const { content, logo, checkups } = read.value as z.output<typeof readState.output>;
  const { language, subject } = asked.value;
  const { kind, format } = offer.value;
  const order = {
    dossier: content,
    today,
    kind: kind.id,
    format: format.id,
    language,
    subject,
    logo: logo === undefined ? undefined : Buffer.from(logo, 'base64'),
    checkups,
  };
  const made = await house.press.print(order, { signal: context.req.raw.signal });
  if (!made.ok) return problem(context, made.refusals);
  const about = kind.subject ? `${content.study.id}-${subject}` : content.study.id;
  const name = `${kind.id}-${about}-${today}-${language}.${format.extension}`;
  return new Response(made.value.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': format.mediaType,
      'content-disposition': disposition(name),
      'cache-control': 'no-store',
    },
  });
}

function offerAsked(asked: z.infer<typeof Asked>): Result<Offer> {
  const kind = KINDS.find(({ id }) => id === asked.kind);
  const format = FORMATS.find(({ extension }) => extension === asked.format);
  if (!kind || !format) throw new Error(`${asked.kind} as ${asked.format} was let in and is not there`);
  return offerOf(kind, format);
}

/** RFC 6266: plain letters for old readers, the whole name in UTF-8 for the others. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
