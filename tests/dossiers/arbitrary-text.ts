import fc from 'fast-check';

/** Texts that a careless writer or reader of a format gets wrong: each has cost somebody a row. */
const AWKWARD = [
  'yes',
  'null',
  '~',
  'true',
  '1.0',
  '5.10',
  '0x1F',
  '1e3',
  '.inf',
  '2026-11-16',
  '- tiret',
  '# pas un commentaire',
  'clé : valeur',
  'key: value',
  'fin:',
  'avant #après',
  'avant # après',
  "l'apostrophe",
  '"entre guillemets"',
  '[liste]',
  '{objet: 1}',
  'a, b',
  '&ancre',
  '*alias',
  '!tag',
  '%directive',
  '@x',
  '`x`',
  '| pas un bloc',
  '> pas un bloc',
  '? question',
  '<<',
  '---',
  '...',
  '__proto__',
  'constructor',
  '=1+1',
  '<script>alert(1)</script>',
  '\\n \\u0041 C:\\Users',
  'deux\nlignes',
  'un paragraphe\n\n  puis un retrait\n# titre\n- point',
  'espaces avant   \nla fin de ligne',
  'tab\tulation\n\tau début',
  'à la\r\nWindows',
  'séparateur\u2028de ligne',
  'Coût : 1\u202f250,50 € – « élevé » ! 50 %, l’œuvre',
  '🦊 👩‍🚒 e\u0301',
  'עברית العربية',
] as const;

/**
 * A text as a person may write it: not empty, no white space around, at most so many characters.
 * Without U+0000, which PostgreSQL cannot hold, and without lone surrogates, which UTF-8 cannot.
 */
export function arbitraryText(max = 200): fc.Arbitrary<string> {
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: Math.min(max, 24) });
  const plain = fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 40) });
  return fc
    .oneof(
      { arbitrary: plain, weight: 3 },
      { arbitrary: any, weight: 1 },
      { arbitrary: fc.constantFrom(...AWKWARD), weight: 2 },
    )
    .map((text) => [...text.replaceAll('\u0000', '')].slice(0, max).join('').slice(0, max).trim())
    .filter((text) => text.length > 0 && text.isWellFormed());
}

/** One wording for every language, or one in each. */
export function arbitraryWording(): fc.Arbitrary<string | { fr: string; en: string }> {
  return fc.oneof(
    arbitraryText(),
    fc.record({ fr: arbitraryText(), en: arbitraryText() }, { noNullPrototype: true }),
  );
}

/** Few enough ids that two dossiers share some, and some that only look alike. */
export function arbitraryId(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((number) => `r-${number}`),
    fc.constantFrom(
      '1',
      '01',
      '1.0',
      '5.10',
      'null',
      'true',
      'no',
      'S-01',
      's-01',
      'clé',
      'été_2026',
      'constructor',
    ),
  );
}

export function arbitraryDay(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('1999-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}
