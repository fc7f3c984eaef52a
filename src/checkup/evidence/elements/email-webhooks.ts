import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Code, Count, Environment, Host } from '../shapes.ts';

export const emailWebhooks = defineElement({
  id: 'email-webhooks',
  source: '4.5',
  subject: 'account',
  title: { fr: 'Webhooks de courriel', en: 'E-mail webhooks' },
  byHand: {
    fr: 'Le fournisseur de courriel › Webhooks : état de chaque destination et dernières remises',
    en: 'The e-mail provider › Webhooks: status of each destination and last deliveries',
  },
  payload: z.strictObject({
    provider: z.enum(['resend', 'postmark', 'sendgrid', 'mailgun', 'other']),
    endpoints: z
      .array(
        z.strictObject({
          id: Code,
          status: z.enum(['enabled', 'disabled', 'unknown']),
          scheme: z.enum(['https', 'http', 'other']),
          host: Host.nullable(),
          hostEnvironment: Environment,
          events: z.array(Code).max(200),
          /** Deliveries over the window; null where the provider does not tell. */
          deliveries: z.strictObject({ succeeded: Count, failed: Count, pending: Count }).nullable(),
        }),
      )
      .max(200),
  }),
});
