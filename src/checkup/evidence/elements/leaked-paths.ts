import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Count } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const leakedPaths = defineElement({
  id: 'leaked-paths',
  source: '4.3',
  subject: 'zone',
  title: { fr: 'Fichiers sensibles servis', en: 'Sensitive files that were served' },
  byHand: {
    fr: 'Journaux d’accès : réponses 200 ou 206 sur /.env, /.git/, sauvegardes, clés',
    en: 'Access logs: answers 200 or 206 on /.env, /.git/, backups, keys',
  },
  payload: z.strictObject({
    hits: z
      .array(
        z.strictObject({
          host: Untrusted,
          path: Untrusted,
          status: z.int().min(100).max(999),
          count: Count,
          /** Which pattern it met. */
          family: z.enum(['env', 'git', 'backup', 'key', 'cloud-credentials', 'config', 'database']),
        }),
      )
      .max(200),
  }),
});
