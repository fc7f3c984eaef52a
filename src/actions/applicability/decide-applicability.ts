import { z } from 'zod';
import { gates } from '#domain/controls/gates.ts';
import { neededControls } from '#domain/dossier/needed-controls.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { view } from '#domain/dossier/view.ts';
import { Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { storedRow } from '../stored.ts';

/**
 * Answers one line of the statement of applicability (ISO/IEC 27001:2022 §6.1.3 d). The gates: an inclusion has a
 * reason, an exclusion a justification and no scenario that needs the control, an implementation its evidence.
 */
export const decideApplicability = defineAction({
  id: 'applicability.decide',
  title: { fr: 'Décider d’une mesure ISO 27002', en: 'Decide on an ISO 27002 measure' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    row: REGISTERS.applicability.row,
    version: z.int().min(1).optional(),
  }),
  output: storedRow(REGISTERS.applicability),
  async run({ session, actor, today, now }, { dossier, row, version }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const needing = neededControls(view(content, today)).get(row.control) ?? [];
    const problems = gates(row, needing);
    if (problems.length > 0) return refuse(...problems.map((problem) => below(['row'], problem)));
    const rows = session.rows(REGISTERS.applicability);
    const by = { id: actor.id, name: actor.name, at: now };
    const saved =
      version === undefined
        ? await rows.insert(dossier, row, by)
        : await rows.update(dossier, row.control, version, row, by);
    if (!saved.ok) return saved;
    return ok({
      output: saved.value,
      note: { dossier, register: 'applicability', key: row.control, detail: row },
    });
  },
});

/** A refusal of a row at the place where the action was given it. */
export function below(path: Refusal['path'], refusal: Refusal): Refusal {
  return { ...refusal, path: [...path, ...refusal.path] };
}
