import { z } from 'zod';
import { SOURCES } from '#checkup/evidence/element.ts';
import { type Provenance, REASONS } from '#checkup/evidence/evidence.ts';
import { mutedIds } from '#checkup/report/mutes.ts';
import { openFindings, recommendations } from '#checkup/report/priorities.ts';
import type { EvidenceLine, Report } from '#checkup/report/report.ts';
import { SEVERITY_WORDS } from '#checkup/rules/severity.ts';
import { nextAction, VERDICTS } from '#documents/checkup-report/sections.ts';
import { Day, Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { defineAction } from '../action.ts';
import { readCheckup } from './stored-report.ts';
import {
  FindingId,
  inEach,
  Sentence,
  sentence,
  ToldFinding,
  ToldLevel,
  ToldLink,
  titleOf,
  toldFinding,
  toldLevel,
  toldLink,
  Words,
} from './told.ts';

const CHANGES = ['new', 'worse', 'better', 'unchanged'] as const;

/** One checkup as its report tells it: five sections, and what they rest on. */
export const showCheckup = defineAction({
  id: 'checkups.show',
  title: { fr: 'Lire un contrôle', en: 'Read a checkup' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, procedure: z.string().max(60), date: Day }),
  output: z.object({
    procedure: z.object({
      id: z.string(),
      version: z.int(),
      platform: z.string(),
      responsible: z.string(),
      scope: z.object({ in: z.array(z.string()), out: z.array(z.string()) }),
    }),
    date: z.string(),
    at: z.string(),
    revision: z.int(),
    reason: z.string().nullable(),
    level: ToldLevel,
    previous: z.object({ date: z.string(), level: ToldLevel }).nullable(),
    muted: z.int(),
    conforming: z.array(z.object({ id: FindingId, says: Sentence })),
    alerts: z.array(
      ToldFinding.extend({
        impact: Words,
        controls: z.array(z.string()),
        change: z.enum(CHANGES),
        evidence: z.array(z.string()),
      }),
    ),
    notJudged: z.array(z.object({ says: Sentence, rules: z.array(Words) })),
    recommendations: z.array(
      z.object({
        priority: z.int(),
        action: Words,
        severity: ToldFinding.shape.severity,
        findings: z.int(),
        notBefore: z.string(),
      }),
    ),
    conclusion: z.object({ verdict: Words, next: Words }),
    required: z.array(
      z.object({ kind: z.string(), source: Words, title: Words, known: z.enum(['yes', 'partly', 'no']) }),
    ),
    evidence: z.array(
      z.object({
        id: z.string(),
        title: Words,
        outcome: z.enum(['seen', 'absent', 'unknown']),
        why: Words.nullable(),
        provenance: Words,
        window: z.object({ from: z.string(), to: z.string() }).nullable(),
        coverage: z.object({ share: z.number(), because: Words }),
        hash: z.string(),
      }),
    ),
    /** What it was judged by: thresholds that the procedure sets, mutes, and who read it. */
    inForce: z.object({
      rules: z.array(
        z.object({
          rule: Words,
          thresholds: z.array(
            z.object({ words: Words, value: z.number(), unit: Words, fromProcedure: z.boolean() }),
          ),
        }),
      ),
      mutes: z.array(
        z.object({
          rule: Words,
          by: z.string(),
          why: z.string(),
          until: z.string(),
          state: z.enum(['in-force', 'expired', 'idle']),
          findings: z.int(),
        }),
      ),
      changed: z.object({ date: z.string(), by: z.string(), why: z.string() }),
      prompt: z.string(),
    }),
    /** What a model added, checked; null where none was asked. */
    analyst: z
      .object({
        by: z.enum(['paste', 'provider']),
        model: z.string().nullable(),
        failed: Words.nullable(),
        summary: z.string().nullable(),
        items: z.array(z.object({ finding: FindingId, explanation: z.string(), recommendation: z.string() })),
        observations: z.array(z.string()),
      })
      .nullable(),
    links: z.array(ToldLink),
    hash: z.string(),
    commit: z.string().nullable(),
    markdown: z.string(),
  }),
  async run({ session }, { dossier, procedure, date }) {
    const read = await readCheckup(session, dossier, procedure, date);
    if (!read.ok) return read;
    const links = (await session.checkups.links(dossier)).map(toldLink);
    const { stored, report } = read.value;
    const { hash, commit, markdown } = stored;
    return ok({ output: { ...toldReport(report), links, hash, commit, markdown } });
  },
});

/** A report as a page tells it, archived or about to be. */
export function toldReport(report: Report) {
  const { date, at, revision, reason, level, previous } = report;
  const { id, version, platform, responsible, scope } = report.procedure;
  return {
    procedure: { id, version, platform, responsible, scope },
    ...{ date, at, revision, reason },
    level: toldLevel(level),
    previous: previous && { date: previous.date, level: toldLevel(previous.level) },
    muted: mutedIds(report.mutes).size,
    conforming: report.findings.flatMap((one) =>
      one.outcome === 'met' ? [{ id: one.id, says: sentence(one.says) }] : [],
    ),
    alerts: alertsOf(report),
    notJudged: notJudged(report),
    recommendations: recommendations(report).map(({ priority, action, severity, findings, notBefore }) => ({
      ...{ priority, action, notBefore },
      severity: { id: severity, words: SEVERITY_WORDS[severity] },
      findings: findings.length,
    })),
    conclusion: { verdict: VERDICTS[level], next: inEach((language) => nextAction(report, language)) },
    required: report.required.map(({ kind, source, title, known }) => ({
      ...{ kind, title, known },
      source: SOURCES[source],
    })),
    evidence: report.evidence.map(evidenceOf),
    inForce: inForce(report),
    analyst: readingOf(report),
  };
}

function inForce(report: Report) {
  const { rules, mutes, procedure } = report;
  return {
    rules: rules
      .filter(({ thresholds }) => thresholds.length > 0)
      .map(({ title, thresholds }) => ({
        rule: title,
        thresholds: thresholds.map(({ id: _, ...threshold }) => threshold),
      })),
    mutes: mutes.map(({ rule, by, why, until, state, findings }) => ({
      ...{ by, why, until, state },
      rule: titleOf(report, rule),
      findings: findings.length,
    })),
    changed: procedure.changed,
    prompt: procedure.prompt,
  };
}

function readingOf({ analyst }: Report) {
  const { by, model, failed, summary, items, observations } = analyst;
  if (by === 'none') return null;
  return {
    ...{ by, model, failed, summary },
    items: items.map(({ finding, explanation, recommendation }) => ({
      ...{ finding, explanation, recommendation },
    })),
    observations: observations.map(({ text }) => text),
  };
}

function alertsOf(report: Report) {
  const { evolution, rules } = report;
  return openFindings(report).map((finding) => {
    const rule = rules.find(({ id }) => id === finding.rule);
    return {
      ...toldFinding(finding, report),
      impact: rule?.impact ?? { fr: '', en: '' },
      controls: rule?.controls ?? [],
      change: CHANGES.find((one) => evolution[one].includes(finding.id)) ?? 'unchanged',
      evidence: finding.evidence,
    };
  });
}

/** What was not seen, once a reason, with the rules that could not judge because of it. */
function notJudged(report: Report) {
  const unknown = report.findings.filter(({ outcome }) => outcome === 'unknown');
  const groups = Map.groupBy(unknown, ({ says }) => JSON.stringify(says));
  return [...groups.values()].flatMap((findings) => {
    const [first] = findings;
    const rules = [...new Set(findings.map(({ rule }) => rule))].map((rule) => titleOf(report, rule));
    return first ? [{ says: sentence(first.says), rules }] : [];
  });
}

function evidenceOf(line: EvidenceLine) {
  const { id, title, outcome, reason, detail, provenance, window, coverage, hash } = line;
  const why = detail ?? (reason === null ? null : REASONS[reason]);
  return { id, title, outcome, why, provenance: handOf(provenance), window, coverage, hash };
}

export function handOf(by: Provenance): Text {
  switch (by.by) {
    case 'collected':
      return { fr: `collecté par ${by.collector}`, en: `collected by ${by.collector}` };
    case 'imported':
      return { fr: `importé de ${by.file.file}`, en: `imported from ${by.file.file}` };
    case 'declared':
      return { fr: `déclaré par ${by.who}`, en: `declared by ${by.who}` };
    case 'screenshot':
      return { fr: `lu sur une capture par ${by.who}`, en: `read from a screenshot by ${by.who}` };
  }
}
