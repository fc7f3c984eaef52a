import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Address, Code, Host } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const dnsAnswers = defineElement({
  id: 'dns-answers',
  source: '4.4',
  subject: 'platform',
  title: { fr: 'Réponses du DNS', en: 'Answers of the DNS' },
  byHand: {
    fr: 'Les alias qui mènent à un service fermé, à la main avec « dig »',
    en: 'Aliases that lead to a service that was closed, by hand with “dig”',
  },
  payload: z.strictObject({
    names: z
      .array(
        z.strictObject({
          name: Host,
          type: Code,
          target: Untrusted,
          answer: z.enum(['resolves', 'does-not-exist', 'no-answer', 'skipped']),
          addresses: z.array(Address).max(50),
          /** The hosting service whose name the target bears, where such names can be taken by others. */
          service: Code.nullable(),
        }),
      )
      .max(5000),
    /** Names that were not tried, beyond the limit. */
    untried: z.int().nonnegative(),
  }),
});
