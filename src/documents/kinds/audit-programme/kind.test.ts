import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { governedDossier } from '../../../../tests/dossiers/governed.ts';
import { smallDossier } from '../../../../tests/dossiers/small.ts';
import { auditProgramme } from './kind.ts';

test('marks what is overdue, an audit as well as an action', () => {
  const words = whole(made(auditProgramme, governedDossier()));

  expect(words).toMatch(/1er\snov\.\s2026 – en retard/);
  expect(words).toMatch(/30\ssept\.\s2026 – en retard/);
  expect(words).toMatch(/à vérifier le 31\sdéc\.\s2026/);
});

test('without any audit it says so, and shows the usual programme', () => {
  const words = whole(made(auditProgramme, smallDossier(), 'en'));

  expect(words).toContain('No audit is planned yet.');
  expect(words).toContain('Penetration test of the product');
});
