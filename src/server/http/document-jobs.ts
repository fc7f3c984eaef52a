import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Actor } from '#actions/action.ts';
import { readState } from '#actions/deliverables/read-state.ts';
import { recordDocument } from '#actions/deliverables/record-document.ts';
import { type Occasion, perform } from '#actions/perform.ts';
import { FORMATS } from '#documents/formats/index.ts';
import { KINDS } from '#documents/kinds/index.ts';
import { offerOf } from '#documents/offers.ts';
import { PACK } from '#documents/pack/pack.ts';
import type { Order } from '#documents/press/order.ts';
import type { Made } from '#documents/press/press.ts';
import { Day, Id } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import { localDay } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { LANGUAGES } from '#kernel/text.ts';
import type { DocumentJobAnswer } from '../api.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { type Asked, type Job, type Jobs, type MadeFile, MOST_OPEN, type Owner, openJobs } from '../jobs.ts';
import { languageOf, problem } from '../problem.ts';
import { readJson } from './actions.ts';
import { disposition } from './reports.ts';

const Begin = z.strictObject({
  dossier: Id,
  kind: z.enum([...KINDS.map(({ id }) => id), PACK.id]),
  format: z.enum([...FORMATS.map(({ extension }) => extension), PACK.extension]),
  language: z.enum(LANGUAGES),
  subject: z.string().optional(),
  /** A state that was kept and the day that the document is to speak of, to make the same file again. */
  from: z.strictObject({ snapshot: z.string(), today: Day }).optional(),
});
type Begin = z.output<typeof Begin>;

/** What a file of this kind is, before it is made. */
interface Shape {
  /** The id of the format. */
  readonly format: string;
  readonly mediaType: string;
  /** The kind says that it is about one thing. */
  readonly about: boolean;
}

/** A job and all that its work needs. */
interface Work {
  readonly job: Job;
  readonly shape: Shape;
  readonly order: Order;
  readonly occasion: Occasion;
}

/** Documents take their time: they are asked for, watched, given up and fetched. */
export function documentJobRoutes(house: House): Hono {
  const jobs = openJobs(house.clock);
  const routes = new Hono();
  routes.post('/documents/jobs', (context) => begin(context, house, jobs));
  routes.get('/documents/jobs', (context) =>
    withActor(context, house, (actor) =>
      context.json(
        jobs.of(ownerOf(actor), context.req.query('dossier') ?? '').map((job) => told(job, context)),
      ),
    ),
  );
  routes.delete('/documents/jobs/:id', (context) =>
    withJob(context, house, jobs, (job) => {
      jobs.drop(job);
      return context.json(null);
    }),
  );
  routes.get('/documents/jobs/:id/file', (context) =>
    withJob(context, house, jobs, ({ standing }) =>
      standing.state === 'done' ? fileOf(standing.file) : problem(context, [noSuchJob()]),
    ),
  );
  return routes;
}

async function withActor(
  context: Context,
  house: House,
  answer: (actor: Actor) => Response | Promise<Response>,
): Promise<Response> {
  const actor = await actorOf(context, house);
  return actor.ok ? answer(actor.value) : problem(context, actor.refusals);
}

function withJob(context: Context, house: House, jobs: Jobs, answer: (job: Job) => Response) {
  return withActor(context, house, (actor) => {
    const job = jobs.find(ownerOf(actor), context.req.param('id') ?? '');
    return job ? answer(job) : problem(context, [noSuchJob()]);
  });
}

function ownerOf({ id, organisation }: Actor): Owner {
  return { organisation, person: id };
}

function begin(context: Context, house: House, jobs: Jobs): Promise<Response> {
  return withActor(context, house, async (actor) => {
    const asked = parse(Begin, await readJson(context.req.raw));
    if (!asked.ok) return problem(context, asked.refusals);
    const now = house.clock();
    const occasion = { store: house.store, actor, today: localDay(now), now: now.toISOString() };
    const work = await prepare(asked.value, occasion, jobs);
    if (!work.ok) return problem(context, work.refusals);
    // Not waited for: the answer says that it has begun.
    void carryOut(house, jobs, work.value);
    return context.json(told(work.value.job, context));
  });
}

async function prepare(asked: Begin, occasion: Occasion, jobs: Jobs): Promise<Result<Work>> {
  const shape = shapeOf(asked);
  if (!shape.ok) return shape;
  const { dossier, kind, format, language, subject, from } = asked;
  const wanted = { dossier, snapshot: from?.snapshot, journal: kind === PACK.id };
  const read = await perform(readState, wanted, occasion);
  if (!read.ok) return read;
  // perform gives what the action's output schema says.
  const { content, journal, logo, checkups } = read.value as z.output<typeof readState.output>;
  const today = from?.today ?? occasion.today;
  const file = logo === undefined ? undefined : Buffer.from(logo, 'base64');
  const order = {
    dossier: content,
    snapshot: from?.snapshot,
    today,
    kind,
    language,
    subject,
    journal,
    logo: file,
    checkups,
  };
  const job = jobs.begin(ownerOf(occasion.actor), { dossier, kind, format, language, subject, today });
  if (!job) return refuse(tooMany());
  return ok({
    job,
    shape: shape.value,
    order: { ...order, format: shape.value.format },
    occasion,
  });
}

/** Refusal: `no-such-document`, a kind that does not exist in that format. */
function shapeOf(asked: Begin): Result<Shape> {
  const kind = KINDS.find(({ id }) => id === asked.kind);
  const format = FORMATS.find(({ extension }) => extension === asked.format);
  if (kind && format) {
    const offer = offerOf(kind, format);
    if (!offer.ok) return offer;
    return ok({ format: format.id, mediaType: format.mediaType, about: kind.subject !== undefined });
  }
  if (kind || format) return refuse(packIsZip(asked.format));
  return ok({ format: PACK.extension, mediaType: PACK.mediaType, about: false });
}

/** Makes the file and tells how it ended; one that fails stops no other, and says what can be done. */
async function carryOut(house: House, jobs: Jobs, work: Work): Promise<void> {
  const { id, controller } = work.job;
  try {
    const made = await house.press.print(work.order, {
      signal: controller.signal,
      onProgress: (progress) => jobs.tell(id, { state: 'making', progress }),
    });
    if (!made.ok) return jobs.tell(id, { state: 'failed', refusals: made.refusals });
    const file = fileMade(work, made.value);
    const recorded = await record(work, file, made.value.state);
    jobs.tell(id, recorded.ok ? { state: 'done', file } : { state: 'failed', refusals: recorded.refusals });
  } catch (error) {
    if (controller.signal.aborted) return;
    house.report(error);
    jobs.tell(id, { state: 'failed', refusals: [unforeseen()] });
  }
}

function fileMade({ job: { asked }, shape }: Work, { bytes, snapshot }: Made): MadeFile {
  const about = [asked.dossier, ...(shape.about && asked.subject ? [asked.subject] : [])].join('-');
  return {
    name: `${asked.kind}-${about}-${asked.today}-${asked.language}.${asked.format}`,
    mediaType: shape.mediaType,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    snapshot,
  };
}

function record(
  { job: { asked }, occasion }: Work,
  file: MadeFile,
  json: string | undefined,
): Promise<Result<unknown>> {
  const { dossier, ...what } = asked;
  const produced = { ...what, snapshot: file.snapshot, bytes: file.bytes.length, sha256: file.sha256 };
  return perform(recordDocument, { dossier, produced, json }, occasion);
}

function told({ id, asked, standing }: Job, context: Context): DocumentJobAnswer {
  return { id, ...withoutUndefined(asked), state: standing.state, ...detailOf(standing, context) };
}

function withoutUndefined({ subject, ...asked }: Asked) {
  return subject === undefined ? asked : { ...asked, subject };
}

function detailOf(standing: Job['standing'], context: Context): Partial<DocumentJobAnswer> {
  switch (standing.state) {
    case 'waiting':
      return {};
    case 'making':
      return { progress: standing.progress };
    case 'done': {
      const { name, bytes, sha256, snapshot } = standing.file;
      return { file: { name, bytes: bytes.length, sha256, snapshot } };
    }
    case 'failed':
      return { problems: standing.refusals.map(({ message }) => message[languageOf(context)]) };
  }
}

function fileOf({ bytes, mediaType, name }: MadeFile): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': disposition(name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function noSuchJob(): Refusal {
  return {
    code: 'no-such-document',
    path: ['id'],
    message: {
      fr: 'ce document n’est plus gardé ; produisez-le de nouveau',
      en: 'this document is no longer kept; make it again',
    },
  };
}

function packIsZip(found: string): Refusal {
  return {
    code: 'no-such-document',
    path: ['format'],
    found,
    message: {
      fr: `seul le dossier de certification existe en ${PACK.extension}, et il n’existe qu’ainsi`,
      en: `only the certification pack exists as ${PACK.extension}, and it exists as nothing else`,
    },
  };
}

function tooMany(): Refusal {
  return {
    code: 'too-many-documents',
    path: [],
    found: MOST_OPEN,
    message: {
      fr: `${MOST_OPEN} documents sont déjà en cours ; attendez-en un, ou annulez-en`,
      en: `${MOST_OPEN} documents are being made already; wait for one, or cancel some`,
    },
  };
}

function unforeseen(): Refusal {
  return {
    code: 'not-made',
    path: [],
    message: {
      fr: 'ce document n’a pas pu être produit ; les autres ne sont pas concernés. Réessayez ou choisissez un autre format ; si cela se répète, l’erreur est dans le journal du serveur',
      en: 'this document could not be made; the others are not concerned. Try again or choose another format; if it happens again, the error is in the server’s log',
    },
  };
}
