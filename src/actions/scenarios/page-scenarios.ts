import { z } from 'zod';
import { ASSET_CATEGORIES } from '#domain/assets/asset.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import { Id } from '#domain/register/field.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { THREAT_FAMILIES } from '#domain/threats/threat.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';

// Object.keys forgets the literal types.
const keys = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as [Key, ...Key[]];

const StageSummary = z
  .object({
    likelihood: z.int(),
    consequence: z.int(),
    level: z.enum(LEVELS).optional(),
    toRerate: z.boolean(),
  })
  .optional();

/** A page of the scenarios with their ratings and treatment, filtered and sorted by the database. */
export const pageScenarios = defineAction({
  id: 'scenarios.page',
  title: { fr: 'Lire une page de scénarios', en: 'Read a page of scenarios' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({
    dossier: Id,
    stage: z.enum(STAGES).default('current'),
    text: z.string().max(200).optional(),
    level: z.enum(LEVELS).optional(),
    likelihood: z.int().min(1).max(5).optional(),
    consequence: z.int().min(1).max(5).optional(),
    family: z.enum(keys(THREAT_FAMILIES)).optional(),
    asset: Id.optional(),
    category: z.enum(keys(ASSET_CATEGORIES)).optional(),
    owner: Id.optional(),
    option: z.enum([...keys(OPTIONS), 'none']).optional(),
    sort: z.enum(['id', 'inherent', 'current', 'residual']).default('current'),
    cursor: z.string().max(500).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        ...storedRow(REGISTERS.scenarios).shape,
        inherent: StageSummary,
        current: StageSummary,
        residual: StageSummary,
        option: z.enum(keys(OPTIONS)).optional(),
      }),
    ),
    total: z.int(),
    next: z.string().optional(),
  }),
  async run({ session }, { dossier, ...query }) {
    return ok({ output: await session.scenarios.page(dossier, query) });
  },
});
