import { expect, test } from 'vitest';
import { likenessTo } from './likeness.ts';
import type { Scenario } from './scenario.ts';

function scenario(
  id: string,
  assets: [string, ...string[]],
  threat: string,
  vulnerability: string,
): Scenario {
  return { id, title: id, assets, threat, vulnerabilities: [vulnerability], consequence: '…', examples: [] };
}

const likeness = likenessTo([
  scenario('S-1', ['laptop', 'phone'], 'theft', 'no-encryption'),
  scenario('S-2', ['laptop'], 'theft', 'no-lock'),
  scenario('S-3', ['laptop'], 'malware', 'no-encryption'),
]);

test('a triplet that a scenario says already is the same, and another way to it is near', () => {
  expect(likeness({ asset: 'laptop', threat: 'theft', vulnerability: 'no-encryption' })).toEqual({
    same: ['S-1'],
    near: ['S-2'],
  });
});

test('another asset or another threat is not like it at all', () => {
  expect(likeness({ asset: 'server', threat: 'theft', vulnerability: 'no-encryption' })).toEqual({
    same: [],
    near: [],
  });
  expect(likeness({ asset: 'phone', threat: 'malware', vulnerability: 'no-encryption' })).toEqual({
    same: [],
    near: [],
  });
});
