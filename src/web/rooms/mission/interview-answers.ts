import type { Interview } from '#domain/mission/interview.ts';
import { canonical } from '#kernel/canonical.ts';
import type { Wording } from '#kernel/text.ts';

type Spoken = Pick<Interview, 'questions' | 'answers'>;

/** What is asked, in order: the questions of the guide, then those that were answered and have left it since. */
export function questionsOf({ questions, answers }: Spoken): readonly Wording[] {
  const asked = new Set(questions.map(canonical));
  return [
    ...questions,
    ...answers.map(({ question }) => question).filter((one) => !asked.has(canonical(one))),
  ];
}

export function noteOf({ answers }: Pick<Spoken, 'answers'>, question: Wording): Wording | undefined {
  return answers.find((answer) => isSame(answer.question, question))?.note;
}

/** The answers with another note to a question, in the order of the questions; without words the answer goes. */
export function withNote(spoken: Spoken, question: Wording, note: Wording | undefined): Interview['answers'] {
  return questionsOf(spoken).flatMap((asked) => {
    const said = isSame(asked, question) ? note : noteOf(spoken, asked);
    return said === undefined ? [] : [{ question: asked, note: said }];
  });
}

function isSame(one: Wording, other: Wording): boolean {
  return canonical(one) === canonical(other);
}
