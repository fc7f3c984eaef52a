import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Code } from '../shapes.ts';

export const executionOrder = defineElement({
  id: 'execution-order',
  source: '4.2',
  subject: 'zone',
  title: { fr: 'Ordre d’exécution des règles', en: 'Execution order of the rules' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Règles de sécurité : la colonne « Ordre » de chaque phase',
    en: 'Cloudflare › Security › Security rules: the “Order” column of each phase',
  },
  payload: z.strictObject({
    phases: z
      .array(z.strictObject({ phase: Code, level: z.enum(['account', 'zone']), rules: z.array(Code) }))
      .max(100),
  }),
});
