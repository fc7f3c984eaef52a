import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { outcome, view } from '#domain/dossier/view.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { unknownRow } from '../registers/register-actions.ts';
import { storedRow } from '../stored.ts';

/**
 * Refuses to live with a risk as its treatment leaves it, with the reason. The treatment says so until it is written anew or
 * the risk becomes lower; then the question is asked again.
 */
export const refuseRisk = defineAction({
  id: 'acceptances.refuse',
  title: { fr: 'Refuser d’accepter un risque', en: 'Refuse to accept a risk' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({
    dossier: Id,
    scenario: Id,
    reason: Wording,
    /** The version of the treatment that was read. */
    version: z.int().min(1),
  }),
  output: storedRow(REGISTERS.treatments),
  async run({ session, actor, today, now }, { dossier, scenario, reason, version }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const risk = view(content, today).risks.find((one) => one.scenario.id === scenario);
    if (!risk) return refuse(unknownRow(REGISTERS.scenarios, scenario));
    const level = outcome(risk)?.level;
    if (!risk.treatment || !level) return refuse(notProposed(scenario));
    const refusal = { by: actor.name, on: today, reason, level };
    const by = { id: actor.id, name: actor.name, at: now };
    const row = { ...risk.treatment, refusal };
    const saved = await session.rows(REGISTERS.treatments).update(dossier, scenario, version, row, by);
    if (!saved.ok) return saved;
    return ok({
      output: saved.value,
      note: { dossier, register: 'treatments', key: scenario, detail: { refusal } },
    });
  },
});

function notProposed(scenario: string): Refusal {
  return {
    code: 'nothing-to-refuse',
    path: ['scenario'],
    found: scenario,
    message: {
      fr: 'ce risque n’est pas coté ou n’a pas de traitement\u00A0; il n’y a rien à refuser encore',
      en: 'this risk is not rated or has no treatment; there is nothing to refuse yet',
    },
  };
}
