import { expect, test } from 'vitest';
import { deadlines } from '#domain/dossier/deadlines.ts';
import { view } from '#domain/dossier/view.ts';
import { edit, first, smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { runningYear } from '../../../tests/dossiers/year.ts';
import { deadlineCalendar } from './deadline-calendar.ts';

type Dossier = ReturnType<typeof smallDossier>;

function lines(dossier: Dossier, name: string, language: 'fr' | 'en' = 'fr'): readonly string[] {
  const text = deadlineCalendar(dossier, deadlines(view(dossier, TODAY)), {
    language,
    now: `${TODAY}T08:00:00Z`,
  });
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
}

test('each day says what it is, in the language asked for', () => {
  expect(lines(smallDossier(), 'SUMMARY')).toEqual(['Mesure\u00A0: Chiffrer les disques']);
  expect(lines(smallDossier(), 'SUMMARY', 'en')).toEqual(['Measure: Encrypt the disks']);
  expect(lines(smallDossier(), 'DESCRIPTION')[0]).toMatch(/^Responsable\u00A0: Directeur technique\\nM-1\\n/);
});

test('policies, exceptions, audits and reviews have their days', () => {
  expect(lines(runningYear(), 'CATEGORIES')).toEqual([
    'Fin de dérogation',
    'Politique à revoir',
    'Audit',
    'Revue de direction',
  ]);
});

test('a day that is moved keeps its name, so that a calendar moves it instead of doubling it', () => {
  const before = lines(smallDossier(), 'UID');
  const moved = smallDossier();
  edit(first(moved.measures), { due: '2026-11-01' });

  expect(lines(moved, 'UID')).toEqual(before);
  expect(lines(moved, 'SUMMARY')).toEqual(['En retard – Mesure\u00A0: Chiffrer les disques']);
});

test('two dossiers in one calendar do not mix, nor two decisions of one review', () => {
  const other = smallDossier();
  edit(other.study, { organisation: 'Une autre société' });
  const year = runningYear(({ reviews }) => {
    edit(first(reviews), {
      decisions: [
        { decision: 'Financer M-1', due: '2026-12-01' },
        { decision: 'Recruter', due: '2026-12-01' },
      ],
    });
  });

  expect(lines(other, 'UID')).not.toEqual(lines(smallDossier(), 'UID'));
  expect(new Set(lines(year, 'UID')).size).toBe(lines(year, 'UID').length);
});

test('the next checkup of a platform stands on its day with its hour', () => {
  const text = deadlineCalendar(smallDossier(), [], {
    language: 'en',
    now: `${TODAY}T08:00:00Z`,
    checkups: [
      {
        procedure: 'weekly',
        platform: 'shop.example',
        on: '2026-11-23',
        hour: '08:00',
        timezone: 'Europe/Paris',
      },
    ],
  });

  expect(text).toContain('SUMMARY:Checkup: shop.example\r\n');
  expect(text).toContain('DTSTART;VALUE=DATE:20261123\r\n');
});
