import { expect, test } from 'vitest';
import { trafficCountries } from '../../evidence/elements/traffic-countries.ts';
import { lastWeek, words, ZONE } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function countriesOf(...rows: readonly (readonly [string, number])[]) {
  return piece(trafficCountries, ZONE, {
    requests: 1000,
    countries: { rows: rows.map(([key, count]) => ({ key, count })), others: 0 },
  });
}

const past = lastWeek(countriesOf(['FR', 900]));

test.each([
  ['the same country', countriesOf(['FR', 1000]), 'met'],
  ['a new one that weighs', countriesOf(['FR', 900], ['VN', 30]), 'INFO'],
  ['a new one that does not', countriesOf(['FR', 900], ['VN', 29]), 'met'],
])('%s', (_, evidence, outcome) => {
  expect(words(judged('countries-as-usual', [evidence], { past }))).toEqual([outcome]);
});

test('the first checkup cannot tell', () => {
  expect(words(judged('countries-as-usual', [countriesOf(['FR', 1000])]))).toEqual(['unknown']);
});
