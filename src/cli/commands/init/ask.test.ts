import { describe, expect, it } from 'vitest';
import type { PackQuestion } from '#catalogues/packs/pack.ts';
import { askQuestions } from './ask.ts';

const llm: PackQuestion = {
  id: 'llm',
  text: { fr: 'Un LLM ?', en: 'An LLM?' },
  help: { fr: 'N’importe lequel.', en: 'Any of them.' },
  kind: 'yes-no',
  default: 'yes',
};
const places: PackQuestion = {
  id: 'places',
  text: { fr: 'Où ?', en: 'Where?' },
  help: { fr: 'Chaque semaine.', en: 'Every week.' },
  kind: 'several',
  options: [
    { id: 'office', name: { fr: 'Bureau', en: 'Office' } },
    { id: 'home', name: { fr: 'Domicile', en: 'Home' } },
  ],
  default: ['home'],
};

function typing(...lines: readonly string[]) {
  const prompts: string[] = [];
  const rest = [...lines];
  const line = async (prompt: string) => {
    prompts.push(prompt);
    return rest.shift();
  };
  return { prompts, line };
}

describe('the questions of a pack at the terminal', () => {
  it.each([
    [['', ''], { llm: 'yes', places: ['home'] }],
    [['2', '1,2'], { llm: 'no', places: ['office', 'home'] }],
    [['no', 'office'], { llm: 'no', places: ['office'] }],
    [['N', '0'], { llm: 'no', places: [] }],
  ])('are answered by number, id or word, or left at the default: %j', async (lines, answers) => {
    const { line } = typing(...lines);

    expect(await askQuestions([llm, places], 'en', line)).toEqual(answers);
  });

  it('show what is asked, what helps, the choices and the default', async () => {
    const { line, prompts } = typing('', '');

    await askQuestions([llm, places], 'fr', line);

    expect(prompts[0]).toBe(
      '\n1/2 Un LLM ?\nN’importe lequel.\n  1. Oui *\n  2. Non\nUn numéro, ou Entrée pour la réponse marquée * > ',
    );
    expect(prompts[1]).toContain('\n2/2 Où ?\nChaque semaine.\n  1. Bureau\n  2. Domicile *\n');
  });

  it('are asked again, with what would be right, until the answer fits', async () => {
    const { line, prompts } = typing('maybe', '1,2', '7', '1');

    expect(await askQuestions([llm], 'en', line)).toEqual({ llm: 'yes' });
    expect(prompts.slice(1)).toEqual([
      'answer one of: yes, no\n> ',
      'a single answer is expected, one of: yes, no\n> ',
      'answer one of: yes, no\n> ',
    ]);
  });

  it('give nothing when the person stops before the end', async () => {
    const { line } = typing('1');

    expect(await askQuestions([llm, places], 'en', line)).toBeUndefined();
  });
});
