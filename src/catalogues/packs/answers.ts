import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { type PackFields as Pack, type PackQuestion, YES_NO } from './pack.ts';

/** What was chosen, by question: one option for `choice` and `yes-no`, any number for `several`. */
export type Answers = Readonly<Record<string, readonly string[]>>;

interface Conditional {
  readonly when?: readonly { readonly question: string; readonly is: readonly string[] }[] | undefined;
}

/** True where every condition holds: the answer to its question is, or is among, one of its options. */
export function holds({ when = [] }: Conditional, answers: Answers): boolean {
  return when.every(({ question, is }) => is.some((option) => answers[question]?.includes(option)));
}

/** The options of a question with their words, in order. */
export function optionsOf(question: PackQuestion): readonly { readonly id: string; readonly name: Text }[] {
  if (question.kind !== 'yes-no') return question.options;
  return Object.entries(YES_NO).map(([id, name]) => ({ id, name }));
}

/** The answers of a person, completed by the defaults; a question or an answer that the pack does not know is refused. */
export function readAnswers(pack: Pack, given: Readonly<Record<string, unknown>>): Result<Answers> {
  const known = new Set(pack.questions.map(({ id }) => id));
  const refusals = Object.keys(given)
    .filter((id) => !known.has(id))
    .map((id) => unknownQuestion(pack, id));
  const answers: Record<string, readonly string[]> = {};
  for (const question of pack.questions) {
    const answer = readAnswer(question, given[question.id] ?? question.default);
    if (answer.ok) answers[question.id] = answer.value;
    else refusals.push(...answer.refusals);
  }
  return refusals.length > 0 ? refuse(...refusals) : ok(answers);
}

/** One answer; what it should have been where it does not do. */
export function readAnswer(question: PackQuestion, given: unknown): Result<readonly string[]> {
  const several = question.kind === 'several';
  if (several !== Array.isArray(given)) return refuse(wrongShape(question, given));
  const chosen: readonly unknown[] = Array.isArray(given) ? given : [given];
  const options = optionsOf(question).map(({ id }) => id);
  const wrong = chosen.flatMap((option, place) =>
    typeof option === 'string' && options.includes(option)
      ? []
      : [unknownOption(question, option, several ? [place] : [])],
  );
  return wrong.length > 0 ? refuse(...wrong) : ok([...new Set(chosen.map(String))]);
}

function unknownQuestion(pack: Pack, id: string): Refusal {
  const ids = pack.questions.map((question) => question.id).join(', ');
  return {
    code: 'unknown-question',
    path: ['answers', id],
    found: id,
    message: {
      fr: `ce modèle ne pose pas la question «\u00A0${id}\u00A0»\u202F; il pose\u00A0: ${ids}`,
      en: `this pack does not ask “${id}”; it asks: ${ids}`,
    },
  };
}

function wrongShape(question: PackQuestion, found: unknown): Refusal {
  const options = optionsOf(question).map(({ id }) => id);
  const list = options.join(', ');
  const message: Text =
    question.kind === 'several'
      ? {
          fr: `une liste est attendue, par exemple [${options[0]}]\u202F; on y met\u00A0: ${list}`,
          en: `a list is expected, such as [${options[0]}]; it may hold: ${list}`,
        }
      : {
          fr: `une seule réponse est attendue, parmi\u00A0: ${list}`,
          en: `a single answer is expected, one of: ${list}`,
        };
  return { code: 'unknown-answer', path: ['answers', question.id], found, message };
}

function unknownOption(question: PackQuestion, found: unknown, place: readonly number[]): Refusal {
  const list = optionsOf(question)
    .map(({ id }) => id)
    .join(', ');
  return {
    code: 'unknown-answer',
    path: ['answers', question.id, ...place],
    found,
    message: { fr: `répondez par\u00A0: ${list}`, en: `answer one of: ${list}` },
  };
}
