import { z } from 'zod';
import { PRESET_IDS } from '#catalogues/criteria/entry.ts';
import { readDossier } from '#domain/dossier/dossier.ts';
import { Id } from '#domain/register/field.ts';
import { starterDossier } from '#interop/starter/starter.ts';
import { ok } from '#kernel/result.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { defineAction } from '../action.ts';
import { readSample, SAMPLE_IDS } from './samples.ts';

/** Begins a dossier: an empty study with criteria for the size of the company, or a fictional company to explore. */
export const startDossier = defineAction({
  id: 'dossiers.start',
  title: { fr: 'Commencer un dossier', en: 'Start a dossier' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    id: Id,
    from: z.enum(['empty', ...SAMPLE_IDS]),
    language: z.enum(LANGUAGES),
    title: z.string().trim().min(1).max(200).optional(),
    organisation: z.string().trim().min(1).max(200).optional(),
    /** The criteria to begin with, by the size of the company. */
    preset: z.enum(PRESET_IDS).default('10-50'),
  }),
  output: z.object({ id: z.string() }),
  async run({ session, actor, today, now }, { id, from, language, title, organisation, preset }) {
    const words = { fr: 'Appréciation des risques', en: 'Risk assessment' };
    const content =
      from === 'empty'
        ? starterDossier({
            id,
            title: title ?? words[language],
            organisation: organisation ?? title ?? id,
            language,
            preset,
            today,
          })
        : await readSample(from);
    const dossier = readDossier(content);
    if (!dossier.ok) return dossier;
    const by = { id: actor.id, name: actor.name, at: now };
    const created = await session.dossiers.create(id, dossier.value, by, { sample: from !== 'empty' });
    if (!created.ok) return created;
    return ok({ output: { id }, note: { dossier: id, detail: { from } } });
  },
});
