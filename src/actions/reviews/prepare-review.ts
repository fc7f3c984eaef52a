import { z } from 'zod';
import { runningCycle } from '#domain/dossier/cycle-stages.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { type ReviewInput, reviewInputs } from '#domain/dossier/review-inputs.ts';
import { view } from '#domain/dossier/view.ts';
import type { Review } from '#domain/pdca/review.ts';
import { Id } from '#domain/register/field.ts';
import { dayWords } from '#kernel/day-words.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { storedRow } from '../stored.ts';

/**
 * Prepares the inputs of a management review from the dossier as it is today: of a new review, or of one that was not held
 * yet. An input that was examined already keeps what was written there.
 */
export const prepareReview = defineAction({
  id: 'reviews.prepare',
  title: { fr: 'Préparer une revue de direction', en: 'Prepare a management review' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    id: Id,
    plannedOn: REGISTERS.reviews.fields.plannedOn.value,
    /** The version of the review that was read; absent for a new one. */
    version: z.int().min(1).optional(),
  }),
  output: storedRow(REGISTERS.reviews),
  async run({ session, actor, today, now }, { dossier, id, plannedOn, version }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const before = content.reviews.find((review) => review.id === id);
    if (before?.heldOn !== undefined) return refuse(wasHeld(id, before.heldOn));
    const cycle = runningCycle(content.cycles)?.id;
    const started: Review = before ?? {
      id,
      title: { fr: `Revue de direction ${id}`, en: `Management review ${id}` },
      ...(cycle !== undefined && { cycle }),
      participants: [],
      inputs: [],
      decisions: [],
    };
    const row = {
      ...started,
      ...(plannedOn !== undefined && { plannedOn }),
      inputs: reviewInputs(view(content, today)).map((input) => kept(started, input)),
    };
    const rows = session.rows(REGISTERS.reviews);
    const by = { id: actor.id, name: actor.name, at: now };
    const saved =
      version === undefined
        ? await rows.insert(dossier, row, by)
        : await rows.update(dossier, id, version, row, by);
    if (!saved.ok) return saved;
    const detail = { inputs: row.inputs.map(({ topic, state }) => `${topic}: ${state}`) };
    return ok({ output: saved.value, note: { dossier, register: 'reviews', key: id, detail } });
  },
});

function kept({ inputs }: Review, prepared: ReviewInput): Review['inputs'][number] {
  const before = inputs.find(({ topic }) => topic === prepared.topic);
  return before?.state === 'examined' ? before : { ...prepared };
}

function wasHeld(id: string, heldOn: string): Refusal {
  const day = dayWords(heldOn);
  return {
    code: 'review-held',
    path: ['id'],
    found: id,
    message: {
      fr: `cette revue a été tenue le ${day.fr}\u00A0; préparez-en une nouvelle`,
      en: `this review was held on ${day.en}; prepare a new one`,
    },
  };
}
