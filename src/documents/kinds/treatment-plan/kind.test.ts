import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { blocksOf, whole } from '../../../../tests/documents/spoken.ts';
import { changed, first, smallDossier } from '../../../../tests/dossiers/small.ts';
import { treatmentPlan } from './kind.ts';

test('the calendar shows which measure waits for which', () => {
  const dossier = changed(({ measures }) => {
    const model = first(measures);
    measures.push({ ...model, id: 'M-2', dependsOn: ['M-1'], start: '2027-01-04', due: '2027-02-01' });
  });
  const drawings = blocksOf(made(treatmentPlan, dossier).blocks, 'figure').map(({ drawing }) => drawing);
  const calendar = drawings.find(({ alternative }) => alternative.columns.includes('Après'));

  expect(calendar?.alternative.rows.find(([, name]) => name?.startsWith('M-2'))?.at(-1)).toBe('M-1');
});

test('the months add up to the budget of the plan', () => {
  const document = made(treatmentPlan, smallDossier());
  const table = blocksOf(document.blocks, 'table').find(
    ({ caption }) => caption === 'Charge et dépense par période',
  );
  const total = table?.rows
    .at(-1)
    ?.cells.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''));

  expect(total?.slice(0, 2)).toEqual(['Total', '2']);
  expect(total?.[2]).toMatch(/^500\s€$/);
});

test('a plan without measures says so instead of drawing nothing', () => {
  const words = whole(
    made(
      treatmentPlan,
      changed((draft) => Object.assign(draft, { measures: [], treatments: [] })),
    ),
  );

  expect(words).toContain('Aucune mesure n’est encore prévue.');
  expect(words).toContain('rien à répartir dans le temps');
});
