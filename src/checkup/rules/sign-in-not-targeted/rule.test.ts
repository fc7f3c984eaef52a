import { expect, test } from 'vitest';
import { eventEndpoints } from '../../evidence/elements/event-endpoints.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { words, ZONE } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

const window = { from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' };

function endpointsOf(path: string, count: number) {
  const ranking = { rows: [{ host: untrusted(ZONE), path: untrusted(path), count }], others: 0 };
  return piece(eventEndpoints, ZONE, { day: null, week: { window, total: count, sampling: null, ranking } });
}

test.each([
  ['/login', 499, 'met'],
  ['/login', 500, 'WARNING'],
  ['/wp-content/x.php', 9000, 'met'],
])('%s hit %i times is %s', (path, count, outcome) => {
  expect(words(judged('sign-in-not-targeted', [endpointsOf(path, count)]))).toEqual([outcome]);
});
