import { expect, test } from 'vitest';
import { leakedPaths } from '../../evidence/elements/leaked-paths.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { words, ZONE } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function hit(status: number, path = '/.env') {
  return { host: untrusted(ZONE), path: untrusted(path), status, count: 1, family: 'env' } as const;
}

test.each([
  ['served', [hit(200)], ['CRITICAL']],
  ['served in part', [hit(206)], ['CRITICAL']],
  ['refused', [hit(403)], ['met']],
  ['served twice', [hit(200), hit(206)], ['CRITICAL']],
  ['two of them served', [hit(200), hit(200, '/.env.local')], ['CRITICAL', 'CRITICAL']],
])('a sensitive file %s', (_, hits, outcomes) => {
  const evidence = [piece(leakedPaths, ZONE, { hits })];

  expect(words(judged('no-sensitive-file-served', evidence))).toEqual(outcomes);
});
