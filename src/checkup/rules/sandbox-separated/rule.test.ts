import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { environmentSeparation } from '../../evidence/elements/environment-separation.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

type Host = PayloadOf<typeof environmentSeparation>['hosts'][number];
const origin = { sign: 'configured-origin', says: 'shared', strong: true, with: 'example.com' } as const;

function separationOf(...hosts: readonly Host[]) {
  return piece(environmentSeparation, null, { hosts: [...hosts] });
}

const host = 'sandbox.example.com';

test.each([
  ['shared by its origin', { host, verdict: 'shared', signs: [origin] }, 'CRITICAL'],
  ['shared by a weak sign', { host, verdict: 'shared', signs: [{ ...origin, strong: false }] }, 'WARNING'],
  ['separated', { host, verdict: 'separated', signs: [{ ...origin, says: 'separated' }] }, 'met'],
  ['unknown', { host, verdict: 'unknown', signs: [] }, 'unknown'],
] as const)('a sandbox host %s', (_, found, outcome) => {
  const evidence = [separationOf(structuredClone(found) as never)];

  expect(words(judged('sandbox-separated', evidence))).toEqual([outcome]);
});

test('a declared sandbox that nobody compared is unknown; without any sandbox nothing is asked', () => {
  const domains = { production: ['example.com'], sandbox: [] };

  expect(words(judged('sandbox-separated', [separationOf()]))).toEqual(['unknown']);
  const none = judged('sandbox-separated', [separationOf()], { procedure: { domains } });
  expect(words(none)).toEqual(['not-applicable']);
});
