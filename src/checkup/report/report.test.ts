import { describe, expect, it } from 'vitest';
import type { Evidence } from '../evidence/evidence.ts';
import { certificate } from '../fixtures/checkup.ts';
import { smallProcedure } from '../fixtures/procedure.ts';
import { certificateExpiry } from '../rules/certificate-expiry/rule.ts';
import { RULES } from '../rules/index.ts';
import { complete } from '../run/complete.ts';
import { buildReport, type CheckupInput } from './build.ts';
import { recommendations } from './priorities.ts';
import { Report } from './report.ts';

const REQUIRED = {
  '4.1': ['host-certificates'],
  '4.2': ['host-certificates'],
  '4.3': ['host-certificates'],
  '4.4': ['host-certificates'],
  '4.5': ['host-certificates'],
} as never;

function report(evidence: readonly Evidence[], changes: Partial<CheckupInput> = {}): Report {
  const procedure = changes.procedure ?? smallProcedure({ required: REQUIRED });
  return buildReport({
    procedure,
    rules: [certificateExpiry],
    now: new Date('2026-11-23T08:00:00Z'),
    date: '2026-11-23',
    language: 'en',
    past: [],
    revision: 1,
    reason: null,
    ...changes,
    evidence: complete(procedure, evidence, '2026-11-23'),
  });
}

const GOOD = certificate('example.com', '2027-02-01');
const SOON = certificate('api.example.com', '2026-12-05');
const NOW = certificate('old.example.com', '2026-11-25');

describe('The global level', () => {
  it.each([
    ['green where all that is required is known and well', [GOOD], 'green'],
    ['orange where something is to correct', [GOOD, SOON], 'orange'],
    ['red where something is critical', [GOOD, SOON, NOW], 'red'],
    ['never green while a required element is not known', [], 'orange'],
  ])('is %s', (_, evidence, level) => {
    expect(report(evidence).level).toBe(level);
  });

  it('is not green where one host of several could not be seen', () => {
    const unseen = {
      ...GOOD,
      outcome: 'unknown',
      reason: 'unreachable',
      detail: { fr: 'a', en: 'b' },
    } as const;
    const { payload: _, ...piece } = {
      ...unseen,
      id: 'host-certificates/x.example.com',
      subject: 'x.example.com',
      payload: 0,
    };

    const { level, required } = report([GOOD, piece]);

    expect([level, required[0]?.known]).toEqual(['orange', 'partly']);
  });
});

describe('A mute', () => {
  const mute = {
    rule: 'certificate-expiry',
    by: 'Camille Roy',
    why: 'Replaced on Friday',
    until: '2026-11-23',
  };
  const muted = (until: string) =>
    report([GOOD, NOW], { procedure: smallProcedure({ required: REQUIRED, mutes: [{ ...mute, until }] }) });

  it('silences through its last day, and stands in the report with who and why', () => {
    const { level, mutes, findings } = muted('2026-11-23');

    expect(level).toBe('green');
    expect(mutes).toMatchObject([{ state: 'in-force', by: 'Camille Roy', findings: [findings[1]?.id] }]);
    expect(findings[1]?.outcome).toBe('not-met');
  });

  it('that expired silences nothing', () => {
    const { level, mutes } = muted('2026-11-22');

    expect([level, mutes[0]?.state]).toEqual(['red', 'expired']);
  });
});

describe('The evolution', () => {
  const weeks = (before: Evidence[], after: Evidence[]) => {
    const old = report(before);
    return report(after, { past: [{ date: '2026-11-16', evidence: before, report: old }] }).evolution;
  };
  const lengths = (evolution: Report['evolution']) =>
    Object.fromEntries(Object.entries(evolution).map(([name, ids]) => [name, ids.length]));
  const none = { new: 0, worse: 0, better: 0, unchanged: 0, resolved: 0, unverified: 0 };

  it.each([
    ['new', [GOOD], [GOOD, SOON], { new: 1 }],
    ['unchanged', [SOON], [SOON], { unchanged: 1 }],
    ['worse', [SOON], [certificate('api.example.com', '2026-11-24')], { worse: 1 }],
    ['better', [certificate('api.example.com', '2026-11-24')], [SOON], { better: 1 }],
    ['resolved', [SOON], [certificate('api.example.com', '2027-03-01')], { resolved: 1 }],
    ['resolved when the host is gone', [GOOD, SOON], [GOOD], { resolved: 1 }],
    ['not verifiable, never resolved, when nothing was seen', [SOON], [], { unverified: 1 }],
  ])('says %s', (_, before, after, expected) => {
    expect(lengths(weeks(before, after))).toEqual({ ...none, ...expected });
  });
});

describe('The recommendations', () => {
  it('come one a rule, the worst first, and never for the same day', () => {
    expect(recommendations(report([GOOD, SOON, NOW]))).toMatchObject([
      { priority: 1, rule: 'certificate-expiry', severity: 'CRITICAL', notBefore: '2026-11-24' },
    ]);
    expect(recommendations(report([GOOD]))).toEqual([]);
  });
});

describe('A report', () => {
  it('reads again as what it is, and is the same whatever the order of the evidence', () => {
    const one = report([GOOD, SOON, NOW]);

    expect(Report.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    expect(report([NOW, GOOD, SOON])).toEqual(one);
  });

  it('answers every rule of the expected set', () => {
    const { findings, rules } = report([GOOD], { rules: RULES });

    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ id }) => id)));
  });
});
