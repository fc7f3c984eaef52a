import { z } from 'zod';
import { Day } from '#domain/register/field.ts';
import { defineElement } from '../element.ts';
import { Code } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const declarations = defineElement({
  id: 'declarations',
  source: '4.4',
  subject: 'platform',
  title: { fr: 'Déclarations datées', en: 'Dated declarations' },
  byHand: {
    fr: 'Ce qu’une personne affirme, avec son nom et la date',
    en: 'What a person states, with their name and the date',
  },
  payload: z.strictObject({
    statements: z
      .array(
        z.strictObject({
          /** The kind of evidence that it speaks of, or a word of your own. */
          about: Code,
          statement: Untrusted,
          answer: z.enum(['yes', 'no', 'unknown']),
          who: z.string().min(1).max(200),
          on: Day,
        }),
      )
      .max(500),
  }),
});
