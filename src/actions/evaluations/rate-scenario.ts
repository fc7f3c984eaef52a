import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Rating, STAGES } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce, readRating } from '#domain/evaluation/rated.ts';
import { Id } from '#domain/register/field.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownRow } from '../registers/register-actions.ts';
import { storedRow } from '../stored.ts';

const { shape } = Rating;

/**
 * Rates a scenario at one stage. Author, day and version of the criteria are not asked: they are who is signed in,
 * today, and the criteria in force.
 */
export const rateScenario = defineAction({
  id: 'evaluations.rate',
  title: { fr: 'Coter un scénario', en: 'Rate a scenario' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    scenario: Id,
    stage: z.enum(STAGES),
    likelihood: shape.likelihood,
    consequences: shape.consequences,
    rationale: shape.rationale,
    /** The version of the evaluation that was read; absent when the scenario had none. */
    version: z.int().min(1).optional(),
  }),
  output: z.object({ ...storedRow(REGISTERS.evaluations).shape, level: z.enum(LEVELS) }),
  async run({ session, actor, today, now }, { dossier, scenario, stage, version, ...rated }) {
    const versions = (await session.rows(REGISTERS.criteria).list(dossier)).map(({ row }) => row);
    if (versions.length === 0) return refuse(unknownRow(REGISTERS.criteria, dossier));
    const criteria = criteriaInForce(versions).id;
    const rating = { ...rated, author: actor.name, date: today, criteria, toConfirm: false };
    const { level } = readRating(rating, versions);
    if (!level) return refuse(outsideScale(rating.likelihood));
    const rows = session.rows(REGISTERS.evaluations);
    const before = await rows.get(dossier, scenario);
    const row = { ...before?.row, scenario, [stage]: rating };
    const by = { id: actor.id, name: actor.name, at: now };
    const saved =
      version === undefined
        ? await rows.insert(dossier, row, by)
        : await rows.update(dossier, scenario, version, row, by);
    if (!saved.ok) return saved;
    const detail = { stage, before: before?.row[stage] ?? null, after: rating };
    return ok({
      output: { ...saved.value, level },
      note: { dossier, register: 'evaluations', key: scenario, detail },
    });
  },
});

export function outsideScale(likelihood: number) {
  return {
    code: 'outside-scale',
    path: ['likelihood'],
    found: likelihood,
    message: {
      fr: 'les critères en vigueur n’ont pas de case pour cette vraisemblance et cette conséquence',
      en: 'the criteria in force have no cell for this likelihood and consequence',
    },
  };
}
