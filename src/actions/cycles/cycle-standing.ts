import { z } from 'zod';
import { cycleStanding } from '#domain/dossier/cycle-stages.ts';
import { DEADLINE_KINDS, type DeadlineKind, deadlines } from '#domain/dossier/deadlines.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { view } from '#domain/dossier/view.ts';
import { STAGES } from '#domain/pdca/cycle.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

const TextShape = z.object({ fr: z.string(), en: z.string() });
const Subject = z.object({ register: z.enum(REGISTER_IDS), key: z.string() });

// Object.keys forgets the literal types of the record.
const KINDS = Object.keys(DEADLINE_KINDS) as [DeadlineKind, ...DeadlineKind[]];

/** Where the yearly cycle stands, stage by stage, and every day that comes round. */
export const readCycleStanding = defineAction({
  id: 'cycles.standing',
  title: { fr: 'Lire où en est le cycle annuel', en: 'Read where the yearly cycle stands' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.object({
    cycle: REGISTERS.cycles.row.optional(),
    current: z.enum(STAGES),
    stages: z.array(
      z.object({
        stage: z.enum(STAGES),
        percent: z.int(),
        checks: z.array(
          z.object({
            label: TextShape,
            done: z.int(),
            of: z.int(),
            state: z.enum(['met', 'not-met', 'unknown']),
            register: z.enum(REGISTER_IDS),
            missing: z.array(Subject),
          }),
        ),
      }),
    ),
    deadlines: z.array(
      z.object({
        kind: z.enum(KINDS),
        on: z.string(),
        title: Wording,
        subject: Subject,
        owner: z.string().optional(),
        late: z.boolean(),
      }),
    ),
  }),
  async run({ session, today }, { dossier }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const seen = view(content, today);
    const { cycle, current, stages } = cycleStanding(seen);
    return ok({
      output: {
        cycle,
        current,
        stages: stages.map((stage) => ({
          ...stage,
          checks: stage.checks.map((check) => ({ ...check, missing: [...check.missing] })),
        })),
        deadlines: [...deadlines(seen)],
      },
    });
  },
});
