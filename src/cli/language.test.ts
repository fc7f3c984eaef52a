import { describe, expect, it } from 'vitest';
import { languageOf, withoutLeadingLanguage } from './language.ts';

describe('The language of a run', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
    [[], { LANG: 'fr' }, 'fr'],
    [[], { LANG: 'fr_CA@euro' }, 'fr'],
    [[], { LANG: 'fry_NL' }, 'en'],
    [[], { LANG: 'fr_FR', LC_ALL: 'en_GB' }, 'en'],
    [[], { LANG: 'fr_FR', LC_ALL: '' }, 'fr'],
    [[], { LANG: 'en_GB', LC_MESSAGES: 'fr_FR' }, 'fr'],
    [[], { LANG: 'en_GB', VIGIE_LANG: 'fr' }, 'fr'],
    [['check', 'x', '--lang', 'fr'], { VIGIE_LANG: 'en' }, 'fr'],
    [['check', 'x', '--lang=en'], { LANG: 'fr_FR' }, 'en'],
    [['check', '--', '--lang', 'en'], { LANG: 'fr_FR' }, 'fr'],
    [['check', '--lang', 'de'], { LANG: 'fr_FR' }, 'fr'],
  ] as const)('of %j in %j is %s', (args, env, language) => {
    expect(languageOf(args, env)).toBe(language);
  });

  it('may stand before the command', () => {
    expect(withoutLeadingLanguage(['--lang', 'fr', 'check', 'x'])).toEqual(['check', 'x']);
    expect(withoutLeadingLanguage(['--lang=fr'])).toEqual([]);
    expect(withoutLeadingLanguage(['check', '--lang', 'fr'])).toEqual(['check', '--lang', 'fr']);
  });
});
