import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { type RiskChange, riskChanges } from '#domain/dossier/risk-changes.ts';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import type { RatedStage } from '#domain/evaluation/rated.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

const Place = z.object({ likelihood: z.int(), consequence: z.int(), level: z.enum(LEVELS).optional() });
const Stages = z.partialRecord(z.enum(STAGES), Place);
const MOVEMENTS = ['new', 'gone', 'worse', 'better', 'rated', 'changed'] as const;

/** What risks are read from in a frozen state; registers that came later are not asked of an older one. */
const Frozen = z.object({
  scenarios: z.array(REGISTERS.scenarios.row),
  evaluations: z.array(REGISTERS.evaluations.row),
  criteria: z.array(REGISTERS.criteria.row).min(1),
  treatments: z.array(REGISTERS.treatments.row),
});

/** The risks that are new, changed or gone since a frozen state, the last one unless another is named. */
export const compareRisks = defineAction({
  id: 'snapshots.compare',
  title: { fr: 'Comparer les risques à un état figé', en: 'Compare the risks with a frozen state' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, hash: z.string().length(64).optional() }),
  output: z.object({
    /** Absent when no state was frozen yet. */
    snapshot: z.object({ hash: z.string(), at: z.string(), by: z.string(), note: z.string() }).optional(),
    changes: z.array(
      z.object({
        scenario: z.string(),
        title: Wording,
        movement: z.enum(MOVEMENTS),
        before: Stages,
        after: Stages,
        reworded: z.boolean(),
        retreated: z.boolean(),
      }),
    ),
  }),
  async run({ session }, { dossier, hash }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const all = await session.snapshots.list(dossier);
    const chosen = hash === undefined ? all[0] : all.find((one) => one.hash === hash);
    if (!chosen) return hash === undefined ? ok({ output: { changes: [] } }) : refuse(unknownSnapshot(hash));
    const snapshot = await session.snapshots.get(dossier, chosen.hash);
    if (!snapshot) throw new Error(`the snapshot ${chosen.hash} is listed and not there`);
    const before = Frozen.safeParse(JSON.parse(snapshot.json));
    if (!before.success) return refuse(unreadable(chosen.hash));
    return ok({ output: { snapshot: chosen, changes: riskChanges(before.data, content).map(told) } });
  },
});

function told({ before, after, ...change }: RiskChange) {
  return { ...change, before: places(before), after: places(after) };
}

function places(stages: RiskChange['before']): z.output<typeof Stages> {
  return Object.fromEntries(
    Object.entries(stages).map(([stage, rated]: [string, RatedStage]) => [
      stage,
      { likelihood: rated.likelihood, consequence: rated.consequence, level: rated.level },
    ]),
  );
}

function unknownSnapshot(hash: string): Refusal {
  return {
    code: 'unknown-snapshot',
    path: ['hash'],
    found: hash,
    message: {
      fr: 'ce dossier n’a pas d’état figé qui porte cette empreinte',
      en: 'this dossier has no frozen state with this hash',
    },
  };
}

function unreadable(hash: string): Refusal {
  return {
    code: 'unreadable-snapshot',
    path: ['hash'],
    found: hash,
    message: {
      fr: 'cet état a été figé sous une forme que cette version ne lit plus\u00A0; comparez avec un état plus récent',
      en: 'this state was frozen in a form that this version no longer reads; compare with a more recent one',
    },
  };
}
