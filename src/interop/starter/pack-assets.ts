import { ASSET_SUBTYPES } from '#catalogues/asset-subtypes.ts';
import type { PackAsset } from '#catalogues/packs/pack.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';

type Subtype = PackAsset['subtype'];
type Category = (typeof ASSET_SUBTYPES)[Subtype]['category'];

/** The assets of a pack as rows; what one rests on and is not there is left out of its dependencies. */
export function packAssets(assets: readonly PackAsset[]): Dossier['assets'] {
  const present = new Set(assets.map(({ id }) => id));
  return assets.map((asset) => {
    const { id, name, description, kind, subtype, needs, personalData } = asset;
    return {
      id,
      name,
      description,
      kind,
      category: ASSET_SUBTYPES[subtype].category,
      subtype,
      owner: usualOwner(asset),
      ...needs,
      personalData,
      dependsOn: asset.dependsOn.filter((other) => present.has(other)),
    };
  });
}

/** The role that answers for an asset in a small company, among those of the preparation. */
export function usualOwner({ owner, subtype }: Pick<PackAsset, 'owner' | 'subtype'>): string {
  return owner ?? OF_SUBTYPE[subtype] ?? OF_CATEGORY[ASSET_SUBTYPES[subtype].category];
}

const OF_CATEGORY: Readonly<Record<Category, string>> = {
  people: 'operations',
  hardware: 'operations',
  software: 'cto',
  data: 'data',
  'external-service': 'operations',
  'business-process': 'management',
  'cloud-environment': 'cto',
  'ci-cd': 'cto',
  premises: 'operations',
};

const OF_SUBTYPE: Readonly<Partial<Record<Subtype, string>>> = {
  developer: 'cto',
  administrator: 'cto',
  management: 'management',
  'source-code': 'cto',
  'contracts-paper': 'operations',
  'saas-support': 'support',
  'identity-provider': 'cto',
  'payment-provider': 'management',
  'llm-service': 'cto',
  'ai-code-assistant': 'cto',
  'dns-zone': 'cto',
  'domain-name': 'cto',
  'cdn-waf': 'cto',
  monitoring: 'cto',
  'hosting-provider': 'cto',
};
