import type { Text } from '#kernel/text.ts';
import type { ProblemAnswer } from '#server/api.ts';

export type RefusalAnswer = NonNullable<ProblemAnswer['refusals']>[number];

/** An answer other than the one asked for: the server's refusals, or the words for a server that cannot be reached. */
export class Problem extends Error {
  readonly answer: ProblemAnswer;
  constructor(answer: ProblemAnswer) {
    super(answer.detail || answer.title);
    this.answer = answer;
  }

  get refusals(): readonly RefusalAnswer[] {
    return this.answer.refusals ?? [];
  }

  /** What to tell: the refusals, else the detail. */
  get sentences(): readonly string[] {
    const messages = this.refusals.map(({ message }) => message);
    return messages.length > 0 ? messages : [this.answer.detail || this.answer.title];
  }
}

const UNREACHABLE: Text = {
  fr: 'Vigie ne répond pas. Vérifiez que le serveur tourne, puis réessayez : ce que vous avez écrit est gardé.',
  en: 'Vigie does not answer. Check that the server runs, then try again: what you wrote is kept.',
};

const UNREADABLE: Text = {
  fr: 'Le serveur a donné une réponse inattendue. Rechargez la page, puis réessayez.',
  en: 'The server gave an unexpected answer. Reload the page, then try again.',
};

export function unreachable(language: 'fr' | 'en'): Problem {
  return new Problem({ type: 'about:blank', title: '', status: 0, detail: UNREACHABLE[language] });
}

/** Reads the problem out of an answer (RFC 9457); what is not one gets words of its own. */
export async function problemOf(response: Response, language: 'fr' | 'en'): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    const body: unknown = await response.json().catch(() => undefined);
    if (isProblem(body)) return new Problem(body);
  }
  return new Problem({
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: UNREADABLE[language],
  });
}

function isProblem(body: unknown): body is ProblemAnswer {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string';
}
