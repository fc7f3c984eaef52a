import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Changed, Code, Environment, Host } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const WebhookEndpoint = z.strictObject({
  id: Code,
  status: z.enum(['enabled', 'disabled', 'unknown']),
  /** Scheme and host; of the rest of the address only a hash, because it may hold a secret. */
  scheme: z.enum(['https', 'http', 'other']),
  host: Host.nullable(),
  hostEnvironment: Environment,
  pathHash: z.string().regex(/^[0-9a-f]{64}$/),
  events: z.array(Code).max(500),
  allEvents: z.boolean(),
  live: z.boolean(),
  apiVersion: Code.nullable(),
  description: Untrusted.nullable(),
  createdOn: Changed,
});

export const stripeWebhooks = defineElement({
  id: 'stripe-webhooks',
  source: '4.5',
  subject: 'account',
  title: { fr: 'Webhooks de Stripe', en: 'Stripe webhooks' },
  byHand: {
    fr: 'Stripe › Développeurs › Webhooks : état de chaque destination',
    en: 'Stripe › Developers › Webhooks: status of each destination',
  },
  payload: z.strictObject({ endpoints: z.array(WebhookEndpoint).max(500) }),
});
