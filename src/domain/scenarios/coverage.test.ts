import { expect, test } from 'vitest';
import { coverage, FAMILIES } from './coverage.ts';
import type { Scenario } from './scenario.ts';

const threats = [
  { id: 'theft', family: 'physical' },
  { id: 'phishing', family: 'human' },
] as const;

function scenario(assets: [string, ...string[]], threat: string): Scenario {
  return { id: 'S', title: 'S', assets, threat, vulnerabilities: ['v'], consequence: '…', examples: [] };
}

test('a scenario counts for each of its assets, in the family of its threat', () => {
  const [laptop, phone, office] = coverage([{ id: 'laptop' }, { id: 'phone' }, { id: 'office' }], threats, [
    scenario(['laptop', 'phone'], 'theft'),
    scenario(['laptop'], 'phishing'),
  ]);

  expect(laptop?.counts).toMatchObject({ physical: 1, human: 1, cloud: 0 });
  expect([laptop?.total, phone?.total, office?.total]).toEqual([2, 1, 0]);
});

test('every family has its column, and a threat that is gone counts for none', () => {
  const [row] = coverage([{ id: 'laptop' }], threats, [scenario(['laptop'], 'gone')]);

  expect(Object.keys(row?.counts ?? {})).toEqual(FAMILIES);
  expect(row?.total).toBe(0);
});
