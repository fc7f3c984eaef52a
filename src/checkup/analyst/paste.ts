import { canonical } from '#kernel/canonical.ts';
import { ANSWER_FORM } from './answer.ts';
import type { Question } from './question.ts';

/** The line that parts the prompt from what it is about; neither can hold it. */
const LINE = '-----';

/**
 * What a person pastes into any chat: the standard prompt of the procedure byte for byte, then the checkup as data, and the
 * form of the answer. The words around them are fixed.
 */
export function pasteText(prompt: Uint8Array, question: Question): Uint8Array {
  const data = Buffer.from(`\n${LINE}\n${messageOf(question)}\n`);
  return Buffer.concat([prompt, data]);
}

/** The second message to a model: data, and the form in which to answer. Never instructions of a stranger. */
export function messageOf({ told }: Question): string {
  return canonical({ answerForm: ANSWER_FORM, answerWith: ANSWER_WITH, checkup: told });
}

const ANSWER_WITH =
  'One JSON object that meets answerForm, and nothing else. Answer each of checkup.findings exactly once, by its id, in the language of checkup.language. Cite evidence by its id. Write only numbers that stand in what you cite. Names like outside-3 stand for words of strangers that you do not see: repeat the name, never guess the words. No links, no markup. Propose; never say that something was done.';
