import { z } from 'zod';
import { type AwaitedDecision, awaitingDecision, WHY_DECIDE } from '#domain/dossier/awaiting-decision.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { view } from '#domain/dossier/view.ts';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import { Day, Id, Wording } from '#domain/register/field.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { ok, refuse } from '#kernel/result.ts';
import { type Actor, defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

// Object.keys forgets the literal types.
const Why = z.enum(Object.keys(WHY_DECIDE) as [keyof typeof WHY_DECIDE]);
const { fields } = REGISTERS.measures;
const Place = z.object({
  likelihood: z.int(),
  consequence: z.int(),
  level: z.enum(LEVELS).optional(),
  rationale: Wording,
  author: z.string(),
});

/** The risks on which somebody has to decide, with what one must know to decide. */
export const listAwaited = defineAction({
  id: 'acceptances.awaited',
  title: { fr: 'Lire les décisions attendues', en: 'Read the decisions that are awaited' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.array(
    z.object({
      scenario: REGISTERS.scenarios.row,
      level: z.enum(LEVELS),
      why: Why,
      roles: z.array(z.string()),
      latest: Day.optional(),
      stages: z.partialRecord(z.enum(STAGES), Place),
      treatment: REGISTERS.treatments.row.optional(),
      /** The version of the treatment that is read here, to be given back with a refusal. */
      treatmentVersion: z.int().optional(),
      measures: z.array(z.object({ id: z.string(), title: fields.title.value, status: fields.status.value })),
      last: REGISTERS.acceptances.row.optional(),
      /** The reader rated the risk: then another person decides, unless there is no other. */
      ownRating: z.boolean(),
      mayDecide: z.boolean(),
    }),
  ),
  async run({ session, actor, today }, { dossier }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const treatments = await session.rows(REGISTERS.treatments).list(dossier);
    const versions = new Map(treatments.map(({ row, version }) => [row.scenario, version]));
    return ok({
      output: awaitingDecision(view(content, today)).map((one) => ({
        ...told(one, actor),
        treatmentVersion: versions.get(one.risk.scenario.id),
      })),
    });
  },
});

function told({ risk, level, why, roles, latest, last }: AwaitedDecision, actor: Actor) {
  const ownRating = STAGES.some((stage) => risk[stage]?.rating.author === actor.name);
  return {
    ...{ scenario: risk.scenario, level, why, latest, last, ownRating },
    roles: [...roles],
    stages: stagesOf(risk),
    treatment: risk.treatment,
    measures: risk.measures.map(({ id, title, status }) => ({ id, title, status })),
    mayDecide: roles.length > 0 && (!ownRating || actor.alone),
  };
}

function stagesOf(risk: AwaitedDecision['risk']) {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const rated = risk[stage];
      if (!rated) return [];
      const { likelihood, consequence, level, rating } = rated;
      return [
        [stage, { likelihood, consequence, level, rationale: rating.rationale, author: rating.author }],
      ];
    }),
  );
}
