import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ALL_REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { guideTo } from './guide.ts';

describe('The guide at the head of a file', () => {
  it.each(LANGUAGES)('is a comment and nothing else, and names every field, in %s', (language) => {
    for (const register of ALL_REGISTERS) {
      const guide = guideTo(register, language);

      expect(parse(guide)).toBeNull();
      for (const [name, { label }] of Object.entries(register.fields)) {
        expect(guide).toMatch(new RegExp(`^# (?:- |  )?${name}: .*`, 'm'));
        expect(guide).toContain(label[language]);
      }
    }
  });

  it('marks what is required and says what may be written', () => {
    const guide = guideTo(registerOf('assets'), 'fr');

    expect(guide).toContain('# - id:              * Identifiant');
    expect(guide).toContain('#   owner:             Propriétaire – id (roles.yaml)');
    expect(guide).toContain('primary | supporting');
    expect(guide).toContain('– 1 à 5');
  });
});
