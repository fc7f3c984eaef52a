import type { Problem } from '#domain/register/register.ts';
import type { Text } from '#kernel/text.ts';
import { optionsOf } from './answers.ts';
import type { PackFields as Pack, PackQuestion } from './pack.ts';

/** What the fields of a pack, each right by itself, get wrong together. */
export function packProblems(pack: Pack): readonly Problem[] {
  return [
    ...repeatedIds(pack),
    ...wrongDefaults(pack),
    ...wrongConditions(pack),
    ...unusedQuestions(pack),
    ...wrongDependencies(pack),
  ];
}

function repeatedIds(pack: Pack): readonly Problem[] {
  return (['questions', 'assets', 'measures'] as const).flatMap((list) => {
    const ids = pack[list].map(({ id }) => id);
    return ids.flatMap((id, place) =>
      ids.indexOf(id) === place
        ? []
        : [problem([list, place, 'id'], id, { fr: `« ${id} » existe déjà`, en: `“${id}” exists already` })],
    );
  });
}

function wrongDefaults(pack: Pack): readonly Problem[] {
  return pack.questions.flatMap((question, place) => {
    const wrong = [question.default].flat().filter((id) => !hasOption(question, id));
    return wrong.map((id) => problem(['questions', place, 'default'], id, NO_OPTION));
  });
}

function wrongConditions(pack: Pack): readonly Problem[] {
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  return conditionsOf(pack).flatMap(({ path, question: id, is }) => {
    const question = questions.get(id);
    if (question === undefined) return [problem([...path, 'question'], id, NO_QUESTION)];
    return is
      .filter((option) => !hasOption(question, option))
      .map((option) => problem([...path, 'is'], option, NO_OPTION));
  });
}

function unusedQuestions(pack: Pack): readonly Problem[] {
  const used = new Set(conditionsOf(pack).map(({ question }) => question));
  return pack.questions.flatMap(({ id }, place) =>
    used.has(id) ? [] : [problem(['questions', place], id, UNUSED)],
  );
}

function wrongDependencies(pack: Pack): readonly Problem[] {
  const ids = new Set(pack.assets.map(({ id }) => id));
  return pack.assets.flatMap(({ id, dependsOn }, place) =>
    dependsOn
      .filter((other) => other === id || !ids.has(other))
      .map((other) => problem(['assets', place, 'dependsOn'], other, NO_ASSET)),
  );
}

function conditionsOf(pack: Pack) {
  return (['assets', 'measures'] as const).flatMap((list) =>
    pack[list].flatMap(({ when = [] }, place) =>
      when.map((condition, index) => ({ ...condition, path: [list, place, 'when', index] })),
    ),
  );
}

function hasOption(question: PackQuestion, id: string): boolean {
  return optionsOf(question).some((option) => option.id === id);
}

function problem(path: readonly (string | number)[], found: unknown, message: Text): Problem {
  return { path, found, message };
}

const NO_OPTION: Text = { fr: 'la question n’a pas cette réponse', en: 'the question has no such answer' };
const NO_QUESTION: Text = {
  fr: 'le modèle ne pose pas cette question',
  en: 'the pack asks no such question',
};
const UNUSED: Text = {
  fr: 'rien ne dépend de la réponse : à retirer, ou à employer',
  en: 'nothing depends on the answer: drop it, or use it',
};
const NO_ASSET: Text = {
  fr: 'le modèle n’a pas d’autre actif de ce nom',
  en: 'the pack has no other asset of that id',
};
