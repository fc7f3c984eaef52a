import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Instant } from '../evidence.ts';
import { Author, Code, Count } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const auditLog = defineElement({
  id: 'audit-log',
  source: '4.2',
  subject: 'account',
  title: { fr: 'Journal d’audit du compte', en: 'Audit log of the account' },
  byHand: {
    fr: 'Cloudflare › Gérer le compte › Journal d’audit, depuis le dernier contrôle',
    en: 'Cloudflare › Manage account › Audit log, since the last checkup',
  },
  payload: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          id: Code,
          at: Instant,
          action: z.enum(['create', 'update', 'delete', 'view', 'login', 'other']),
          success: z.boolean().nullable(),
          product: Code.nullable(),
          resource: Code.nullable(),
          zone: Untrusted.nullable(),
          author: Author,
          /** `dash`, `api_token`, `api_key`, `oauth`… */
          context: Code.nullable(),
        }),
      )
      .max(1000),
    /** Entries that were read beyond those listed. */
    others: Count,
  }),
});
