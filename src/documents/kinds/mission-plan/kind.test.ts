import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { changed } from '../../../../tests/dossiers/small.ts';
import { missionPlan } from './kind.ts';

test('the steps add up to 7.5 to 15 days, beside the envelope that was planned', () => {
  const dossier = changed((draft) =>
    Object.assign(draft, { steps: [], study: { ...draft.study, plannedDays: { min: 6, max: 13 } } }),
  );
  const words = whole(made(missionPlan, dossier));

  expect(words).toMatch(/7,5\sà\s15\sj/);
  expect(words).toMatch(/Enveloppe prévue : 6\sà\s13\sj/);
});

test('days that were spent are shown, and those that nobody told are not zero', () => {
  const words = whole(
    made(
      missionPlan,
      changed((draft) => Object.assign(draft, { steps: [{ step: 'assets', actualDays: 2.5 }] })),
    ),
  );

  expect(words).toMatch(/2,5\sj/);
  expect(words).toContain('non renseigné');
});
