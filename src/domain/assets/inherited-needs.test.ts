import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asset } from './asset.ts';
import { inheritedNeeds } from './inherited-needs.ts';

function asset(id: string, dependsOn: string[], needs: Partial<Asset> = {}): Asset {
  return {
    id,
    name: id,
    kind: 'supporting',
    category: 'software',
    personalData: 'none',
    dependsOn,
    ...needs,
  };
}

test('what a primary asset rests on inherits its needs, all the way down', () => {
  const needs = inheritedNeeds([
    asset('data', ['app'], { confidentiality: 5 }),
    asset('app', ['server'], { confidentiality: 2, availability: 4 }),
    asset('server', []),
  ]);

  expect(needs.get('server')).toEqual({ confidentiality: 5, availability: 4 });
});

test('needs never travel upwards', () => {
  const needs = inheritedNeeds([asset('app', ['server']), asset('server', [], { integrity: 5 })]);

  expect(needs.get('app')).toEqual({});
});

test('assets that depend on each other in a circle share their needs', () => {
  const needs = inheritedNeeds([asset('a', ['b'], { integrity: 3 }), asset('b', ['a'], { availability: 2 })]);

  expect(needs.get('a')).toEqual(needs.get('b'));
});

test('in any graph an asset needs at least what its dependents need, and no more than somebody stated', () => {
  const graph = fc.array(
    fc.record({
      need: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      on: fc.array(fc.nat(9), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(graph, (nodes) => {
      const assets = nodes.map(({ need, on }, i) =>
        asset(
          `a${i}`,
          [...new Set(on)].map((o) => `a${o}`),
          need === undefined ? {} : { integrity: need },
        ),
      );

      const needs = inheritedNeeds(assets);

      const stated = Math.max(0, ...nodes.map(({ need }) => need ?? 0));
      for (const { id, dependsOn } of assets) {
        const own = needs.get(id)?.integrity ?? 0;
        expect(own).toBeLessThanOrEqual(stated);
        for (const other of dependsOn) {
          if (needs.has(other)) expect(needs.get(other)?.integrity ?? 0).toBeGreaterThanOrEqual(own);
        }
      }
    }),
  );
});
