import { optionsOf, readAnswer } from '#catalogues/packs/answers.ts';
import type { PackQuestion } from '#catalogues/packs/pack.ts';
import type { Language } from '#kernel/text.ts';

/** Asks for one line: what was typed, or undefined once nobody types any more. */
export type AskLine = (prompt: string) => Promise<string | undefined>;

/**
 * Asks the questions of a pack one by one; an empty line takes the default, and what does not fit is asked again.
 * Undefined when the person stopped before the end.
 */
export async function askQuestions(
  questions: readonly PackQuestion[],
  language: Language,
  line: AskLine,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const answers: Record<string, unknown> = {};
  for (const [place, question] of questions.entries()) {
    const answer = await askOne(question, `${place + 1}/${questions.length}`, language, line);
    if (answer === undefined) return undefined;
    answers[question.id] = answer;
  }
  return answers;
}

async function askOne(question: PackQuestion, place: string, language: Language, line: AskLine) {
  let prompt = promptOf(question, place, language);
  for (;;) {
    const typed = await line(prompt);
    if (typed === undefined) return undefined;
    const given = meant(question, typed, language);
    const read = readAnswer(question, given);
    if (read.ok) return given;
    prompt = `${read.refusals.map(({ message }) => message[language]).join('\n')}\n> `;
  }
}

function promptOf(question: PackQuestion, place: string, language: Language): string {
  const options = optionsOf(question).map(
    ({ id, name }, index) => `  ${index + 1}. ${name[language]}${isDefault(question, id) ? ' *' : ''}`,
  );
  const how = question.kind === 'several' ? SEVERAL[language] : ONE[language];
  return [`\n${place} ${question.text[language]}`, question.help[language], ...options, `${how} > `].join(
    '\n',
  );
}

const ONE = {
  fr: 'Un numéro, ou Entrée pour la réponse marquée *',
  en: 'A number, or Enter for the answer marked *',
};
const SEVERAL = {
  fr: 'Des numéros séparés par des virgules, 0 pour aucun, ou Entrée pour les réponses marquées *',
  en: 'Numbers separated by commas, 0 for none, or Enter for the answers marked *',
};

function isDefault(question: PackQuestion, id: string): boolean {
  return [question.default].flat().includes(id);
}

/** What a typed line says: numbers of options, their ids, or their words. */
function meant(question: PackQuestion, typed: string, language: Language): unknown {
  const words = typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) return question.default;
  if (question.kind === 'several' && words.join() === '0') return [];
  const ids = words.map((word) => optionMeant(question, word, language));
  return question.kind === 'several' || ids.length > 1 ? ids : ids[0];
}

function optionMeant(question: PackQuestion, word: string, language: Language): string {
  const options = optionsOf(question);
  const wanted = word.toLowerCase();
  const option =
    options[Number(word) - 1] ??
    options.find(({ id, name }) => id === wanted || name[language].toLowerCase().startsWith(wanted));
  return option?.id ?? word;
}
