import { describe, expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import { interviews } from '#domain/mission/interview.ts';
import { entryFrom, headline, MADE } from './made-entries.ts';

const SAID = 'Personne n’a jamais restauré la base. On suppose que cela marche.';

describe('an entry made from an answer', () => {
  it.each(MADE)(
    'of the register %s fills fields that are there, and the interview has a place for it',
    (id) => {
      const row = entryFrom(id, SAID, 'Entretien E-01');
      const { fields } = registerOf(id);

      expect(Object.keys(row).filter((name) => !(name in fields))).toEqual([]);
      for (const [name, value] of Object.entries(row))
        expect(fields[name]?.value.safeParse(value).success).toBe(true);
      expect(interviews.fields[id].shape).toMatchObject({ kind: 'references', to: id });
    },
  );

  it('is called by the first sentence', () => {
    expect(headline(SAID)).toBe('Personne n’a jamais restauré la base');
    expect(headline('Un mot\nsuite')).toBe('Un mot');
  });

  it('is cut at a word where the sentence is long, and inside one that is longer still', () => {
    expect(headline('mot '.repeat(60))).toMatch(/^(mot )+mot…$/);
    expect(headline('x'.repeat(300)).length).toBe(111);
  });
});
