import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Actor } from '#actions/action.ts';
import { toldReport } from '#actions/checkups/show-checkup.ts';
import { readCheckup } from '#actions/checkups/stored-report.ts';
import { isAllowed, type Permission } from '#actions/permission.ts';
import { COLLECTORS } from '#checkup/collectors/index.ts';
import { Host } from '#checkup/evidence/shapes.ts';
import { WEEKDAYS } from '#checkup/procedure/procedure.ts';
import { FORMATS } from '#documents/formats/index.ts';
import { Day, Id } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import { mediaTypeOf, plainName } from '#domain/study/media-type.ts';
import { localDay } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { LANGUAGES, type Text } from '#kernel/text.ts';
import type { CheckupPreviewAnswer, CheckupRunAnswer } from '../api.ts';
import { actorOf } from '../auth/visitor.ts';
import { Entry } from '../checkups/sitting.ts';
import { pieceTold, toldState } from '../checkups/told.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';
import { readJson } from './actions.ts';
import { atMost } from './guards.ts';
import { disposition } from './reports.ts';

const Language = z.enum(LANGUAGES);
const Dossier = z.strictObject({ dossier: Id });
const Spoken = z.strictObject({ dossier: Id, language: Language });
const Words = z.string().trim().min(1).max(200);

const Domain = z.string().refine((text) => Host.safeParse(text).success, {
  params: {
    message: {
      fr: 'un nom de domaine est attendu, comme www.exemple.fr',
      en: 'a domain name is expected, like www.example.com',
    } satisfies Text,
  },
});

const Create = z.strictObject({
  dossier: Id,
  language: Language,
  platform: Words.max(120),
  responsible: Words,
  weekday: z.enum(WEEKDAYS),
  hour: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  timezone: z.string().max(60),
  production: z.array(Domain).min(1).max(200),
  sandbox: z.array(Domain).max(200),
  collectors: z.array(z.enum(COLLECTORS.map(({ id }) => id) as [string, ...string[]])).max(20),
});
const Revise = z.strictObject({
  dossier: Id,
  text: z.string().max(500_000),
  prompt: z.string().max(200_000),
  why: z.string().trim().min(1).max(2000),
  version: z.int().min(1),
});
const Typed = Entry.omit({ who: true, on: true }).extend({ dossier: Id });
const Withdraw = z.strictObject({ dossier: Id, element: Entry.shape.element, subject: Entry.shape.subject });
const Answer = z.strictObject({ dossier: Id, language: Language, text: z.string().max(500_000) });
const Archive = z.strictObject({
  dossier: Id,
  language: Language,
  amend: z.string().trim().min(1).max(1000).optional(),
});
const Download = z.strictObject({
  dossier: Id,
  procedure: z.string().max(60),
  date: Day,
  format: z.enum(['md', 'pdf', 'html', 'docx']),
});

const MOST_SCREENSHOT = 20_000_000;
const SHOTS = ['png', 'jpg', 'jpeg', 'webp', 'pdf'];

/** Uploads stream, so they come before the limit of other bodies. */
export function checkupUploadRoutes(house: House): Hono {
  const routes = new Hono();
  routes.post('/checkups/upload', (context) => upload(context, house));
  routes.post('/checkups/screenshot', atMost(MOST_SCREENSHOT), (context) => screenshot(context, house));
  return routes;
}

/** The checkups that the server does: they touch the disk, git and the outside, so they stand beside the actions. */
export function checkupRoutes(house: House): Hono {
  const { checkups } = house;
  const routes = new Hono();
  routes.get('/checkups/run', (context) =>
    asked(context, house, 'read', context.req.query(), Dossier, async (actor, { dossier }) => {
      const state = await checkups.state(actor.organisation, dossier);
      if (!state.ok) return state;
      const answer: CheckupRunAnswer = {
        procedure: state.value ? toldState(state.value, house.clock()) : null,
        collectors: COLLECTORS.map(({ id, title }) => ({ id, title })),
      };
      return ok(answer);
    }),
  );
  routes.get('/checkups/verify', (context) =>
    asked(context, house, 'read', context.req.query(), Dossier, async (actor, { dossier }) => {
      const verified = await checkups.verify(actor.organisation, dossier);
      return verified.ok ? ok({ verification: verified.value ?? null }) : verified;
    }),
  );
  routes.get('/checkups/procedure', (context) =>
    asked(context, house, 'administer', context.req.query(), Dossier, (actor, { dossier }) =>
      checkups.text(actor, dossier),
    ),
  );
  routes.get('/checkups/file', (context) => file(context, house));
  const does = <Schema extends z.ZodType>(
    path: string,
    permission: Permission,
    schema: Schema,
    work: (actor: Actor, input: z.infer<Schema>) => Promise<Result<unknown>>,
  ) =>
    routes.post(`/checkups/${path}`, async (context) =>
      asked(context, house, permission, await readJson(context.req.raw), schema, work),
    );
  does('procedure', 'administer', Create, (actor, { dossier, production, sandbox, ...choices }) =>
    checkups.create(actor, dossier, {
      ...choices,
      domains: { production, sandbox },
      today: localDay(house.clock()),
    }),
  );
  does('revise', 'administer', Revise, (actor, { dossier, ...change }) =>
    checkups.revise(actor, dossier, change),
  );
  does('begin', 'edit', Dossier, (actor, { dossier }) => checkups.begin(actor, dossier));
  does('give-up', 'edit', Dossier, (actor, { dossier }) => checkups.giveUp(actor, dossier));
  does('collect', 'edit', Dossier, (actor, { dossier }) => checkups.collect(actor, dossier));
  does('enter', 'edit', Typed, (actor, { dossier, ...entry }) => checkups.enter(actor, dossier, entry));
  does('withdraw', 'edit', Withdraw, (actor, { dossier, ...entry }) =>
    checkups.withdraw(actor, dossier, entry),
  );
  does('judge', 'edit', Spoken, async (actor, { dossier, language }) => {
    const judged = await checkups.judge(actor, dossier, language);
    if (!judged.ok) return judged;
    const { report, reading } = judged.value;
    const { level, previous, required, alerts, conforming, notJudged } = toldReport(report);
    const read = reading ? toldReport({ ...report, analyst: reading }).analyst : null;
    const answer: CheckupPreviewAnswer = {
      ...{ level, previous, required, alerts, conforming, notJudged },
      reading: read,
    };
    return ok(answer);
  });
  does('request', 'edit', Spoken, async (actor, { dossier, language }) => {
    const text = await checkups.request(actor, dossier, language);
    return text.ok ? ok({ text: text.value }) : text;
  });
  does('answer', 'edit', Answer, (actor, { dossier, language, text }) =>
    checkups.answer(actor, dossier, language, text),
  );
  does('ask', 'edit', Spoken, (actor, { dossier, language }) => checkups.ask(actor, dossier, language));
  does('drop-reading', 'edit', Dossier, (actor, { dossier }) => checkups.dropReading(actor, dossier));
  does('archive', 'edit', Archive, async (actor, { dossier, ...order }) => {
    const done = await checkups.archive(actor, dossier, order);
    if (!done.ok) return done;
    const { report, archived } = done.value;
    const { date, level, revision, procedure } = report;
    return ok({ procedure: procedure.id, date, level, revision, commit: archived.commit });
  });
  return routes;
}

/** Who asks may, and asks in the form that is known. */
async function asked<Schema extends z.ZodType>(
  context: Context,
  house: House,
  permission: Permission,
  input: unknown,
  schema: Schema,
  work: (actor: Actor, input: z.infer<Schema>) => Promise<Result<unknown>>,
): Promise<Response> {
  const actor = await permitted(context, house, permission);
  if (!actor.ok) return problem(context, actor.refusals);
  const read = parse(schema, input);
  if (!read.ok) return problem(context, read.refusals);
  const done = await work(actor.value, read.value);
  return done.ok ? context.json(done.value ?? null) : problem(context, done.refusals);
}

async function permitted(context: Context, house: House, permission: Permission): Promise<Result<Actor>> {
  const actor = await actorOf(context, house);
  if (!actor.ok || isAllowed(actor.value.role, permission)) return actor;
  return refuse(notAllowed(actor.value.role));
}

async function upload(context: Context, house: House): Promise<Response> {
  const actor = await permitted(context, house, 'edit');
  if (!actor.ok) return problem(context, actor.refusals);
  const { dossier = '', name = '' } = context.req.query();
  const { body } = context.req.raw;
  if (!body || name === '') return problem(context, [noFile()]);
  const brought = await house.checkups.upload(actor.value, dossier, { name, body: body as never });
  return brought.ok ? context.json(brought.value.map(pieceTold)) : problem(context, brought.refusals);
}

/** Kept as evidence, never shown as a page: what it is, is read from its bytes. */
async function screenshot(context: Context, house: House): Promise<Response> {
  const actor = await permitted(context, house, 'edit');
  if (!actor.ok) return problem(context, actor.refusals);
  const { dossier = '', name = '' } = context.req.query();
  const bytes = Buffer.from(await context.req.arrayBuffer());
  const extension = /\.([a-z]+)$/i.exec(plainName(name))?.[1]?.toLowerCase() ?? '';
  if (!SHOTS.includes(extension) || mediaTypeOf(plainName(name), bytes) === undefined) {
    return problem(context, [notAScreenshot(plainName(name))]);
  }
  const kept = await house.checkups.attach(actor.value, dossier, extension, bytes);
  return kept.ok ? context.json(kept.value) : problem(context, kept.refusals);
}

/** The report as a file. The Markdown is byte for byte that of the archive; the press makes the others. */
async function file(context: Context, house: House): Promise<Response> {
  const actor = await permitted(context, house, 'read');
  if (!actor.ok) return problem(context, actor.refusals);
  const wanted = parse(Download, context.req.query());
  if (!wanted.ok) return problem(context, wanted.refusals);
  const { dossier, procedure, date, format } = wanted.value;
  const read = await house.store.transaction(actor.value.organisation, (session) =>
    readCheckup(session, dossier, procedure, date),
  );
  if (!read.ok) return problem(context, read.refusals);
  const { stored, report } = read.value;
  const known = FORMATS.find(({ extension }) => extension === format);
  if (!known) throw new Error(`${format} was let in and is not there`);
  const own = format === 'md' ? ok({ bytes: Buffer.from(stored.markdown) }) : undefined;
  const order = { checkup: report, data: stored.hash, format: known.id };
  const made = own ?? (await house.press.print(order, { signal: context.req.raw.signal }));
  if (!made.ok) return problem(context, made.refusals);
  return new Response(made.value.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': known.mediaType,
      'content-disposition': disposition(`security-checkup-${date}.${format}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function notAllowed(found: string): Refusal {
  return {
    code: 'not-allowed',
    path: [],
    found,
    message: {
      fr: 'ce n’est pas permis à votre rôle ; demandez à un propriétaire de l’organisation',
      en: 'this is not allowed to your role; ask an owner of the organisation',
    },
  };
}

function noFile(): Refusal {
  return {
    code: 'no-file',
    path: ['file'],
    message: { fr: 'choisissez un fichier', en: 'choose a file' },
  };
}

function notAScreenshot(found: string): Refusal {
  return {
    code: 'kind-of-file',
    path: ['file'],
    found,
    message: {
      fr: `une capture est attendue (${SHOTS.join(', ')}), et son contenu doit être ce que dit son extension`,
      en: `a screenshot is expected (${SHOTS.join(', ')}), and its content must be what its extension says`,
    },
  };
}
