import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Code } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const counters = defineElement({
  id: 'counters',
  source: '4.5',
  subject: 'platform',
  title: { fr: 'Compteurs libres', en: 'Free counters' },
  byHand: {
    fr: 'Un fichier de nombres de votre choix : file d’attente, tâches en échec, connexions refusées…',
    en: 'A file of numbers of your choice: queue, failed jobs, refused logins…',
  },
  payload: z.strictObject({
    counters: z
      .array(
        z.strictObject({
          id: Code,
          name: Untrusted,
          value: z.number(),
          /** Beyond these, what follows is worth a warning or is critical; null for no bound. */
          warnAbove: z.number().nullable(),
          criticalAbove: z.number().nullable(),
        }),
      )
      .max(500),
  }),
});
