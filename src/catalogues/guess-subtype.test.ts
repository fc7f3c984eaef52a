import { describe, expect, it } from 'vitest';
import { ASSET_CATEGORIES } from '#domain/assets/asset.ts';
import { ASSET_SUBTYPES } from './asset-subtypes.ts';
import { subtypeOf } from './guess-subtype.ts';

const asset = { name: 'X', category: 'software', personalData: 'none' } as const;

describe('the sub-type of an asset', () => {
  it('is the one that was written, by its id or its name in either language', () => {
    expect(subtypeOf({ ...asset, subtype: 'mobile-app' })).toEqual({ subtype: 'mobile-app', given: true });
    expect(subtypeOf({ ...asset, subtype: 'Application MOBILE' })).toMatchObject({ subtype: 'mobile-app' });
    expect(subtypeOf({ ...asset, subtype: 'Web front end' })).toMatchObject({ given: true });
  });

  it.each([
    ['software', 'API SCPI', 'api'],
    ['software', 'Application mobile Capacitor', 'mobile-app'],
    ['hardware', 'Ordinateurs portables des salariés', 'laptop'],
    ['people', 'Développeurs', 'developer'],
    ['data', 'Données KYC', 'sensitive-data'],
    ['external-service', 'Dashlane', 'password-manager'],
    ['external-service', 'Google Workspace', 'saas-mail'],
    ['cloud-environment', 'PostgreSQL de production', 'database'],
    ['ci-cd', 'GitHub Actions', 'ci-runner'],
    ['ci-cd', 'GitHub', 'code-repository'],
    ['external-service', 'GitHub (dépôts)', 'code-repository'],
    ['software', 'Atelier, administration interne', 'back-office'],
    ['premises', 'Espace de coworking', 'coworking-site'],
  ] as const)('in %s, “%s” reads as %s', (category, name, subtype) => {
    expect(subtypeOf({ ...asset, category, name })).toEqual({ subtype, given: false });
  });

  it('is read from the description when the name says nothing', () => {
    const found = subtypeOf({ ...asset, name: 'Monujo', description: 'Site web des clients, en Vue.' });

    expect(found).toEqual({ subtype: 'web-front-end', given: false });
  });

  it('is in any case one of the category', () => {
    for (const category of Object.keys(ASSET_CATEGORIES) as (keyof typeof ASSET_CATEGORIES)[]) {
      const { subtype } = subtypeOf({ ...asset, category, name: 'Zorglub' });
      expect(ASSET_SUBTYPES[subtype].category).toBe(category);
    }
  });

  it('knows sensitive data without a name for them', () => {
    expect(
      subtypeOf({ ...asset, category: 'data', name: 'Zorglub', personalData: 'sensitive' }).subtype,
    ).toBe('sensitive-data');
  });
});
