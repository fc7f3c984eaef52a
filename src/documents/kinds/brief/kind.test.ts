import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { changed, first, smallDossier } from '../../../../tests/dossiers/small.ts';
import { brief } from './kind.ts';

test('says the worst risk with its level today and what the plan makes of it', () => {
  expect(whole(made(brief, smallDossier()))).toMatch(
    /(Critique|Élevé|Inacceptable) – .*\(S-1\)\. Après le plan : /,
  );
});

test('says that what is due was due', () => {
  const late = changed(({ measures }) =>
    Object.assign(first(measures), { status: 'decided', due: '2026-11-01' }),
  );

  expect(whole(made(brief, late))).toMatch(/1er\snov\.\s2026 – .*, en retard/);
  expect(whole(made(brief, late, 'en'))).toContain(', overdue');
});

test('is text to paste: Markdown and plain text', () => {
  expect(brief.formats).toEqual(['markdown', 'text']);
});
