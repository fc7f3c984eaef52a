import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { governedDossier } from '../../../../tests/dossiers/governed.ts';
import { policyManual } from '../policy-manual/kind.ts';
import { policy } from './kind.ts';

test('a policy carries its own version, day and approvals', () => {
  const { cover } = made(policy, governedDossier(), 'fr', 'access');

  expect(cover).toMatchObject({
    version: '1.1',
    status: 'final',
    date: '2026-11-03',
    approvals: [{ role: 'Direction', name: 'Direction', date: '2026-11-02' }],
  });
  expect(made(policy, governedDossier(), 'fr', 'backup').cover).toMatchObject({
    status: 'draft',
    approvals: [],
  });
});

test('says its history, the latest first, and how many have read it', () => {
  const words = whole(made(policy, governedDossier(), 'fr', 'access'));

  expect(words.indexOf('Deux facteurs partout\n1')).toBeGreaterThan(0);
  expect(words.indexOf('1.1')).toBeLessThan(words.lastIndexOf('1.0'));
});

test('tells a running exception from one that has expired', () => {
  const words = whole(made(policy, governedDossier(), 'fr', 'access'));

  expect(words).toMatch(/Compte partagé du comptoir[\s\S]*en cours[\s\S]*Ancien poste[\s\S]*expirée/);
});

test('the manual holds every text but those that were retired', () => {
  const words = whole(made(policyManual, governedDossier()));

  expect(words).toContain('Procédure de sauvegarde');
  expect(words).not.toContain('Ancienne charte');
});
