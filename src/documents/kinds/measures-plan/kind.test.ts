import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { blocksOf, whole } from '../../../../tests/documents/spoken.ts';
import { changed, first, smallDossier } from '../../../../tests/dossiers/small.ts';
import { measuresPlan } from './kind.ts';

test('a control is told with what the plan does about it, by whom and for how much', () => {
  const dossier = smallDossier();
  const measure = first(dossier.measures);
  const words = whole(made(measuresPlan, dossier));

  for (const control of measure.controls) expect(words).toContain(`${control} `);
  expect(words).toContain('Ce que nous faisons :');
  expect(words).toMatch(/2 j·h \+ 500\s€/);
});

test('a control that the plan needs stands in it even while nobody decided on it', () => {
  const dossier = changed(({ applicability }) => applicability.splice(0));
  const sheets = blocksOf(made(measuresPlan, dossier).blocks, 'heading').filter(({ id = '' }) =>
    id.startsWith('control-'),
  );

  expect(sheets.length).toBe(first(dossier.measures).controls.length);
});

test('without evidence it says none, and what would be one', () => {
  const dossier = changed(({ measures, applicability }) => {
    Object.assign(first(measures), { evidence: [] });
    for (const line of applicability) Object.assign(line, { evidence: [] });
  });

  expect(whole(made(measuresPlan, dossier))).toContain('Aucune. À attendre : ');
});
