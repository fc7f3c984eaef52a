import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { ProblemAnswer } from './api.ts';

/** What a refusal is in HTTP; every other refusal is 422: understood, and not possible. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  conflict: 409,
  'duplicate-id': 409,
  'in-use': 409,
  'not-allowed': 403,
  'not-signed-in': 401,
  'wrong-origin': 403,
  'unknown-dossier': 404,
  'unknown-row': 404,
  'unknown-action': 404,
  'unknown-subject': 404,
  'no-such-document': 404,
  'no-procedure': 404,
  'too-large': 413,
  'not-json': 415,
};

const TITLES: Readonly<Record<number, Text>> = {
  401: { fr: 'Connexion nécessaire', en: 'Sign-in needed' },
  403: { fr: 'Action non permise', en: 'Action not allowed' },
  404: { fr: 'Introuvable', en: 'Not found' },
  409: { fr: 'Conflit', en: 'Conflict' },
  413: { fr: 'Trop volumineux', en: 'Too large' },
  415: { fr: 'Format non attendu', en: 'Unexpected format' },
  422: { fr: 'Refusé', en: 'Refused' },
  500: { fr: 'Erreur de Vigie', en: 'Error of Vigie' },
};

/** The language that the reader asked for: the first of ours in Accept-Language, else French. */
export function languageOf(context: Context): Language {
  const asked = context.req.header('accept-language') ?? '';
  const first = asked.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return first.find((code) => code === 'fr' || code === 'en') === 'en' ? 'en' : 'fr';
}

/** Answers with what was refused (RFC 9457), in the reader's language. */
export function problem(context: Context, refusals: readonly Refusal[]): Response {
  const language = languageOf(context);
  const [first] = refusals;
  const status = (first && STATUS[first.code]) ?? 422;
  const body: ProblemAnswer = {
    type: `urn:vigie:${first?.code ?? 'refused'}`,
    title: titleOf(status, language),
    status,
    detail: refusals.map(({ message }) => message[language]).join(' ; '),
    refusals: refusals.map((refusal) => ({ ...refusal, message: refusal.message[language] })),
  };
  return context.json(body, status, { 'content-type': 'application/problem+json' });
}

/** Answers a bug: nothing of it is told but that it is ours. */
export function fault(context: Context): Response {
  const language = languageOf(context);
  const detail = {
    fr: 'Rien n’a été enregistré. L’erreur est dans le journal du serveur.',
    en: 'Nothing was saved. The error is in the server’s log.',
  };
  const body: ProblemAnswer = {
    type: 'urn:vigie:fault',
    title: titleOf(500, language),
    status: 500,
    detail: detail[language],
  };
  return context.json(body, 500, { 'content-type': 'application/problem+json' });
}

function titleOf(status: number, language: Language): string {
  return (TITLES[status] ?? TITLES[422])?.[language] ?? '';
}
