import { canonical } from '#kernel/canonical.ts';
import type { Day } from '#kernel/date.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Language } from '#kernel/text.ts';
import { SOURCE_IDS } from '../evidence/element.ts';
import { elementOf } from '../evidence/elements/index.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { judgeAll, thresholdsOf } from '../rules/judge.ts';
import type { AnyRule, PastCheckup } from '../rules/rule.ts';
import { compareReports } from '../trend/compare.ts';
import { evidenceFile } from './evidence-file.ts';
import { levelOf } from './level.ts';
import { mutedIds, mutesOn } from './mutes.ts';
import type { EvidenceLine, Report, RequiredLine, RuleLine } from './report.ts';

/** All that a report is made of; the same of it gives the same report, byte for byte. */
export interface CheckupInput {
  readonly procedure: Procedure;
  readonly rules: readonly AnyRule[];
  /** One piece a kind and subject, in any order. */
  readonly evidence: readonly Evidence[];
  readonly now: Date;
  readonly date: Day;
  readonly language: Language;
  /** Archived checkups of the procedure before that date, the newest first. */
  readonly past: readonly (PastCheckup & { readonly report: Report })[];
  readonly revision: number;
  readonly reason: string | null;
}

/** Judges the evidence and says what is to be said. Pure. */
export function buildReport(input: CheckupInput): Report {
  const { procedure, rules, now, date, past } = input;
  const evidence = input.evidence.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const findings = [...judgeAll(rules, evidence, { now, today: date, procedure, past })];
  const mutes = mutesOn(procedure.mutes, findings, date);
  const muted = mutedIds(mutes);
  const required = requiredLines(procedure, evidence);
  const lines = rules.map((rule) => ruleLine(rule, procedure));
  const before = past[0]?.report;
  return {
    report: 1,
    procedure: procedureLine(procedure),
    date,
    at: now.toISOString(),
    language: input.language,
    revision: input.revision,
    reason: input.reason,
    level: levelOf(
      findings.filter(({ id }) => !muted.has(id)),
      required.filter(({ known }) => known !== 'yes').length,
    ),
    previous: before ? { date: before.date, level: before.level } : null,
    evolution: compareReports(before, { findings, rules: lines }),
    required,
    rules: lines,
    findings,
    mutes,
    evidence: evidence.map(evidenceLine),
    analyst: {
      by: 'none',
      failed: null,
      model: null,
      prompt: procedure.prompt.sha256,
      input: null,
      summary: null,
      items: [],
      observations: [],
    },
  };
}

function procedureLine(procedure: Procedure): Report['procedure'] {
  const { id, version, platform, responsible, prompt, scope, history } = procedure;
  const last = history.find((entry) => entry.version === version);
  return {
    id,
    version,
    platform,
    responsible,
    hash: sha256(canonical(procedure)),
    prompt: prompt.sha256,
    scope,
    changed: { date: last?.date ?? '', by: last?.by ?? '', why: last?.why ?? '' },
  };
}

/** A required kind is known where every piece of it was read, and there is at least one. */
function requiredLines({ required }: Procedure, evidence: readonly Evidence[]): RequiredLine[] {
  return SOURCE_IDS.flatMap((source) =>
    required[source].map((kind) => {
      const pieces = evidence.filter((piece) => piece.kind === kind);
      const read = pieces.filter(({ outcome }) => outcome !== 'unknown').length;
      const known = read === 0 ? 'no' : read < pieces.length ? 'partly' : 'yes';
      return { source, kind, title: titleOf(kind), known, evidence: pieces.map(({ id }) => id) };
    }),
  );
}

function titleOf(kind: string): { fr: string; en: string } {
  const title = elementOf(kind)?.title;
  return title ? { fr: title.fr, en: title.en } : { fr: kind, en: kind };
}

function ruleLine(rule: AnyRule, procedure: Procedure): RuleLine {
  const { id, source, title, impact, remedy, controls } = rule;
  const values = thresholdsOf(rule, { procedure });
  const thresholds = Object.entries(rule.thresholds).map(([name, { words, unit, default: usual }]) => ({
    id: name,
    words,
    value: values[name] ?? usual,
    unit,
    fromProcedure: procedure.thresholds[id]?.[name] !== undefined,
  }));
  return { id, source, title, impact, remedy, controls: [...controls], thresholds };
}

function evidenceLine(piece: Evidence): EvidenceLine {
  const { id, kind, source, subject, outcome, provenance, window, coverage, hash } = piece;
  const base = { id, kind, title: titleOf(kind), source, subject, outcome };
  const why = piece.outcome === 'unknown' ? piece : { reason: null, detail: null };
  const file = evidenceFile(piece);
  return { ...base, reason: why.reason, detail: why.detail, provenance, window, coverage, hash, file };
}
