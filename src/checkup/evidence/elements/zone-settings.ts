import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Changed, Code, Count } from '../shapes.ts';

/** A setting by its id; null where the plan has none or it could not be read (then it is in `unread`). */
const Setting = z.strictObject({ id: Code, value: Code.nullable(), modifiedOn: Changed });

export const zoneSettings = defineElement({
  id: 'zone-settings',
  source: '4.2',
  subject: 'zone',
  title: { fr: 'Réglages de la zone', en: 'Settings of the zone' },
  byHand: {
    fr: 'Cloudflare › SSL/TLS et Sécurité › Réglages',
    en: 'Cloudflare › SSL/TLS and Security › Settings',
  },
  payload: z.strictObject({
    status: z.enum(['initializing', 'pending', 'active', 'moved', 'unknown']),
    paused: z.boolean(),
    /** `ssl`, `min_tls_version`, `always_use_https`, `security_level`, `development_mode`… */
    settings: z.array(Setting).max(200),
    unread: z.array(Code),
    hsts: z
      .strictObject({
        enabled: z.boolean(),
        maxAge: Count,
        includeSubdomains: z.boolean(),
        preload: z.boolean(),
      })
      .nullable(),
    dnssec: z.enum(['active', 'pending', 'disabled', 'pending-disabled', 'error', 'unknown']),
    universalSsl: z.boolean().nullable(),
  }),
});
