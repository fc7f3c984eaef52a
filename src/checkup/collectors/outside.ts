import { z } from 'zod';
import type { Text } from '#kernel/text.ts';
import type { Reason } from '../evidence/evidence.ts';
import type { CollectContext } from './collector.ts';
import { isQuery } from './graphql-query.ts';

/** Why an answer could not be had. It holds no word of the outside and no secret. */
export interface Problem {
  readonly reason: Reason;
  readonly detail: Text;
  /** Of the answer, when there was one. */
  readonly status?: number;
  /** What the answer said, for programs only: codes and messages are matched, never shown. */
  readonly answer?: unknown;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads one API. It is built so that it cannot change anything: GET, and POST of a document of GraphQL that holds queries
 * only, to one path.
 */
export interface Outside {
  get(path: string, parameters?: Readonly<Record<string, string>>): Promise<Answer<unknown>>;
  query(document: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<unknown>>;
}

/** An address that a procedure may name: HTTPS, or plain HTTP on this machine (a proxy, a test). */
export const BaseUrl = z.url().refine(isSafe, {
  params: {
    message: {
      fr: 'une adresse https:// est attendue (http:// seulement sur cette machine)',
      en: 'an https:// address is expected (http:// on this machine only)',
    } satisfies Text,
  },
});

function isSafe(text: string): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  const { protocol, hostname, username, password } = url;
  if (username !== '' || password !== '') return false;
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
  );
}

export interface OutsideOptions {
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where queries of GraphQL go; without it, none can be asked. */
  readonly graphql?: string;
}

const ATTEMPTS = 4;
/** What an API may ask to wait for before we give up for this week: more would hold the checkup. */
const LONGEST_WAIT = 60_000;
const FIRST_WAIT = 500;

export function outside(context: CollectContext, { base, headers, graphql }: OutsideOptions): Outside {
  let left = context.limits.maxRequests;
  const send = async (url: URL, init: RequestInit): Promise<Answer<unknown>> => {
    for (let attempt = 1; ; attempt += 1) {
      if (left <= 0) return failure('unreachable', TOO_MANY);
      left -= 1;
      const { answer, retryAfter } = await once(context, url, init);
      if (answer.ok || retryAfter === undefined || attempt === ATTEMPTS) return answer;
      const pause = retryAfter ?? FIRST_WAIT * 2 ** (attempt - 1) * (1 + Math.random());
      if (pause > LONGEST_WAIT) return answer;
      await context.wait(pause);
    }
  };
  return {
    get(path, parameters = {}) {
      const url = new URL(base.replace(/\/$/, '') + path);
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return send(url, { method: 'GET', headers: { accept: 'application/json', ...headers } });
    },
    query(document, variables) {
      if (graphql === undefined) throw new Error('this API takes no queries of GraphQL');
      if (!isQuery(document)) throw new Error('only queries may be asked of GraphQL');
      const url = new URL(base.replace(/\/$/, '') + graphql);
      const body = JSON.stringify({ query: document, variables });
      const json = { accept: 'application/json', 'content-type': 'application/json' };
      return send(url, { method: 'POST', headers: { ...json, ...headers }, body });
    },
  };
}

interface Attempt {
  readonly answer: Answer<unknown>;
  /** Worth another attempt: after so many milliseconds, or when we like (null). */
  readonly retryAfter?: number | null;
}

async function once(context: CollectContext, url: URL, init: RequestInit): Promise<Attempt> {
  const { timeout, maxBytes } = context.limits;
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(timeout)]);
  try {
    // An API that sends elsewhere would be sent our token.
    const response = await context.fetch(url, { ...init, redirect: 'manual', signal });
    const text = await textOf(response, maxBytes);
    if (text === undefined) return { answer: failure('malformed', TOO_LONG) };
    return judged(response, text);
  } catch (error) {
    if (context.signal.aborted) return { answer: failure('unreachable', STOPPED) };
    return { answer: failure('unreachable', unreachableDetail(error)), retryAfter: null };
  }
}

function judged(response: Response, text: string): Attempt {
  const { status } = response;
  const json = parsedJson(text);
  if (status >= 200 && status < 300) {
    if (json !== undefined) return { answer: { ok: true, value: json } };
    return { answer: failure('malformed', NOT_JSON, { status }) };
  }
  const more = { status, answer: json };
  if (status === 429)
    return { answer: failure('unreachable', TOO_OFTEN, more), retryAfter: waitAsked(response) };
  if (status >= 500)
    return { answer: failure('unreachable', answered(status), more), retryAfter: waitAsked(response) };
  if (status === 401 || status === 403) return { answer: failure('permission', answered(status), more) };
  return {
    answer: failure(status >= 300 && status < 400 ? 'unreachable' : 'malformed', answered(status), more),
  };
}

/** Milliseconds that the answer asks to wait (RFC 9110 §10.2.3), a number of seconds or a date. */
function waitAsked(response: Response): number | null {
  const asked = response.headers.get('retry-after');
  if (asked === null) return null;
  if (/^\d{1,6}$/.test(asked)) return Number(asked) * 1000;
  const until = Date.parse(asked);
  const from = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(until) || Number.isNaN(from) ? null : Math.max(0, until - from);
}

/** The whole answer as text; nothing when it is longer than allowed, which is noticed while reading it. */
async function textOf(response: Response, maxBytes: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > maxBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads an answer in the shape that we know; another shape is malformed, and the path says where. */
export function parsed<T>(answer: Answer<unknown>, shape: z.ZodType<T>): Answer<T> {
  if (!answer.ok) return answer;
  const read = shape.safeParse(answer.value);
  if (read.success) return { ok: true, value: read.data };
  // Names of fields may be the answer’s own words: only ours, of the shape, are told.
  return failure('malformed', UNKNOWN_SHAPE);
}

export function failure(
  reason: Reason,
  detail: Text,
  more: Partial<Problem> = {},
): { ok: false; problem: Problem } {
  return { ok: false, problem: { reason, detail, ...more } };
}

const TOO_MANY: Text = {
  fr: 'le nombre de requêtes permis pour un contrôle est atteint',
  en: 'the number of requests that a checkup may make is reached',
};
const TOO_LONG: Text = {
  fr: 'la réponse est plus longue que permis',
  en: 'the answer is longer than allowed',
};
const STOPPED: Text = { fr: 'le contrôle a été arrêté', en: 'the checkup was stopped' };
const NOT_JSON: Text = {
  fr: 'la réponse n’est pas du JSON complet',
  en: 'the answer is not whole JSON',
};
const UNKNOWN_SHAPE: Text = {
  fr: 'la réponse n’a pas la forme que nous connaissons',
  en: 'the answer has not the shape that we know',
};
const TOO_OFTEN: Text = {
  fr: 'le fournisseur refuse d’autres requêtes pour le moment (429)',
  en: 'the provider refuses more requests for the moment (429)',
};

function answered(status: number): Text {
  return { fr: `le fournisseur a répondu ${status}`, en: `the provider answered ${status}` };
}

/** Names of failures that Node gives; any other is not told, since it may hold words of the outside. */
const TLS_FAILURE = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|ERR_SSL)/;

function unreachableDetail(error: unknown): Text {
  const code = codeOf(error);
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { fr: 'pas de réponse dans le délai', en: 'no answer in time' };
  }
  if (TLS_FAILURE.test(code)) {
    return {
      fr: 'la connexion chiffrée (TLS) a échoué : certificat ou protocole refusé',
      en: 'the encrypted connection (TLS) failed: certificate or protocol refused',
    };
  }
  if (code === 'ENOTFOUND')
    return { fr: 'le nom n’existe pas dans le DNS', en: 'the name does not exist in the DNS' };
  return { fr: 'la connexion n’a pas pu se faire', en: 'the connection could not be made' };
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
