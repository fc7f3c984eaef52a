import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';

const { fields } = REGISTERS.votes;

/**
 * Casts the vote of one person on one scenario at one stage, or casts it anew: a person has one vote there. Whoever holds the
 * workshop casts those of people without an account by their name.
 */
export const castVote = defineAction({
  id: 'votes.cast',
  title: { fr: 'Voter sur un scénario', en: 'Vote on a scenario' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    scenario: Id,
    stage: z.enum(STAGES),
    voter: fields.voter.value.optional(),
    likelihood: fields.likelihood.value,
    consequences: fields.consequences.value,
    comment: fields.comment.value,
  }),
  output: storedRow(REGISTERS.votes),
  async run({ session, actor, today, now }, { dossier, scenario, stage, voter = actor.name, ...said }) {
    const rows = session.rows(REGISTERS.votes);
    const all = await rows.list(dossier);
    const before = all.find(
      ({ row }) => row.scenario === scenario && row.stage === stage && row.voter === voter,
    );
    const id =
      before?.row.id ??
      freeId(
        scenario,
        stage,
        all.map(({ row }) => row.id),
      );
    const row = { id, scenario, stage, voter, on: today, ...said };
    const by = { id: actor.id, name: actor.name, at: now };
    const saved = before
      ? await rows.update(dossier, id, before.version, row, by)
      : await rows.insert(dossier, row, by);
    if (!saved.ok) return saved;
    return ok({ output: saved.value, note: { dossier, register: 'votes', key: id, detail: row } });
  },
});

function freeId(scenario: string, stage: string, taken: readonly string[]): string {
  let count = 1;
  const id = () => `${scenario.slice(0, 60)}.${stage}.${count}`;
  while (taken.includes(id())) count += 1;
  return id();
}
