import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { changed, first } from '../../../../tests/dossiers/small.ts';
import { interviewRecord } from './kind.ts';

test('an interview still to be held offers the guide of its role', () => {
  const dossier = changed(({ interviews }) =>
    Object.assign(first(interviews), { status: 'planned', date: undefined, questions: [] }),
  );

  expect(whole(made(interviewRecord, dossier, 'fr', 'I-1'))).toContain('Guide proposé');
});

test('one that was held never shows questions that nobody recorded', () => {
  const dossier = changed(({ interviews }) => Object.assign(first(interviews), { questions: [] }));

  expect(whole(made(interviewRecord, dossier, 'fr', 'I-1'))).toContain('Aucune question n’est consignée.');
});
