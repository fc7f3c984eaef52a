import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { addAttachment } from '#actions/attachments/add-attachment.ts';
import { readState } from '#actions/deliverables/read-state.ts';
import { type Occasion, perform } from '#actions/perform.ts';
import { KINDS } from '#documents/kinds/index.ts';
import type { Kind } from '#documents/kinds/kind.ts';
import { formatsOf } from '#documents/offers.ts';
import { Id } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import { localDay } from '#kernel/date.ts';
import { ok, type Refusal, type Result } from '#kernel/result.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';

const Asked = z.strictObject({
  dossier: Id,
  kind: z.enum(KINDS.map(({ id }) => id)),
  language: z.enum(LANGUAGES),
  subject: z.string().optional(),
});
type Asked = z.output<typeof Asked>;

/** Pictures that are kept: those of a few dossiers in both languages, some 30 kB each. */
const MOST_KEPT = 400;

/** What documents look like before anybody has them made, and the logo that they will carry. */
export function previewRoutes(house: House): Hono {
  const kept = new Map<string, Uint8Array>();
  const routes = new Hono();
  routes.get('/documents/preview', (context) =>
    withOccasion(context, house, async (occasion) => {
      const asked = parse(Asked, context.req.query());
      if (!asked.ok) return problem(context, asked.refusals);
      const picture = await preview(asked.value, occasion, house, kept);
      return picture.ok ? pngOf(picture.value) : problem(context, picture.refusals);
    }),
  );
  routes.post('/documents/logo', (context) =>
    withOccasion(context, house, async (occasion) => {
      const { file, dossier } = await context.req.parseBody();
      if (!(file instanceof File)) return problem(context, [noFile()]);
      const drawn = await house.press.print({ logoFile: new Uint8Array(await file.arrayBuffer()) });
      if (!drawn.ok) return problem(context, drawn.refusals);
      const content = Buffer.from(drawn.value.bytes).toString('base64');
      const added = await perform(addAttachment, { dossier, name: 'logo.png', content }, occasion);
      return added.ok ? context.json(added.value ?? null) : problem(context, added.refusals);
    }),
  );
  return routes;
}

async function withOccasion(
  context: Context,
  house: House,
  answer: (occasion: Occasion) => Promise<Response>,
): Promise<Response> {
  const actor = await actorOf(context, house);
  if (!actor.ok) return problem(context, actor.refusals);
  const now = house.clock();
  return answer({ store: house.store, actor: actor.value, today: localDay(now), now: now.toISOString() });
}

/** Made when it is first asked for, and kept while the dossier stays as it is. */
async function preview(
  { dossier, kind: id, language, subject }: Asked,
  occasion: Occasion,
  house: House,
  kept: Map<string, Uint8Array>,
): Promise<Result<Uint8Array>> {
  const [kind, read] = [kindOf(id), await perform(readState, { dossier, journal: false }, occasion)];
  if (!read.ok) return read;
  // perform gives what the action's output schema says.
  const { content, logo, checkups } = read.value as z.output<typeof readState.output>;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([content, logo, checkups]))
    .digest('hex');
  const key = [occasion.actor.organisation, fingerprint, occasion.today, id, language, subject].join(' ');
  const known = kept.get(key);
  if (known) return ok(known);
  const [format] = formatsOf(kind);
  if (!format) throw new Error(`${id} exists in no format`);
  const made = await house.press.print(
    {
      dossier: content,
      today: occasion.today,
      kind: id,
      format: format.id,
      language,
      subject,
      logo: logo === undefined ? undefined : Buffer.from(logo, 'base64'),
      checkups,
      preview: true,
    },
    { idle: true },
  );
  if (!made.ok) return made;
  kept.set(key, made.value.bytes);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return ok(made.value.bytes);
}

function kindOf(id: string): Kind {
  const kind = KINDS.find((one) => one.id === id);
  if (!kind) throw new Error(`${id} was let in and is not there`);
  return kind;
}

/** The server never draws it: it is of our own making, and shown in our own pages. */
function pngOf(bytes: Uint8Array): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function noFile(): Refusal {
  return {
    code: 'no-file',
    path: ['file'],
    message: { fr: 'choisissez un fichier PNG ou SVG', en: 'choose a PNG or SVG file' },
  };
}
