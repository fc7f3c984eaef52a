import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { blocksOf, whole } from '../../../../tests/documents/spoken.ts';
import { changed, first, smallDossier } from '../../../../tests/dossiers/small.ts';
import { statementOfApplicability } from './kind.ts';

test('has a line for each of the 93 controls, answered or not', () => {
  const empty = changed(({ applicability }) => applicability.splice(0));
  for (const dossier of [smallDossier(), empty]) {
    const lines = blocksOf(made(statementOfApplicability, dossier).blocks, 'table')
      .find(({ caption = '' }) => caption.startsWith('Les 93 mesures'))
      ?.rows.filter(({ group }) => !group);

    expect(lines).toHaveLength(93);
  }
});

test('an unanswered control is never counted as included', () => {
  const words = whole(
    made(
      statementOfApplicability,
      changed(({ applicability }) => applicability.splice(0)),
    ),
  );

  expect(words).toContain('0 sont retenues, 0 exclues et 93 encore sans décision');
  expect(words).not.toContain('Ce qui exige les mesures retenues');
});

test('counts what an auditor would refuse', () => {
  const dossier = changed(({ applicability }) =>
    Object.assign(first(applicability), { decision: 'excluded', justification: undefined, drivers: [] }),
  );

  expect(whole(made(statementOfApplicability, dossier))).toMatch(/Exclusion sans justification : 1 cas/);
});
