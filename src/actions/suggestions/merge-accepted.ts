import { z } from 'zod';
import { Id, Wording } from '#domain/register/field.ts';
import { mergeSuggestions } from '#interop/starter/merge-suggestions.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

const Assets = z.tuple([Id], Id);

/** What a bulk wrote, by register: what taking it back needs to know. */
export const WrittenRows = z.object({
  scenarios: z.array(z.string()),
  threats: z.array(z.string()),
  vulnerabilities: z.array(z.string()),
});

/** Writes accepted suggestions into a dossier, all of them or none, with the threats and vulnerabilities that it lacks. */
export const mergeAccepted = defineAction({
  id: 'suggestions.merge',
  title: { fr: 'Ajouter les scénarios retenus', en: 'Add the accepted scenarios' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    accepted: z
      .array(
        z.strictObject({
          suggestion: z.string().max(60),
          assets: Assets,
          title: Wording.optional(),
          consequence: Wording.optional(),
        }),
      )
      .min(1)
      .max(1500),
    /** Start from the ratings of the catalogue, marked to be confirmed. */
    rate: z.boolean().default(true),
  }),
  output: WrittenRows,
  async run({ session, actor, today, now }, { dossier, accepted, rate }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const merged = mergeSuggestions(content, accepted, { today, rate });
    if (!merged.ok) return merged;
    const { dossier: after, ...written } = merged.value;
    await session.dossiers.replace(dossier, after, { id: actor.id, name: actor.name, at: now });
    const rows = {
      scenarios: [...written.scenarios],
      threats: [...written.threats],
      vulnerabilities: [...written.vulnerabilities],
    };
    return ok({
      output: rows,
      note: {
        dossier,
        register: 'scenarios',
        detail: { suggestions: accepted.length, rated: rate, ...rows },
      },
    });
  },
});
