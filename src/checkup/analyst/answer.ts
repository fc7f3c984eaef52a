import { z } from 'zod';
import { SEVERITIES } from '../rules/severity.ts';

const MOST_WORDS = 1500;
const Words = z.string().trim().min(1).max(MOST_WORDS);
const Cited = z.array(z.string().regex(/^E\d+$/)).max(50);

/** What a model has to answer; who it is asked of does not matter. */
export const Answer = z.strictObject({
  summary: Words,
  items: z
    .array(
      z.strictObject({
        finding: z.string().regex(/^F\d+$/),
        severity: z.enum(SEVERITIES),
        explanation: Words,
        recommendation: Words,
        evidence: Cited,
      }),
    )
    .max(500),
  observations: z.array(z.strictObject({ text: Words, evidence: Cited.min(1) })).max(20),
  missing: z.array(Words).max(50),
});
export type Answer = z.infer<typeof Answer>;

/** The form of the answer, for whoever has no schema to hold on to. */
export const ANSWER_FORM = z.toJSONSchema(Answer);
