import { describe, expect, it } from 'vitest';
import { noteOf, questionsOf, withNote } from './interview-answers.ts';

const BACKUPS = { fr: 'Et les sauvegardes ?', en: 'And the backups?' };
const spoken = {
  questions: [BACKUPS, 'Et les accès ?'],
  answers: [{ question: 'Et les départs ?', note: 'Personne ne ferme les comptes.' }],
};

describe('the answers of an interview', () => {
  it('keep a question that has left the guide, after those that stand in it', () => {
    expect(questionsOf(spoken)).toEqual([BACKUPS, 'Et les accès ?', 'Et les départs ?']);
  });

  it('stand in the order of the questions, in whatever order they were given', () => {
    const one = { ...spoken, answers: withNote(spoken, 'Et les accès ?', 'Partagés.') };
    const two = withNote(one, BACKUPS, 'Jamais essayées.');

    expect(two.map(({ note }) => note)).toEqual([
      'Jamais essayées.',
      'Partagés.',
      'Personne ne ferme les comptes.',
    ]);
  });

  it('are known by both wordings of their question, and go with their last word', () => {
    const answers = withNote(spoken, BACKUPS, 'Jamais essayées.');

    expect(noteOf({ answers }, { ...BACKUPS })).toBe('Jamais essayées.');
    expect(withNote({ ...spoken, answers }, BACKUPS, undefined)).toEqual(spoken.answers);
  });
});
