import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Field } from '#domain/register/field.ts';
import type { Wording } from '#kernel/text.ts';
import type { RowNames } from '../../register/row-names.ts';
import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';
import { readValue } from './read-value.ts';
import { writeValue } from './write-value.ts';

const names: RowNames = new Map([
  [
    'roles',
    new Map<string, Wording>([
      ['cto', { fr: 'Directrice technique', en: 'Chief technology officer' }],
      ['dpo', 'DPO'],
      ['dpo-2', 'DPO'],
    ]),
  ],
  [
    'assets',
    new Map<string, Wording>([
      ['api', 'API'],
      ['base', 'Base clients'],
      ['ab', 'A, B'],
    ]),
  ],
]);
const fieldOf = (register: 'assets' | 'measures' | 'threats' | 'roles', name: string) =>
  registerOf(register).fields[name] as Field;
const read = (field: Field, text: string, before?: unknown, language: 'fr' | 'en' = 'fr') => {
  const result = readValue(field, text, before, { language, names });
  return result.ok ? result.value : result.kind;
};

describe('A day', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['22.11.26', '2026-11-22'],
    ['3/4/2026', '2026-04-03'],
    ['11/22/2026', '2026-11-22'],
    ['22 novembre 2026', '2026-11-22'],
    ['1er février 2027', '2027-02-01'],
    ['22 Nov 2026', '2026-11-22'],
    ['November 22, 2026', '2026-11-22'],
    ['mardi 22 déc. 2026', '2026-12-22'],
    ['2026-11-22 00:00:00', '2026-11-22'],
    ['46348', '2026-11-22'],
  ])('is read from %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['30/02/2026', '2026-13-01', 'demain', '12', '1/2', '22 novembre'])(
    'is not read from %s',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );
});

describe('A number', () => {
  it.each([
    ['1 250,50 €', 'fr', 1250.5],
    ['1\u202F250', 'fr', 1250],
    ['1.250,50', 'fr', 1250.5],
    ['1,250.50', 'en', 1250.5],
    ['1,250', 'en', 1250],
    ['2,5', 'fr', 2.5],
    ['2,5', 'en', 2.5],
    ['EUR 12', 'en', 12],
    ['−3', 'fr', -3],
    ['1,250,000', 'fr', 1_250_000],
  ] as const)('is read from %s (%s)', (text, language, value) => {
    expect(readNumber(text, language)).toBe(value);
  });

  it.each(['', 'beaucoup', '3 à 5 j'.replace(' à ', '–')])('is not read from %j', (text) => {
    expect(readNumber(text, 'fr')).toBeUndefined();
  });
});

describe('A cell reads', () => {
  it('a choice by its words in either language, whatever the case and the accents', () => {
    const category = fieldOf('assets', 'category');

    expect(read(category, 'donnees')).toBe('data');
    expect(read(category, 'EXTERNAL SERVICES')).toBe('external-service');
    expect(read(category, 'data')).toBe('data');
    expect(read(category, 'Grille-pain')).toBe('unmatched');
  });

  it('a row by its id or its name, and refuses a name that two share', () => {
    const owner = fieldOf('assets', 'owner');

    expect(read(owner, 'cto')).toBe('cto');
    expect(read(owner, 'directrice technique')).toBe('cto');
    expect(read(owner, 'Chief Technology Officer')).toBe('cto');
    expect(read(owner, 'cto · Directrice technique')).toBe('cto');
    expect(read(owner, 'DPO')).toBe('refused');
    expect(read(owner, 'dpo-2')).toBe('dpo-2');
    expect(read(owner, 'Personne')).toBe('unmatched');
  });

  it('several rows, parted by semicolons, lines or commas, each once', () => {
    const dependsOn = fieldOf('assets', 'dependsOn');

    expect(read(dependsOn, 'API; Base clients')).toEqual(['api', 'base']);
    expect(read(dependsOn, 'api, base, API')).toEqual(['api', 'base']);
    expect(read(dependsOn, 'A, B\napi')).toEqual(['ab', 'api']);
    expect(read(dependsOn, 'api, rien')).toBe('unmatched');
  });

  it('numbers of measures with or without their theme', () => {
    expect(read(fieldOf('measures', 'controls'), 'A.5.17, 8.13')).toEqual(['5.17', '8.13']);
  });

  it.each([
    ['4', 4],
    ['4/5', 4],
    ['4 - important', 4],
    ['7', 'refused'],
    ['4,5', 'refused'],
  ])('a step of a scale from %s', (text, value) => {
    expect(read(fieldOf('assets', 'integrity'), text)).toBe(value);
  });

  it('yes and no in both languages', () => {
    const external = fieldOf('roles', 'external');

    expect(['Oui', 'x', 'TRUE'].map((text) => read(external, text))).toEqual([true, true, true]);
    expect(['non', '0', ''].map((text) => read(external, text))).toEqual([false, false, false]);
    expect(read(external, 'peut-être')).toBe('refused');
  });

  it('words in the reader’s language, and leaves the other language as it was', () => {
    const name = fieldOf('assets', 'name');

    expect(read(name, 'Base', { fr: 'Vieille base', en: 'Old base' })).toEqual({
      fr: 'Base',
      en: 'Old base',
    });
    expect(read(name, 'Base', 'Vieille base')).toBe('Base');
    expect(read(name, 'sur\ndeux lignes')).toBe('sur deux lignes');
  });

  it('nothing from nothing', () => {
    expect(read(fieldOf('assets', 'owner'), ' ')).toBeUndefined();
    expect(read(fieldOf('assets', 'dependsOn'), '')).toEqual([]);
  });

  it('money in whole units, and says so', () => {
    const cost = fieldOf('measures', 'costOnce');

    expect(read(cost, '12 500 €')).toBe(12_500);
    expect(read(cost, '12,50')).toBe('refused');
  });
});

describe('What leaves for a spreadsheet', () => {
  it.each(['fr', 'en'] as const)('comes back as the same value (%s)', (language) => {
    const fields = [
      [fieldOf('assets', 'category'), fc.constantFrom('data', 'ci-cd', 'people')],
      [fieldOf('assets', 'owner'), fc.constantFrom('cto', 'dpo', 'dpo-2')],
      [fieldOf('assets', 'dependsOn'), fc.uniqueArray(fc.constantFrom('api', 'base', 'ab'))],
      [fieldOf('assets', 'integrity'), fc.integer({ min: 1, max: 5 })],
      [fieldOf('roles', 'external'), fc.boolean()],
      [fieldOf('measures', 'costOnce'), fc.nat(1_000_000)],
      [fieldOf('measures', 'due'), fc.constantFrom('2026-01-31', '2027-12-01')],
      [fieldOf('measures', 'controls'), fc.uniqueArray(fc.constantFrom('5.1', '8.34', '6.2'))],
    ] as const;
    for (const [field, values] of fields) {
      fc.assert(
        fc.property(values as fc.Arbitrary<unknown>, (value) => {
          expect(read(field, writeValue(field, value, { language, names }), undefined, language)).toEqual(
            value,
          );
        }),
        { numRuns: 30 },
      );
    }
  });
});
