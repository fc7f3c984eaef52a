import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Changed, Code } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const accessLists = defineElement({
  id: 'access-lists',
  source: '4.2',
  subject: 'zone',
  title: { fr: 'Listes d’accès hors des règles', en: 'Access lists beside the rules' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Outils : règles d’accès IP, agents bloqués, verrouillages, règles de page',
    en: 'Cloudflare › Security › Tools: IP access rules, blocked agents, lockdowns, page rules',
  },
  payload: z.strictObject({
    ipAccess: z
      .array(
        z.strictObject({
          id: Code,
          mode: Code,
          target: Code,
          /** An address, a network, a country or an AS number; addresses of persons are reduced. */
          value: Untrusted,
          scope: z.enum(['zone', 'account', 'user', 'unknown']),
          notes: Untrusted.nullable(),
          modifiedOn: Changed,
        }),
      )
      .max(2000),
    userAgentBlocks: z
      .array(
        z.strictObject({
          id: Code,
          mode: Code,
          userAgent: Untrusted,
          description: Untrusted.nullable(),
          paused: z.boolean(),
        }),
      )
      .max(1000),
    lockdowns: z
      .array(
        z.strictObject({
          id: Code,
          paths: z.array(Untrusted),
          description: Untrusted.nullable(),
          paused: z.boolean(),
          modifiedOn: Changed,
        }),
      )
      .max(1000),
    pageRules: z
      .array(
        z.strictObject({
          id: Code,
          target: Untrusted,
          active: z.boolean(),
          actions: z.array(z.strictObject({ id: Code, value: Untrusted.nullable() })),
          modifiedOn: Changed,
        }),
      )
      .max(500),
  }),
});
