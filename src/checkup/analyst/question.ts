import { canonical } from '#kernel/canonical.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Language } from '#kernel/text.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { openFindings } from '../report/priorities.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { Opaque } from './opaque.ts';

/** One finding as a model is told of it: `F1` stands for its id. */
interface AskedFinding {
  readonly id: string;
  readonly outcome: Finding['outcome'];
  readonly severity: string | null;
  readonly rule: string;
  readonly expected: string;
  readonly seen: string;
  readonly about: string;
  readonly impact: string;
  readonly remedy: string;
  readonly since: string;
  readonly evidence: readonly string[];
}

/** Everything that a model is told of a checkup; nothing in it was written by a stranger. */
interface Told {
  readonly date: string;
  readonly language: Language;
  readonly level: string;
  readonly previous: { readonly date: string; readonly level: string } | null;
  /** To be answered, one by one. */
  readonly findings: readonly AskedFinding[];
  readonly conforming: readonly Pick<AskedFinding, 'id' | 'expected' | 'seen'>[];
  readonly unknown: readonly Pick<AskedFinding, 'id' | 'expected' | 'seen'>[];
  readonly evidence: readonly AskedEvidence[];
}

interface AskedEvidence {
  readonly id: string;
  readonly what: string;
  readonly outcome: Evidence['outcome'];
  readonly coverage: number;
  readonly values: unknown;
}

/** What is asked, and the way back from the names in it. */
export interface Question {
  readonly told: Told;
  /** SHA-256 of the canonical JSON of what is told. */
  readonly hash: string;
  readonly opaque: Opaque;
  /** The findings to be answered, by their short names. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** The evidence that was told, by its short names. */
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** Values of more than this many characters are told by their outline: rankings, totals, dates stay; long lists end. */
const MOST_ROWS = 20;

/**
 * What a model is asked about a report. It sees short names, sentences of our own, numbers and opaque names; user agents,
 * paths, query strings, comments and descriptions never enter (design, *The checkup*; OWASP LLM01).
 */
export function questionOf(report: Report, evidence: readonly Evidence[], language: Language): Question {
  const opaque = new Opaque();
  // By their ids: a question asked again of the archive is the same question.
  const ordered = evidence.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pieces = new Map(ordered.map((piece, index) => [`E${index + 1}`, piece]));
  const shortOf = new Map([...pieces].map(([short, { id }]) => [id, short]));
  const open = openFindings(report);
  const asked = new Map(open.map((finding, index) => [`F${index + 1}`, finding as Finding]));
  const others = report.findings.filter((finding) => !open.some(({ id }) => id === finding.id));
  const tell = (id: string, finding: Finding) =>
    askedFinding(id, finding, report, { opaque, shortOf, language });
  const told: Told = {
    date: report.date,
    language,
    level: report.level,
    previous: report.previous,
    findings: [...asked].map(([id, finding]) => tell(id, finding)),
    conforming: briefly(others, 'met', 'C', tell),
    unknown: briefly(others, 'unknown', 'U', tell),
    evidence: [...pieces].map(([id, piece]) => ({
      id,
      what: what(piece, report, language),
      outcome: piece.outcome,
      coverage: piece.coverage.share,
      values: piece.outcome === 'unknown' ? piece.reason : opaque.hidden(shortened(piece.payload)),
    })),
  };
  return { told, hash: sha256(canonical(told)), opaque, findings: asked, evidence: pieces };
}

interface Names {
  readonly opaque: Opaque;
  readonly shortOf: ReadonlyMap<string, string>;
  readonly language: Language;
}

function askedFinding(
  id: string,
  finding: Finding,
  report: Report,
  { opaque, shortOf, language }: Names,
): AskedFinding {
  const rule = report.rules.find((one) => one.id === finding.rule);
  if (!rule) throw new Error(`a finding of no rule: ${finding.rule}`);
  const { name } = finding.resource;
  return {
    id,
    outcome: finding.outcome,
    severity: finding.outcome === 'not-met' ? finding.severity : null,
    rule: finding.rule,
    expected: rule.title[language],
    seen: opaque.sentence(finding.says[language], language),
    about: typeof name === 'string' ? name : opaque.nameOf(name),
    impact: rule.impact[language],
    remedy: rule.remedy[language],
    since: sinceOf(finding.id, report),
    evidence: finding.evidence.flatMap((one) => shortOf.get(one) ?? []),
  };
}

function sinceOf(id: string, { evolution }: Report): string {
  if (evolution.new.includes(id)) return 'new';
  if (evolution.worse.includes(id)) return 'worse';
  return evolution.better.includes(id) ? 'better' : 'unchanged';
}

function briefly(
  findings: readonly Finding[],
  outcome: Finding['outcome'],
  letter: string,
  tell: (id: string, finding: Finding) => AskedFinding,
) {
  return findings
    .filter((finding) => finding.outcome === outcome)
    .map((finding, index) => {
      const { id, expected, seen } = tell(`${letter}${index + 1}`, finding);
      return { id, expected, seen };
    });
}

function what(piece: Evidence, report: Report, language: Language): string {
  const line = report.evidence.find(({ id }) => id === piece.id);
  const title = line?.title[language] ?? piece.kind;
  return piece.subject === null ? title : `${title}: ${piece.subject}`;
}

/** Long lists by their first rows: what a finding rests on stands in its own sentence already. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_ROWS).map(shortened);
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, 'untrusted')) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shortened(one)]));
}
