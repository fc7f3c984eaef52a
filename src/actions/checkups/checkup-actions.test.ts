import { expect, test } from 'vitest';
import type { CheckupSummary, StoredLink } from '#store/session.ts';
import { checkupActions } from './checkup-actions.ts';

const NOW = new Date('2026-11-28T08:00:00Z');

function checkup(change: Partial<CheckupSummary> = {}, critical = 0): CheckupSummary {
  return {
    procedure: 'weekly',
    date: '2026-11-23',
    revision: 1,
    level: 'green',
    summary: {
      platform: 'Koomy',
      counts: { INFO: 1, WARNING: 2, CRITICAL: critical },
      unknown: 0,
      met: 60,
      known: 63,
      required: 63,
    },
    schedule: { frequency: 'weekly', weekday: 'monday', hour: '09:00', timezone: 'Europe/Paris' },
    hash: 'a'.repeat(64),
    commit: null,
    importedAt: '2026-11-23T09:00:00Z',
    importedBy: 'Anne',
    ...change,
  };
}

function told(checkups: readonly CheckupSummary[], links: readonly StoredLink[] = []): readonly string[] {
  return checkupActions(checkups, links, NOW).map(({ severity, detail }) => `${severity}: ${detail.fr}`);
}

test('a checkup that found nothing grave and is not due leaves nothing to do', () => {
  expect(told([checkup()])).toEqual([]);
});

test('what the last one found CRITICAL comes before the next one that is late', () => {
  expect(told([checkup({ date: '2026-11-09' }, 2)])).toEqual([
    'error: Koomy : 2 constats à traiter ou à relier à l’étude.',
    'warning: Koomy : le contrôle a 12 jours de retard.',
  ]);
});

test('a CRITICAL finding of an earlier checkup is no longer asked for', () => {
  expect(told([checkup(), checkup({ date: '2026-11-16' }, 3)])).toEqual([]);
});

test('a rating that a finding proposes awaits a person', () => {
  const link: StoredLink = {
    finding: 'b'.repeat(64),
    register: 'scenarios',
    target: 'S-01',
    procedure: 'weekly',
    date: '2026-11-23',
    state: 'proposed',
    proposal: null,
    reason: null,
    by: 'Anne',
    at: '2026-11-23T10:00:00Z',
  };

  expect(told([checkup()], [link])).toEqual(['warning: Une cotation attend une décision.']);
});
