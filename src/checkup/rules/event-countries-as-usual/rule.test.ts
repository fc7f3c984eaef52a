import { expect, test } from 'vitest';
import { eventCountries } from '../../evidence/elements/event-countries.ts';
import { lastWeek, words, ZONE } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

const window = { from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' };

function countriesOf(...rows: readonly (readonly [string, number])[]) {
  const ranking = { rows: rows.map(([key, count]) => ({ key, count })), others: 0 };
  return piece(eventCountries, ZONE, { day: null, week: { window, total: 100, sampling: null, ranking } });
}

const past = lastWeek(countriesOf(['RU', 60], ['US', 40]));

test.each([
  ['the usual ones', countriesOf(['US', 100]), 'met'],
  ['a new one at the head', countriesOf(['VN', 20]), 'INFO'],
  ['a new one that is small', countriesOf(['VN', 19]), 'met'],
])('%s', (_, evidence, outcome) => {
  expect(words(judged('event-countries-as-usual', [evidence], { past }))).toEqual([outcome]);
});

test('no window, or no past, cannot tell', () => {
  const blind = piece(eventCountries, ZONE, { day: null, week: null });

  expect(words(judged('event-countries-as-usual', [blind], { past }))).toEqual(['unknown']);
  expect(words(judged('event-countries-as-usual', [countriesOf(['US', 1])]))).toEqual(['unknown']);
});
