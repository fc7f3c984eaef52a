import { z } from 'zod';
import { CHAIN, chain, currentStage } from '#domain/dossier/chain.ts';
import { FIRST_RUN, firstRun } from '#domain/dossier/first-run.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { type NextAction, nextActions } from '#domain/dossier/next-actions.ts';
import { currentStep, progress } from '#domain/dossier/progress.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { view } from '#domain/dossier/view.ts';
import { STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { distribution, matrix, movements } from '#domain/evaluation/matrix.ts';
import { compareRisks, today as ratedToday } from '#domain/evaluation/rated.ts';
import { durations, totalDuration } from '#domain/mission/durations.ts';
import { STEP_DEFINITIONS, STEPS } from '#domain/mission/steps.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { advance } from '#domain/roadmap/advance.ts';
import { budget } from '#domain/roadmap/plan.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { defineAction } from '../action.ts';
import { checkupActions } from '../checkups/checkup-actions.ts';
import { PRODUCED, Produced } from '../deliverables/produced.ts';
import { unknownDossier } from './unknown-dossier.ts';

const TextShape = z.object({ fr: z.string(), en: z.string() });
const Subject = z.object({ register: z.enum(REGISTER_IDS), key: z.string() });
const Severity = z.enum(['error', 'warning', 'info']);
const Cell = z.object({
  likelihood: z.int(),
  consequence: z.int(),
  level: z.enum(LEVELS),
  scenarios: z.array(z.string()),
});
const Place = z.object({ likelihood: z.int(), consequence: z.int() });
const perStage = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ inherent: shape, current: shape, residual: shape });

/** More at once would not be a next thing to do. */
const MOST = 7;

/** Where a study stands: what the home page and the page of the nine steps show. */
export const overview = defineAction({
  id: 'dossiers.overview',
  title: { fr: 'Lire la situation d’un dossier', en: 'Read where a dossier stands' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ id: Id }),
  output: z.object({
    study: REGISTERS.study.row,
    criteria: REGISTERS.criteria.row,
    counts: z.partialRecord(z.enum(REGISTER_IDS), z.int()),
    distribution: perStage(z.record(z.enum([...LEVELS, 'unrated']), z.int())),
    matrix: perStage(z.array(Cell)),
    movements: z.array(z.object({ from: Place, to: Place, scenarios: z.array(z.string()) })),
    top: z.array(
      z.object({ id: z.string(), title: Wording, level: z.enum(LEVELS).optional(), treated: z.boolean() }),
    ),
    next: z.array(
      z.object({
        title: TextShape,
        detail: TextShape,
        severity: z.enum(['error', 'warning', 'info', 'step']),
        /** Where it is done; absent where it is about a checkup. */
        register: z.enum(REGISTER_IDS).optional(),
        checkup: z.object({ procedure: z.string(), date: z.string() }).optional(),
        subjects: z.array(Subject),
      }),
    ),
    findings: z.array(
      z.object({
        rule: z.string(),
        severity: Severity,
        clause: z.string(),
        subject: Subject,
        message: TextShape,
      }),
    ),
    step: z.enum(STEPS),
    steps: z.array(
      z.object({
        step: z.enum(STEPS),
        percent: z.int(),
        deliverable: TextShape,
        purpose: TextShape,
        min: z.number(),
        max: z.number(),
        actual: z.number().optional(),
        checks: z.array(z.object({ label: TextShape, done: z.int(), of: z.int() })),
      }),
    ),
    /** From preparation to continual improvement, and the stage at which the company stands. */
    chain: z.object({
      current: z.enum(CHAIN),
      stages: z.array(z.object({ stage: z.enum(CHAIN), percent: z.int() })),
    }),
    /** The way from an empty dossier to its first report. */
    firstRun: z.array(z.object({ stage: z.enum(FIRST_RUN), done: z.boolean() })),
    advance: z.object({
      done: z.int(),
      running: z.int(),
      waiting: z.int(),
      late: z.int(),
      of: z.int(),
    }),
    duration: z.object({ min: z.number(), max: z.number(), actual: z.number().optional() }),
    budget: z.object({
      once: z.number(),
      yearly: z.number(),
      effort: z.number(),
      unknown: z.int(),
      count: z.int(),
    }),
  }),
  async run({ session, today, now }, { id }) {
    const dossier = await session.dossiers.load(id);
    if (!dossier) return refuse(unknownDossier(id));
    const links = await session.checkups.links(id);
    const checkups = checkupActions(await session.checkups.list(id), links, new Date(now));
    const made = await session.journal.list({ dossier: id, key: PRODUCED, limit: 200 });
    const isReported = made.some(({ detail }) => Produced.safeParse(detail).data?.kind === 'risk-report');
    return ok({ output: standing(view(dossier, today), checkups, isReported) });
  },
});

type View = ReturnType<typeof view>;

function standing(seen: View, checkups: readonly NextAction[], isReported: boolean) {
  const { dossier, criteria, risks } = seen;
  const steps = progress(seen);
  const duration = durations(dossier.steps);
  const open = dossier.measures.filter(({ status }) => status !== 'abandoned');
  return {
    study: dossier.study,
    criteria,
    counts: counts(seen),
    distribution: eachStage((stage) => distribution(risks, stage)),
    matrix: eachStage((stage) =>
      matrix(risks, stage, criteria).map((cell) => ({ ...cell, scenarios: [...cell.scenarios] })),
    ),
    movements: movements(risks, 'inherent', 'residual').map((way) => ({
      ...way,
      scenarios: [...way.scenarios],
    })),
    top: topRisks(seen),
    next: nextActions(seen, MOST, checkups).map((action) => ({ ...action, subjects: [...action.subjects] })),
    findings: [...findings(dossier, seen.today)],
    step: currentStep(steps),
    steps: steps.map(({ step, percent, checks }, index) => ({
      step,
      percent,
      purpose: STEP_DEFINITIONS[step].purpose satisfies Text,
      deliverable: STEP_DEFINITIONS[step].deliverable,
      min: duration[index]?.min ?? 0,
      max: duration[index]?.max ?? 0,
      actual: duration[index]?.actual,
      checks: [...checks],
    })),
    chain: chainOf(seen),
    firstRun: [...firstRun(seen, isReported)],
    advance: advance(dossier.measures, seen.today),
    duration: totalDuration(duration),
    budget: budget(open),
  };
}

function chainOf(seen: View) {
  const stages = chain(seen);
  return {
    current: currentStage(stages),
    stages: stages.map(({ stage, percent }) => ({ stage, percent })),
  };
}

function eachStage<Value>(of: (stage: Stage) => Value): Record<Stage, Value> {
  // Object.fromEntries forgets that every stage has its value.
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as Record<Stage, Value>;
}

function counts({ dossier }: View) {
  return Object.fromEntries(
    REGISTER_IDS.map((register) => {
      const rows = dossier[register];
      return [register, Array.isArray(rows) ? rows.length : 1];
    }),
  );
}

function topRisks({ risks }: View) {
  return risks
    .toSorted((a, b) => compareRisks(ratedToday(a), ratedToday(b)))
    .slice(0, 8)
    .map((risk) => ({
      id: risk.scenario.id,
      title: risk.scenario.title,
      level: ratedToday(risk)?.level,
      treated: risk.treatment !== undefined,
    }));
}
