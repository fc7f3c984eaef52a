import { z } from 'zod';
import type { CollectContext } from '../collector.ts';
import { type Answer, failure, outside, type Problem, parsed } from '../outside.ts';

/** Cloudflare’s REST API and its GraphQL analytics, read only. */
export interface Cloudflare {
  /** The result of one call. */
  one<T>(path: string, shape: z.ZodType<T>): Promise<Answer<T>>;
  /** Every row of a list that is told page by page. */
  pages<T>(path: string, row: z.ZodType<T>, perPage?: number): Promise<Answer<readonly T[]>>;
  /** Every row of a list that is told with a cursor, up to so many. */
  cursor<T>(
    path: string,
    row: z.ZodType<T>,
    parameters?: Parameters,
    most?: number,
  ): Promise<Answer<Rows<T>>>;
  /** An answer of GraphQL: its data, or the problem that its errors tell, whatever its status. */
  ask(document: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<unknown>>;
}

type Parameters = Readonly<Record<string, string>>;

export interface Rows<T> {
  readonly rows: readonly T[];
  /** True when there were more than were asked for. */
  readonly more: boolean;
}

const Message = z.object({ code: z.number().optional(), message: z.string().optional() });
const Info = z.object({
  total_pages: z.number().optional(),
  cursor: z.string().nullish(),
  cursors: z.object({ after: z.string().nullish() }).nullish(),
});
const Envelope = z.object({
  success: z.boolean(),
  errors: z.array(Message).nullish(),
  result: z.unknown(),
  result_info: Info.nullish(),
});
type Envelope = z.infer<typeof Envelope>;

const MOST_PAGES = 200;

export function cloudflare(context: CollectContext, base: string, token: string): Cloudflare {
  const api = outside(context, { base, headers: { authorization: `Bearer ${token}` }, graphql: '/graphql' });

  const call = async (path: string, parameters: Parameters = {}): Promise<Answer<Envelope>> => {
    const answer = parsed(await api.get(path, parameters), Envelope);
    if (!answer.ok) return { ok: false, problem: withCode(answer.problem) };
    return answer.value.success ? answer : { ok: false, problem: refused(codesIn(answer.value)) };
  };

  return {
    async one(path, shape) {
      const answer = await call(path);
      return answer.ok ? parsed({ ok: true, value: answer.value.result }, shape) : answer;
    },
    async pages(path, row, perPage = 50) {
      const rows: z.infer<typeof row>[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const answer = await call(path, { page: String(page), per_page: String(perPage) });
        if (!answer.ok) return answer;
        const read = parsed({ ok: true, value: answer.value.result ?? [] }, z.array(row));
        if (!read.ok) return read;
        rows.push(...read.value);
        const last = answer.value.result_info?.total_pages;
        if (last === undefined ? read.value.length < perPage : page >= last) break;
      }
      return { ok: true, value: rows };
    },
    async cursor(path, row, parameters = {}, most = 1000) {
      const rows: z.infer<typeof row>[] = [];
      for (let cursor = ''; ; ) {
        const answer = await call(path, cursor === '' ? parameters : { ...parameters, cursor });
        if (!answer.ok) return answer;
        const read = parsed({ ok: true, value: answer.value.result ?? [] }, z.array(row));
        if (!read.ok) return read;
        rows.push(...read.value);
        const next = answer.value.result_info?.cursors?.after ?? answer.value.result_info?.cursor ?? '';
        const done = next === '' || next === cursor || read.value.length === 0;
        if (done || rows.length >= most)
          return { ok: true, value: { rows: rows.slice(0, most), more: !done } };
        cursor = next;
      }
    },
    ask: (document, variables) => askGraphql(api.query, context, document, variables),
  };
}

const Told = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
});

const GRAPHQL_ATTEMPTS = 3;

/** GraphQL answers 200 with errors, and errors with a body that says more than the status: both are read alike. */
async function askGraphql(
  query: (document: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer<unknown>>,
  context: CollectContext,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer<unknown>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await query(document, variables);
    const told = Told.safeParse(answer.ok ? answer.value : answer.problem.answer);
    if (!told.success) return answer.ok ? parsed(answer, Told) : answer;
    const messages = (told.data.errors ?? []).map(({ message }) => message);
    if (answer.ok && messages.length === 0) return { ok: true, value: told.data.data };
    const problem = analyticsProblem(messages, answer.ok ? undefined : answer.problem);
    if (problem.class !== 'transient' || attempt === GRAPHQL_ATTEMPTS) return { ok: false, problem };
    await context.wait(500 * 2 ** attempt * (1 + Math.random()));
  }
}

/** What an error of the analytics means: who asks may then ask for less. */
export type AnalyticsClass =
  | 'too-old'
  | 'too-wide'
  | 'too-many-fields'
  | 'bad-limit'
  | 'gated-path'
  | 'gated-field'
  | 'unknown-field'
  | 'permission'
  | 'rate'
  | 'transient'
  | 'other';

export interface AnalyticsProblem extends Problem {
  readonly class: AnalyticsClass;
  /** The name of the field, or the bound, that the error tells. */
  readonly value?: string;
}

const CLASSES: readonly (readonly [AnalyticsClass, RegExp])[] = [
  ['too-old', /cannot request data older than (\w+)/i],
  ['too-wide', /time range is too large|time range wider than/i],
  ['too-many-fields', /number of fields can't be more than (\d+)/i],
  ['bad-limit', /limit must be positive number and not greater than (\d+)/i],
  ['gated-field', /does not have access to the field '(\w+)' from the path/i],
  ['gated-path', /does not have access to the path/i],
  ['unknown-field', /unknown field "?(\w+)|error parsing args/i],
  ['permission', /unauthorized|not authorized/i],
  ['rate', /rate limiter budget depleted|too many nodes|excessive resources/i],
  ['transient', /unable to execute query|too many queries in progress|internal server error/i],
];

function analyticsProblem(messages: readonly string[], problem: Problem | undefined): AnalyticsProblem {
  const text = messages.join('\n');
  for (const [name, pattern] of CLASSES) {
    const match = pattern.exec(text);
    if (match) return { ...described(name), ...(match[1] === undefined ? {} : { value: match[1] }) };
  }
  return problem ? { ...problem, class: 'other' } : described('other');
}

function described(name: AnalyticsClass): AnalyticsProblem {
  switch (name) {
    case 'gated-path':
    case 'gated-field':
      return { class: name, reason: 'plan', detail: NOT_IN_PLAN };
    case 'too-old':
    case 'too-wide':
      return { class: name, reason: 'plan', detail: NOT_KEPT };
    case 'permission':
      return { class: name, reason: 'permission', detail: ANALYTICS_RIGHT };
    case 'rate':
    case 'transient':
      return { class: name, reason: 'unreachable', detail: BUSY };
    default:
      return { class: name, reason: 'malformed', detail: NOT_UNDERSTOOD };
  }
}

export const ANALYTICS_RIGHT = {
  fr: 'le jeton n’a pas le droit de lire les statistiques de cette zone (Analytics : lecture)',
  en: 'the token may not read the statistics of this zone (Analytics: Read)',
};
const NOT_IN_PLAN = {
  fr: 'l’offre de la zone ne donne pas ces statistiques',
  en: 'the zone’s plan does not give these statistics',
};
const NOT_KEPT = {
  fr: 'l’offre de la zone ne garde pas ces statistiques aussi longtemps',
  en: 'the zone’s plan does not keep these statistics for so long',
};
const BUSY = {
  fr: 'Cloudflare refuse d’autres questions pour le moment',
  en: 'Cloudflare refuses more questions for the moment',
};
const NOT_UNDERSTOOD = {
  fr: 'Cloudflare n’a pas compris la question : son API a peut-être changé',
  en: 'Cloudflare did not understand the question: its API may have changed',
};

/** The right is missing, or the token is none: 9109 says both, 10000 says the first, 1000 and 6003 the second. */
const FORBIDDEN = new Set([1000, 6003, 6111, 9106, 9107, 9109, 10000]);
/** Cloudflare’s word for “this phase has no rules”. */
const NO_ENTRYPOINT = 10003;

function codesIn({ errors }: Pick<Envelope, 'errors'>): readonly number[] {
  return (errors ?? []).flatMap(({ code }) => code ?? []);
}

function withCode(problem: Problem): Problem {
  const told = Envelope.partial().safeParse(problem.answer);
  const codes = told.success ? codesIn(told.data) : [];
  return codes.some((code) => FORBIDDEN.has(code)) ? { ...problem, ...refused(codes) } : problem;
}

function refused(codes: readonly number[]): Problem {
  if (codes.some((code) => FORBIDDEN.has(code))) {
    return {
      reason: 'permission',
      detail: {
        fr: 'le jeton n’a pas le droit de lire ceci, ou n’est plus valable',
        en: 'the token may not read this, or is no longer valid',
      },
    };
  }
  return failure('malformed', {
    fr: 'Cloudflare a refusé la demande',
    en: 'Cloudflare refused the request',
  }).problem;
}

/** True where the answer says that there is nothing of the kind, and not that it may not be read. */
export function isNothing(problem: Problem): boolean {
  if (problem.status !== 404) return false;
  const told = Envelope.partial().safeParse(problem.answer);
  return told.success && codesIn(told.data).includes(NO_ENTRYPOINT);
}
