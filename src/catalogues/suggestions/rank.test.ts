import { describe, expect, it } from 'vitest';
import type { Asset } from '#domain/assets/asset.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { suggestionEntries } from './entry.ts';
import { isSaid, type Known, rankSuggestions } from './rank.ts';

function asset(id: string, change: Partial<Asset> = {}): Asset {
  const base = { id, name: id, kind: 'supporting', category: 'hardware', subtype: 'laptop' } as const;
  return { ...base, personalData: 'none', dependsOn: [], ...change };
}

function known(change: Partial<Known> = {}): Known {
  return {
    assets: [asset('mine'), asset('yours')],
    threats: [],
    vulnerabilities: [],
    scenarios: [],
    ...change,
  };
}

const LAPTOPS = [...suggestionEntries().values()].filter(({ subtype }) => subtype === 'laptop');
const first = LAPTOPS[0] ?? LAPTOPS[1];
if (!first) throw new Error('the catalogue suggests something for laptops');

function saying(assets: [string, ...string[]], threat: string, vulnerability: string): Scenario {
  return {
    id: 'S-1',
    title: 'T',
    assets,
    threat,
    vulnerabilities: [vulnerability],
    consequence: '…',
    examples: [],
  };
}

describe('suggestions for assets', () => {
  it('are all those of their sub-types, each once for the assets that share it', () => {
    const found = rankSuggestions(known(), new Set(['mine', 'yours']));

    expect(found.map(({ entry }) => entry.id).toSorted()).toEqual(LAPTOPS.map(({ id }) => id).toSorted());
    expect(found[0]?.assets.map((one) => one.asset)).toEqual(['mine', 'yours']);
  });

  it('come the weightiest first', () => {
    const weights = rankSuggestions(known(), new Set(['mine'])).map(({ weight }) => weight);

    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.length).toBeGreaterThan(5);
  });

  it('weigh more where the asset carries the needs of what rests on it', () => {
    const data = asset('data', {
      category: 'data',
      subtype: 'customer-data',
      confidentiality: 5,
      integrity: 5,
      availability: 5,
      dependsOn: ['mine'],
    });
    const plain = rankSuggestions(known(), new Set(['mine']));
    const vital = rankSuggestions(known({ assets: [asset('mine'), data] }), new Set(['mine']));

    const weightOf = (list: typeof plain) => list.find(({ entry }) => entry.id === first.id)?.weight ?? 0;
    expect(weightOf(vital) * 3).toBe(weightOf(plain) * 5);
  });

  it('say which scenario covers them already, and go last then', () => {
    const found = rankSuggestions(
      known({ scenarios: [saying(['mine'], first.threat, first.vulnerability)] }),
      new Set(['mine']),
    );

    expect(found.at(-1)?.entry.id).toBe(first.id);
    expect(found.at(-1)?.assets).toEqual([{ asset: 'mine', same: ['S-1'], near: [] }]);
  });

  it('are covered for one asset and open for the other', () => {
    const scenarios = [saying(['mine'], first.threat, first.vulnerability)];
    const found = rankSuggestions(known({ scenarios }), new Set(['mine', 'yours']));
    const own = found.find(({ entry }) => entry.id === first.id);

    expect(own && isSaid(own)).toBe(false);
  });

  it('know a threat of the dossier by its reference to the catalogue', () => {
    const scenarios = [saying(['mine'], 'T-7', 'other')];
    const found = rankSuggestions(
      known({ threats: [{ id: 'T-7', catalogue: first.threat }], scenarios }),
      new Set(['mine']),
    );
    const own = found.find(({ entry }) => entry.id === first.id);

    expect(own?.threat).toBe('T-7');
    expect(own?.assets[0]?.near).toEqual(['S-1']);
  });

  it('follow the sub-type that a person chose', () => {
    const found = rankSuggestions(known(), new Set(['mine']), { mine: 'phone' });

    expect(new Set(found.map(({ entry }) => entry.subtype))).toEqual(new Set(['phone']));
  });
});
