import { z } from 'zod';

/** The plan decides what can be seen; its name is asked once. */
export const Zone = z
  .object({
    id: z.string().regex(/^[0-9a-zA-Z]{1,64}$/),
    name: z.string(),
    status: z.string().optional(),
    paused: z.boolean().optional(),
    plan: z.object({ legacy_id: z.string().optional() }).optional(),
    account: z.object({ id: z.string().regex(/^[0-9a-zA-Z]{1,64}$/), name: z.string().optional() }),
  })
  .transform(({ id, name, status, paused, plan, account }) => ({
    id,
    name: name.toLowerCase(),
    status: status ?? 'unknown',
    paused: paused ?? false,
    plan: planOf(plan?.legacy_id),
    account: account.id,
  }));
export type Zone = z.infer<typeof Zone>;

const PLANS = ['free', 'pro', 'business', 'enterprise'] as const;

function planOf(word: string | undefined): (typeof PLANS)[number] | 'unknown' {
  return PLANS.find((plan) => plan === word) ?? 'unknown';
}
