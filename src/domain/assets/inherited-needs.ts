import { type Asset, NEEDS, type Need } from './asset.ts';

/** The needs of an asset once its dependents have passed theirs down; absent where nobody stated any. */
export type Needs = Readonly<Partial<Record<Need, number>>>;

/**
 * The needs of each asset, own and inherited: an asset needs at least what those that depend on it need
 * (high-water mark along the dependency graph). Assets that depend on each other in a circle share their needs.
 * References to assets that are not there are passed over: the dossier refuses them elsewhere.
 */
export function inheritedNeeds(assets: readonly Asset[]): ReadonlyMap<string, Needs> {
  const needs = new Map(assets.map((asset) => [asset.id, ownNeeds(asset)]));
  const dependencies = new Map(assets.map((asset) => [asset.id, asset.dependsOn]));
  // A level only rises and is at most 5, so the work list runs dry.
  const waiting = assets.map((asset) => asset.id);
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const to of dependencies.get(from) ?? []) {
      if (raise(needs, from, to)) waiting.push(to);
    }
  }
  return needs;
}

function ownNeeds(asset: Asset): Partial<Record<Need, number>> {
  return Object.fromEntries(
    NEEDS.flatMap((need) => (asset[need] === undefined ? [] : [[need, asset[need]]])),
  );
}

function raise(needs: Map<string, Partial<Record<Need, number>>>, from: string, to: string): boolean {
  const giver = needs.get(from);
  const receiver = needs.get(to);
  if (!giver || !receiver) return false;
  let raised = false;
  for (const need of NEEDS) {
    const given = giver[need];
    if (given === undefined || given <= (receiver[need] ?? 0)) continue;
    receiver[need] = given;
    raised = true;
  }
  return raised;
}
