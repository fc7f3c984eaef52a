import { expect, test } from 'vitest';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { governedDossier } from '../../../../tests/dossiers/governed.ts';
import { smallDossier, TODAY } from '../../../../tests/dossiers/small.ts';
import { workflowDiagram } from './kind.ts';

function rows(dossier = smallDossier()) {
  const source = {
    view: view(dossier, TODAY),
    snapshot: takeSnapshot(dossier).hash,
    language: 'fr' as const,
  };
  return workflowDiagram.build(source, 'study').drawing.alternative.rows;
}

test('shows the eight stages, then the nine steps with their days', () => {
  const told = rows();

  expect(told).toHaveLength(8 + 9);
  expect(told[0]?.[0]).toBe('Planifier – Préparation');
  expect(told.at(-1)?.join(' ')).toMatch(/Rapport et restitution.*1\sj/);
});

test('marks exactly one stage as the one that things stand at', () => {
  for (const dossier of [smallDossier(), governedDossier()])
    expect(
      rows(dossier)
        .slice(0, 8)
        .filter(([, state = '']) => state.includes('nous sommes ici')),
    ).toHaveLength(1);
});
