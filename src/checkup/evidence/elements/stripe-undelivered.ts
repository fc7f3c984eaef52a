import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Instant } from '../evidence.ts';
import { CodeRanking, Count } from '../shapes.ts';

export const stripeUndelivered = defineElement({
  id: 'stripe-undelivered',
  source: '4.5',
  subject: 'account',
  title: { fr: 'Événements de Stripe non remis', en: 'Stripe events not delivered' },
  byHand: {
    fr: 'Stripe › Développeurs › Événements, filtre « Échec de la remise »',
    en: 'Stripe › Developers › Events, filter “Failed to deliver”',
  },
  payload: z.strictObject({
    live: z.boolean(),
    /** Older than three days: every attempt failed. */
    failed: Count,
    /** Between one hour and three days: still tried again. */
    retrying: Count,
    oldest: Instant.nullable(),
    byType: CodeRanking,
  }),
});
