import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

function findings(start: string) {
  return found('measure-too-early', ({ measures }) => {
    measures.push({ ...structuredClone(first(measures)), id: 'M-2', start, due: '2027-01-15' });
    edit(measures[1], { dependsOn: ['M-1'] });
  });
}

test('a measure cannot begin before the one it waits for ends', () => {
  const [finding] = findings('2026-12-14');

  expect(finding?.subject.key).toBe('M-2');
  expect(finding?.message.fr).toContain('M-1 (jusqu’au 15 décembre 2026)');
});

test('it may begin on the day on which the other ends', () => {
  expect(findings('2026-12-15')).toEqual([]);
});
