import { describe, expect, it } from 'vitest';
import { hostCertificates } from '#checkup/evidence/elements/host-certificates.ts';
import { certificate } from '#checkup/fixtures/checkup.ts';
import { forbidden } from '#checkup/fixtures/judged.ts';
import { smallProcedure } from '#checkup/fixtures/procedure.ts';
import { buildReport } from '#checkup/report/build.ts';
import type { Report } from '#checkup/report/report.ts';
import { RULES } from '#checkup/rules/index.ts';
import { complete } from '#checkup/run/complete.ts';
import { monthOf } from '#checkup/trend/month.ts';
import type { Language } from '#kernel/text.ts';
import { renderMarkdown } from '../formats/markdown/markdown.ts';
import { checkupDigest } from './checkup-digest.ts';

type Piece = Parameters<typeof complete>[1][number];

/** A checkup of a day that saw one certificate, compared with those before it. */
function week(date: string, piece: Piece, before: readonly Report[]): Report {
  const procedure = smallProcedure({ platform: 'Essai *SAS*' });
  return buildReport({
    procedure,
    rules: RULES,
    evidence: complete(procedure, [piece], date),
    now: new Date(`${date}T08:00:00Z`),
    date,
    language: 'fr',
    past: before.toReversed().map((report) => ({ date: report.date, evidence: [], report })),
    revision: 1,
    reason: null,
  });
}

/** Each week sees this expiry of the certificate, or nothing at all. */
function weeks(...days: readonly (readonly [string, string | undefined])[]): readonly Report[] {
  const reports: Report[] = [];
  for (const [date, expiry] of days) {
    const piece =
      expiry === undefined ? forbidden(hostCertificates, 'example.com') : certificate('example.com', expiry);
    reports.push(week(date, piece, reports));
  }
  return reports;
}

function expiring(reports: readonly Report[], month: string) {
  const read = monthOf(reports, month);
  const of = (rows: readonly { finding: { rule: string } }[] = []) =>
    rows.filter(({ finding }) => finding.rule === 'certificate-expiry');
  return { opened: of(read?.opened), open: of(read?.open), resolved: of(read?.resolved) };
}

describe('A month of checkups', () => {
  it('is none without a checkup in it', () => {
    expect(monthOf(weeks(['2026-10-26', '2027-06-01']), '2026-11')).toBeUndefined();
  });

  it('follows a finding from the checkup that saw it first, across months', () => {
    const { opened, open } = expiring(
      weeks(['2026-10-26', '2026-11-01'], ['2026-11-02', '2026-11-03'], ['2026-11-09', '2026-11-10']),
      '2026-11',
    );

    expect(opened).toEqual([]);
    expect(open).toMatchObject([{ since: '2026-10-26', state: 'open' }]);
  });

  it('resolves what a later checkup saw to be well', () => {
    const { opened, open, resolved } = expiring(
      weeks(['2026-11-02', '2026-11-03'], ['2026-11-09', '2027-11-10']),
      '2026-11',
    );

    expect(opened).toHaveLength(1);
    expect(open).toEqual([]);
    expect(resolved).toMatchObject([{ since: '2026-11-02', resolved: '2026-11-09' }]);
  });

  it('never resolves what nobody looked at, until somebody does', () => {
    const unseen = weeks(['2026-11-02', '2026-11-03'], ['2026-11-09', undefined]);
    const seenAgain = weeks(
      ['2026-11-02', '2026-11-03'],
      ['2026-11-09', undefined],
      ['2026-11-16', '2027-11-10'],
    );

    expect(expiring(unseen, '2026-11')).toMatchObject({ open: [{ state: 'unverified' }], resolved: [] });
    expect(expiring(seenAgain, '2026-11')).toMatchObject({
      open: [],
      resolved: [{ resolved: '2026-11-16' }],
    });
  });
});

describe('The digest of a month', () => {
  const reports = weeks(
    ['2026-10-26', '2027-06-01'],
    ['2026-11-02', '2026-11-03'],
    ['2026-11-09', '2026-11-10'],
  );
  const written = (language: Language) => {
    const month = monthOf(reports, '2026-11');
    if (!month) throw new Error('November has checkups');
    return renderMarkdown(checkupDigest(month, language));
  };
  const headings = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('## '));

  it('has its sections in French, with the age of what is open', () => {
    const markdown = written('fr');

    expect(headings(markdown)).toEqual([
      '## 1 Le mois en bref',
      '## 2 Encore ouverts',
      '## 3 Apparus dans le mois',
      '## 4 Résolus dans le mois',
      '## 5 Actions en attente',
    ]);
    expect(markdown).toMatch(/novembre\s2026/);
    expect(markdown).toMatch(/7\s+jours/);
    expect(markdown).toContain('# Bilan des contrôles de sécurité, novembre 2026');
    expect(markdown).toMatch(/rouge/);
  });

  it('says the same in English', () => {
    const markdown = written('en');

    expect(headings(markdown)).toEqual([
      '## 1 The month in short',
      '## 2 Still open',
      '## 3 Opened in the month',
      '## 4 Resolved in the month',
      '## 5 Actions waiting',
    ]);
    expect(markdown).toMatch(/7\s+days/);
    expect(markdown).not.toMatch(/constat|contrôle/);
  });

  it('is the same to the last byte for the same checkups', () => {
    expect(written('fr')).toBe(written('fr'));
  });
});
