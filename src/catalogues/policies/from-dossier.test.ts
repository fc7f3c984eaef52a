import { describe, expect, it } from 'vitest';
import { readDossier } from '#domain/dossier/dossier.ts';
import { expect as value } from '#kernel/result.ts';
import { smallDossier } from '../../../tests/dossiers/small.ts';
import { policyText } from './body.ts';
import { policyEntries } from './entry.ts';
import { roleNamed, valuesFrom } from './from-dossier.ts';

function withAssets(...assets: readonly { name: string; subtype?: string }[]) {
  const rows = assets.map((asset, index) => ({
    id: `X-${index}`,
    kind: 'supporting',
    category: 'external-service',
    personalData: 'none',
    ...asset,
  }));
  const small = smallDossier();
  return value(readDossier({ ...small, assets: [...small.assets, ...rows] }), 'the dossier is sound');
}

describe('what a dossier says of the gaps of a policy', () => {
  it('names the organisation, its roles and its threshold', () => {
    expect(valuesFrom(smallDossier())).toMatchObject({
      organisation: 'Atelier Martin',
      topManagement: { fr: 'Direction', en: 'Management' },
      technicalLead: { fr: 'Directeur technique', en: 'CTO' },
      riskThreshold: { fr: 'modéré', en: 'moderate' },
    });
  });

  it('leaves unknown what no row says', () => {
    const values = valuesFrom(smallDossier());

    expect(values.securityLead).toBeUndefined();
    expect(values.backupTool).toBeUndefined();
    expect(values.cyberInsurer).toBeUndefined();
  });

  it('takes an asset by its sub-type before one that only sounds like it', () => {
    const dossier = withAssets({ name: 'Sauvegarde manuelle' }, { name: 'restic', subtype: 'backup' });

    expect(valuesFrom(dossier).backupTool).toBe('restic');
    expect(valuesFrom(withAssets({ name: 'Bitwarden' })).passwordManager).toBe('Bitwarden');
  });

  it('names the row of a role, so that the policy can be given to it', () => {
    expect(roleNamed('topManagement', smallDossier().roles)?.id).toBe('management');
    expect(roleNamed('securityLead', smallDossier().roles)).toBeUndefined();
  });
});

describe('the text of a policy from its template', () => {
  const entries = [...policyEntries().values()];

  it('has each rule with its number, and says its stand-ins where nothing is known', () => {
    for (const entry of entries) {
      const { body, unknown } = policyText(entry, valuesFrom(smallDossier()));

      for (const { id } of entry.rules) expect(body.fr).toContain(`**${id}.** `);
      expect(body.fr + body.en).not.toMatch(/\{\w+\}/);
      expect(unknown).not.toContain('organisation');
    }
  });

  it('fits into the field that it is for', () => {
    const longest = Math.max(...entries.map((entry) => policyText(entry, {}).body.fr.length));

    expect(longest).toBeLessThan(20_000);
  });
});
