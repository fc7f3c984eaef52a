import { z } from 'zod';
import { gates } from '#domain/controls/gates.ts';
import { neededControls } from '#domain/dossier/needed-controls.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { view } from '#domain/dossier/view.ts';
import { CONTROL_IDS, Id } from '#domain/register/field.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { storedRow } from '../stored.ts';
import { below } from './decide-applicability.ts';

/** Answers several lines of the statement of applicability through the same gates, all or none. */
export const decideMany = defineAction({
  id: 'applicability.decide-many',
  title: { fr: 'Décider de plusieurs mesures ISO 27002', en: 'Decide on several ISO 27002 measures' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    saves: z
      .array(z.strictObject({ row: REGISTERS.applicability.row, version: z.int().min(1).optional() }))
      .min(1)
      .max(CONTROL_IDS.length),
  }),
  output: z.object({ saved: z.array(storedRow(REGISTERS.applicability)) }),
  async run({ session, actor, today, now }, { dossier, saves }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const needed = neededControls(view(content, today));
    const problems = saves.flatMap(({ row }, place) =>
      gates(row, needed.get(row.control) ?? []).map((problem) => below(['saves', place, 'row'], problem)),
    );
    if (problems.length > 0) return refuse(...problems);
    const by = { id: actor.id, name: actor.name, at: now };
    const applied = await session.rows(REGISTERS.applicability).apply(dossier, { saves, removals: [] }, by);
    if (!applied.ok) return applied;
    const saved = [...applied.value.saved];
    return ok({
      output: { saved },
      notes: saved.map(({ row }) => ({
        dossier,
        register: 'applicability',
        key: row.control,
        detail: row,
      })),
    });
  },
});
