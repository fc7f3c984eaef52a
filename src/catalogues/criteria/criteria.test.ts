import { describe, expect, it, test } from 'vitest';
import { formatMoney, formatNumber } from '#documents/style/typography.ts';
import { productGrid } from '#domain/scope/criteria.ts';
import { LEVELS, rank } from '#domain/scope/levels.ts';
import { isAcceptable } from '#domain/treatment/acceptance-rules.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { preparedRoles } from '../preparation/entry.ts';
import { criteriaPreset, criteriaPresets, PRESET_IDS } from './entry.ts';

const FIVES = PRESET_IDS.filter((id) => id !== 'four-by-four');

test('the catalogue holds every preset that a study may name, and no other', () => {
  expect([...criteriaPresets().keys()]).toEqual(PRESET_IDS);
});

describe.each(PRESET_IDS)('the criteria %s', (id) => {
  const preset = criteriaPreset(id);
  const { likelihood, consequence, grid, shares, turnover, threshold, acceptance } = preset;

  it('leave no frequency between two likelihoods, and count none twice', () => {
    expect(likelihood[0]?.perYear.from).toBe(0);
    expect(likelihood.slice(1).map(({ perYear }) => perYear.from)).toEqual(
      likelihood.slice(0, -1).map(({ perYear }) => perYear.to),
    );
    expect(likelihood.every(({ perYear }) => perYear.from < perYear.to)).toBe(true);
  });

  it('set one share of the turnover between each consequence and the next, rising', () => {
    expect(shares).toHaveLength(consequence.length - 1);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(new Set(shares).size).toBe(shares.length);
  });

  it.each(LANGUAGES)('state in %s the amounts and shares that bound each financial level', (language) => {
    const stated = consequence.map(({ financial }) => numbersIn(financial[language]));

    expect(stated).toEqual(
      consequence.map((_, place) => {
        const bounds = shares.slice(Math.max(place - 1, 0), place + 1);
        return [...bounds.map((bound) => bound * turnover), ...bounds.map((bound) => bound * 100)].map(
          rounded,
        );
      }),
    );
  });

  it('have a grid of their size that never falls, with every level in it', () => {
    const ranks = grid.map((row) => row.map(rank));

    expect(ranks.map((row) => row.length)).toEqual(likelihood.map(() => consequence.length));
    expect(ranks).toEqual(ranks.map((row) => row.toSorted((a, b) => a - b)));
    for (const [column] of consequence.entries()) {
      const rising = ranks.map((row) => row[column] ?? -1);
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    }
    expect(new Set(grid.flat())).toEqual(new Set(LEVELS));
  });

  it('say of each level who may accept it, for a shorter time the higher it is, and of the last that nobody may', () => {
    const months = acceptance.flatMap((right) => right.months ?? []);
    const known = preparedRoles().map((role) => role.id);

    expect(acceptance.map(({ level }) => level)).toEqual(LEVELS);
    expect(months).toEqual(months.toSorted((a, b) => b - a));
    expect(acceptance.filter(({ roles }) => roles.length === 0).map(({ level }) => level)).toEqual([
      'unacceptable',
    ]);
    expect(acceptance.flatMap(({ roles }) => roles).filter((role) => !known.includes(role))).toEqual([]);
  });

  it('let nobody but management accept above the threshold, and never without a condition', () => {
    const above = acceptance.filter(({ level }) => !isAcceptable(level, { threshold }));

    expect(new Set(above.flatMap(({ roles }) => roles))).toEqual(new Set(['management']));
    expect(above.filter(({ condition }) => condition === undefined)).toEqual([]);
  });
});

describe('the three sizes of company', () => {
  it('share the grid by product and the frequencies, so that a likelihood means the same in all', () => {
    const frequencies = FIVES.map((id) => criteriaPreset(id).likelihood.map(({ perYear }) => perYear));

    expect(FIVES.map((id) => criteriaPreset(id).grid)).toEqual(FIVES.map(() => productGrid()));
    expect(frequencies).toEqual(FIVES.map(() => frequencies[0]));
  });

  it('follow on from each other, larger in people, turnover and amounts', () => {
    const [small, middle, large] = FIVES.map(criteriaPreset);

    expect(middle?.people.from).toBe((small?.people.to ?? 0) + 1);
    expect(large?.people.from).toBe((middle?.people.to ?? 0) + 1);
    for (const place of [0, 1, 2, 3]) {
      const amounts = FIVES.map(criteriaPreset).map(
        ({ shares, turnover }) => (shares[place] ?? 0) * turnover,
      );
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    }
  });
});

test('amounts are written as the documents write them', () => {
  const { financial } = criteriaPreset('10-50').consequence[1] ?? {};

  expect(financial?.fr).toContain(formatMoney(60_000, 'fr'));
  expect(financial?.fr).toContain(formatNumber(0.5, 'fr'));
  expect(financial?.en).toContain(formatMoney(15_000, 'en'));
});

/** The numbers of a sentence in either language, in their order: `15 000`, `2,5`, `€15,000`, `2.5`. */
function numbersIn(sentence: string): readonly number[] {
  const numbers = sentence.match(/\d+(?:[\u202F,]\d{3})+|\d+(?:[.,]\d+)?/gu) ?? [];
  return numbers.map((number) =>
    Number(
      /[\u202F,]\d{3}(?!\d)/u.test(number) ? number.replace(/[\u202F,]/gu, '') : number.replace(',', '.'),
    ),
  );
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
