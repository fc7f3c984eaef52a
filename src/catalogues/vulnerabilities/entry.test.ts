import { describe, expect, it } from 'vitest';
import { searchCatalogues } from '../search.ts';
import { VulnerabilityEntry, vulnerabilityEntries } from './entry.ts';

describe('a vulnerability of the catalogue', () => {
  const disk = vulnerabilityEntries().get('unencrypted-disk');

  it('lives in the category of each of its sub-types', () => {
    expect(VulnerabilityEntry.safeParse(disk).success).toBe(true);

    const strayed = VulnerabilityEntry.safeParse({ ...disk, categories: ['premises'] });

    expect(strayed.error?.issues.map(({ path }) => path)).toEqual([['subtypes']]);
  });

  it.each([
    ['threats', []],
    ['threats', ['laptop-theft', 'laptop-theft']],
    ['controls', []],
    ['controls', ['8.24', '8.24']],
    ['controls', ['8.35']],
    ['severity', 6],
  ])('is refused with %s %j', (field, value) => {
    const read = VulnerabilityEntry.safeParse({ ...disk, [field]: value });

    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe('a first list of weaknesses, as a consultant’s workflow gives it', () => {
  it.each([
    ['double authentification', 'no-mfa-mail'],
    ['dépendances npm composer', 'outdated-dependencies'],
    ['segmentation', 'no-network-segmentation'],
    ['analyse SAST', 'no-static-analysis'],
    ['analyse SCA', 'no-software-composition-analysis'],
    ['journaux données sensibles', 'sensitive-data-in-logs'],
    ['CI/CD garde-fous', 'unsecured-pipeline'],
    ['règle télétravail', 'no-telework-policy'],
    ['classification des données', 'no-data-classification'],
    ['Google Workspace GitHub réglages', 'saas-default-settings'],
    ['disque non chiffré', 'unencrypted-disk'],
  ])('is found: “%s”', (query, id) => {
    const found = searchCatalogues(query, { within: ['vulnerabilities'], limit: 5 }).map((one) => one.id);

    expect(found).toContain(id);
  });
});
