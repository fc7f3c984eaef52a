import { z } from 'zod';
import { PRESET_IDS } from '#catalogues/criteria/entry.ts';
import { PACK_IDS } from '#catalogues/packs/ids.ts';
import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { Id } from '#domain/register/field.ts';
import { packDossier } from '#interop/starter/pack.ts';
import { starterDossier } from '#interop/starter/starter.ts';
import type { Day } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { defineAction } from '../action.ts';
import { keepFiles } from './attached-files.ts';
import { readSample, SAMPLE_IDS, type Sample } from './samples.ts';

/**
 * Begins a dossier: an empty study with criteria for the size of the company, one half written from a pack, or a
 * fictional company to explore.
 */
export const startDossier = defineAction({
  id: 'dossiers.start',
  title: { fr: 'Commencer un dossier', en: 'Start a dossier' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    id: Id,
    from: z.enum(['empty', 'pack', ...SAMPLE_IDS]),
    language: z.enum(LANGUAGES),
    title: z.string().trim().min(1).max(200).optional(),
    organisation: z.string().trim().min(1).max(200).optional(),
    /** The criteria to begin with, by the size of the company; those of the pack, or for 10 to 50 people. */
    preset: z.enum(PRESET_IDS).optional(),
    /** With `from: 'pack'`: for which kind of company. */
    pack: z.enum(PACK_IDS).optional(),
    /** With `from: 'pack'`: an option by question, a list where several may be chosen; the others take their default. */
    answers: z
      .record(z.string().max(60), z.union([z.string().max(60), z.array(z.string().max(60)).max(20)]))
      .optional(),
  }),
  output: z.object({ id: z.string() }),
  async run({ session, actor, today, now }, input) {
    const { id, from } = input;
    const content = await contentOf(input, today);
    if (!content.ok) return content;
    const dossier = readDossier(content.value.content);
    if (!dossier.ok) return dossier;
    const by = { id: actor.id, name: actor.name, at: now };
    const isSample = from !== 'empty' && from !== 'pack';
    const created = await session.dossiers.create(id, dossier.value, by, { sample: isSample });
    if (!created.ok) return created;
    await keepFiles(session, id, dossier.value, content.value.files);
    const detail = from === 'pack' ? { from, pack: input.pack } : { from };
    return ok({ output: { id }, note: { dossier: id, detail } });
  },
});

type Input = z.output<typeof startDossier.input>;

async function contentOf(input: Input, today: Day): Promise<Result<Sample>> {
  const { from, pack, answers, preset } = input;
  if (from !== 'pack' && (pack ?? answers) !== undefined) return refuse(PACK_UNASKED);
  if (from !== 'pack' && from !== 'empty') return ok(await readSample(from));
  const beginning = beginningOf(input, today);
  if (from === 'empty') return ok(withoutFiles(starterDossier({ ...beginning, preset: preset ?? '10-50' })));
  if (pack === undefined) return refuse(PACK_MISSING);
  const packed = packDossier({ ...beginning, pack, answers: answers ?? {}, preset });
  return packed.ok ? ok(withoutFiles(packed.value)) : packed;
}

function withoutFiles(content: Dossier): Sample {
  return { content, files: [] };
}

function beginningOf({ id, title, organisation, language }: Input, today: Day) {
  const words = { fr: 'Appréciation des risques', en: 'Risk assessment' };
  return {
    id,
    title: title ?? words[language],
    organisation: organisation ?? title ?? id,
    language,
    today,
  };
}

const PACK_MISSING: Refusal = {
  code: 'pack-missing',
  path: ['pack'],
  message: {
    fr: `nommez le modèle d’entreprise\u00A0: ${PACK_IDS.join(', ')}`,
    en: `name the pack: ${PACK_IDS.join(', ')}`,
  },
};

const PACK_UNASKED: Refusal = {
  code: 'pack-unasked',
  path: ['from'],
  message: {
    fr: 'un modèle et ses réponses ne servent qu’avec «\u00A0from: pack\u00A0»',
    en: 'a pack and its answers serve only with “from: pack”',
  },
};
