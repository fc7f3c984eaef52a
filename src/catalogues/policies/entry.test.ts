import { describe, expect, it } from 'vitest';
import { typeset } from '#documents/style/typography.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import { PolicyEntry, policyEntries, wordingsOf } from './entry.ts';
import { gapsOf, POLICY_VARIABLES, type PolicyVariable } from './variables.ts';

const POLICIES = [...policyEntries().values()];
const VARIABLES = Object.entries<PolicyVariable>(POLICY_VARIABLES);

describe('the schema of a policy', () => {
  const [sound] = POLICIES;

  it('refuses rules that do not follow each other', () => {
    const { rules, ...rest } = structuredClone(sound) ?? {};
    const swapped = { ...rest, rules: rules?.toReversed() };

    expect(PolicyEntry.safeParse(swapped).error?.issues.map(({ path }) => path)).toEqual([['rules']]);
  });

  it('refuses a variable that the text does not use, and a text that uses one undeclared', () => {
    const { variables = [], ...rest } = structuredClone(sound) ?? {};
    const faults = [
      [...variables, 'backupTool'],
      variables.slice(1),
      [...variables, ...variables.slice(0, 1)],
    ];

    for (const declared of faults) {
      const parsed = PolicyEntry.safeParse({ ...rest, variables: declared });

      expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['variables']]);
    }
  });

  it('refuses a variable that stands in one language only', () => {
    const lame = { ...sound, scope: { fr: 'Tout chez {organisation}.', en: 'Everything here.' } };

    expect(PolicyEntry.safeParse(lame).success).toBe(false);
  });

  it('refuses an exception without an end, or of more than a year', () => {
    const text = sound?.exceptions.text;

    expect(PolicyEntry.safeParse({ ...sound, exceptions: { text } }).success).toBe(false);
    expect(PolicyEntry.safeParse({ ...sound, exceptions: { text, longestDays: 366 } }).success).toBe(false);
  });
});

describe('the policies of the house', () => {
  it('begin with the nine of the seed', () => {
    expect(POLICIES.slice(0, 9).map(({ id }) => id)).toEqual([
      'internal-security',
      'access-control',
      'telework',
      'backup',
      'secure-development',
      'llm-use',
      'supplier-management',
      'logging-monitoring',
      'incident-response',
    ]);
  });

  it.each(LANGUAGES)('say no sentence twice, in %s', (language) => {
    const seen = new Map<string, string>();
    const twice = POLICIES.flatMap(({ id, ...policy }) =>
      wordingsOf({ id, ...policy })
        .flatMap((text) => sentences(text[language]))
        .flatMap((sentence) => {
          const before = seen.get(sentence);
          seen.set(sentence, id);
          return before === undefined ? [] : [`${before}, ${id}: ${sentence}`];
        }),
    );

    expect(twice).toEqual([]);
  });

  it.each(LANGUAGES)('fit on two pages: 900 words at most, in %s', (language) => {
    const lengths = POLICIES.map((policy) => ({ id: policy.id, words: wordCount(policy, language) }));

    expect(lengths.filter(({ words }) => words > 900)).toEqual([]);
    expect(lengths.filter(({ words }) => words < 400)).toEqual([]);
  });

  // « de » or « le » before a name would have to elide or contract: « d’Ardoval », « du coffre ».
  it('put no French word before a variable that its value would bend', () => {
    const bending = /(?:^|[\s(])(?:de|du|des|à|au|aux|le|la|les|que|ne|se|ce)\s\{|['’]\{/i;
    const faults = POLICIES.flatMap((policy) =>
      wordingsOf(policy).flatMap(({ fr }) => (bending.test(fr) ? [`${policy.id}: ${fr}`] : [])),
    );

    expect(faults).toEqual([]);
  });

  it('name no measure and no threat twice in one rule', () => {
    for (const { id, rules } of POLICIES) {
      for (const { controls, threats, ...rule } of rules) {
        expect(new Set(controls).size, `${id} ${rule.id}`).toBe(controls.length);
        expect(new Set(threats).size, `${id} ${rule.id}`).toBe(threats.length);
      }
    }
  });
});

describe('the variables', () => {
  it('are each used by a policy', () => {
    const used = new Set<string>(POLICIES.flatMap(({ variables }) => variables));

    expect(VARIABLES.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('come from a field that the dossier has', () => {
    for (const [id, { source }] of VARIABLES) {
      if (source.from === 'asked') continue;

      const register = REGISTERS[source.register];
      expect(Object.keys(register.fields), id).toContain(source.field);
      expect(register.single ?? false, id).toBe(source.from === 'single');
    }
  });

  it.each(LANGUAGES)('have words with the typography of %s and no variable inside', (language) => {
    for (const [id, { meaning, source, standIn }] of VARIABLES) {
      const texts = [meaning, standIn, ...(source.from === 'row' ? [source.which] : [])];
      for (const text of texts) {
        expect(typeset(text[language], language), id).toBe(text[language]);
        expect(gapsOf(text[language]), id).toEqual([]);
      }
    }
  });
});

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…;:])\s/)
    .map((sentence) => sentence.toLowerCase())
    .filter((sentence) => sentence.split(/\s+/).length >= 5);
}

function wordCount(policy: PolicyEntry, language: Language): number {
  return wordingsOf(policy).reduce((sum, text) => sum + text[language].split(/\s+/).length, 0);
}
