import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Instant } from '../evidence.ts';
import { Code } from '../shapes.ts';

export const apiToken = defineElement({
  id: 'api-token',
  source: '4.2',
  subject: 'account',
  title: { fr: 'Jeton de lecture du contrôle', en: 'Read token of the checkup' },
  byHand: {
    fr: 'Le compte du fournisseur › Jetons d’API : état, expiration et droits',
    en: 'The provider’s account › API tokens: status, expiry and permissions',
  },
  payload: z.strictObject({
    provider: z.enum(['cloudflare', 'stripe', 'resend', 'postmark', 'other']),
    status: z.enum(['active', 'disabled', 'expired', 'unknown']),
    expiresOn: Instant.nullable(),
    /** What was tried with it, and whether it was allowed. */
    capabilities: z
      .array(
        z.strictObject({ read: Code, allowed: z.enum(['yes', 'no', 'unknown']), needs: Code.nullable() }),
      )
      .max(200),
    /** True where the provider says that it may write; null where that cannot be seen. */
    canWrite: z.boolean().nullable(),
  }),
});
