import { z } from 'zod';
import { Day } from '#domain/register/field.ts';
import { canonical } from '#kernel/canonical.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { SOURCE_IDS } from '../evidence/element.ts';
import { Instant, Provenance, REASON_IDS, Window } from '../evidence/evidence.ts';
import { Mute } from '../procedure/procedure.ts';
import { Finding } from '../rules/finding.ts';
import { LEVELS } from './level.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Words = z.strictObject({ fr: z.string(), en: z.string() });

/** A piece of evidence as the report names it; its payload stands in its own file. */
const EvidenceLine = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: Words,
  source: z.literal(SOURCE_IDS),
  subject: z.string().nullable(),
  outcome: z.enum(['seen', 'absent', 'unknown']),
  reason: z.literal(REASON_IDS).nullable(),
  detail: Words.nullable(),
  provenance: Provenance,
  window: Window.nullable(),
  coverage: z.strictObject({ share: z.number(), because: Words }),
  hash: Hash,
  /** In the folder of evidence beside the report. */
  file: z.string(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/** One line that the procedure asks for, and whether it was answered. */
const RequiredLine = z.strictObject({
  source: z.literal(SOURCE_IDS),
  kind: z.string(),
  title: Words,
  /** `partly`: some zones, hosts or accounts were seen, others not. */
  known: z.enum(['yes', 'partly', 'no']),
  evidence: z.array(z.string()),
});
export type RequiredLine = z.infer<typeof RequiredLine>;

const RuleLine = z.strictObject({
  id: z.string(),
  source: z.literal(SOURCE_IDS),
  title: Words,
  impact: Words,
  remedy: Words,
  controls: z.array(z.string()),
  thresholds: z.array(
    z.strictObject({
      id: z.string(),
      words: Words,
      value: z.number(),
      unit: Words,
      /** False where the procedure sets none and the rule's own holds. */
      fromProcedure: z.boolean(),
    }),
  ),
});
export type RuleLine = z.infer<typeof RuleLine>;

/** What a model added, after it was checked; the report is whole without it. */
export const AnalystPart = z.strictObject({
  by: z.enum(['none', 'paste', 'provider']),
  /** Why there is none although one was asked for. */
  failed: Words.nullable(),
  model: z.string().max(200).nullable(),
  prompt: Hash,
  input: Hash.nullable(),
  /** Markdown-free text, checked; shown as quoted text. */
  summary: z.string().max(4000).nullable(),
  items: z.array(
    z.strictObject({
      finding: Hash,
      explanation: z.string().max(2000),
      recommendation: z.string().max(2000),
      evidence: z.array(z.string()),
    }),
  ),
  observations: z.array(z.strictObject({ text: z.string().max(2000), evidence: z.array(z.string()) })),
});
export type AnalystPart = z.infer<typeof AnalystPart>;

/** A checkup as data: what the Markdown says, in both languages, and what the next one compares with. */
export const Report = z.strictObject({
  report: z.literal(1),
  procedure: z.strictObject({
    id: z.string(),
    version: z.int(),
    platform: z.string(),
    responsible: z.string(),
    hash: Hash,
    prompt: Hash,
    scope: z.strictObject({ in: z.array(z.string()), out: z.array(z.string()) }),
    changed: z.strictObject({ date: Day, by: z.string(), why: z.string() }),
  }),
  date: Day,
  at: Instant,
  language: z.enum(LANGUAGES),
  /** 1 for the first of the day; each correction counts one more and says why. */
  revision: z.int().min(1),
  reason: z.string().max(1000).nullable(),
  level: z.enum(LEVELS),
  previous: z.strictObject({ date: Day, level: z.enum(LEVELS) }).nullable(),
  /** Ids of findings, against the checkup before; all are new in the first. */
  evolution: z.strictObject({
    new: z.array(Hash),
    worse: z.array(Hash),
    better: z.array(Hash),
    unchanged: z.array(Hash),
    resolved: z.array(z.strictObject({ id: Hash, rule: z.string(), title: Words })),
    /** Was there last time; what it rests on was not seen today. */
    unverified: z.array(z.strictObject({ id: Hash, rule: z.string(), title: Words })),
  }),
  required: z.array(RequiredLine),
  rules: z.array(RuleLine),
  findings: z.array(Finding),
  mutes: z.array(Mute.extend({ state: z.enum(['in-force', 'expired', 'idle']), findings: z.array(Hash) })),
  evidence: z.array(EvidenceLine),
  analyst: AnalystPart,
});
export type Report = z.infer<typeof Report>;

/** The bytes of the data beside the Markdown: one text for one report. */
export function reportJson(report: Report): string {
  return `${canonical(report)}\n`;
}
