import { z } from 'zod';
import { carryOver, nextVersion } from '#domain/dossier/carry-over.ts';
import { runningCycle } from '#domain/dossier/cycle-stages.ts';
import { nextCycle } from '#domain/dossier/next-cycle.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

const Subject = z.object({ register: z.enum(REGISTER_IDS), key: z.string() });

/** What beginning the next cycle would do, and what it would be begun with; nothing is written. */
export const previewCycle = defineAction({
  id: 'cycles.preview',
  title: { fr: 'Prévoir le prochain cycle annuel', en: 'Preview the next yearly cycle' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.object({
    year: z.int(),
    version: z.string(),
    present: z.string(),
    snapshot: z.string(),
    objectives: z.array(Wording),
    kept: z.array(z.object({ register: z.enum(REGISTER_IDS), count: z.int() })),
    again: z.object({
      ratings: z.int(),
      openMeasures: z.int(),
      openFindings: z.int(),
      exceptions: z.int(),
    }),
    reset: z.object({
      approvals: z.int(),
      steps: z.int(),
      votes: z.int(),
      acceptances: z.array(Subject),
    }),
    planned: z.array(z.object({ title: Wording, on: z.string().optional() })),
    closes: z.string().optional(),
  }),
  async run({ session, today }, { dossier }) {
    const before = await session.dossiers.load(dossier);
    if (!before) return refuse(unknownDossier(dossier));
    const year = Math.max(Number(today.slice(0, 4)), ...before.cycles.map((cycle) => cycle.year + 1));
    const version = nextVersion(before.study.version);
    const { hash: snapshot } = takeSnapshot(before);
    const begun = { id: String(year), year, version, today, objectives: [], snapshot };
    const { kept, again, reset, planned, closes } = carryOver(before, nextCycle(before, begun));
    return ok({
      output: {
        ...{ year, version, present: before.study.version, snapshot, closes, again },
        objectives: [...(runningCycle(before.cycles)?.objectives ?? before.study.objectives)],
        kept: [...kept],
        reset: { ...reset, acceptances: [...reset.acceptances] },
        planned: [...planned],
      },
    });
  },
});
