import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Code, Count, Environment, Host } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const hostProbes = defineElement({
  id: 'host-probes',
  source: '4.4',
  subject: 'host',
  title: { fr: 'Réponse de l’hôte', en: 'Answer of the host' },
  byHand: {
    fr: 'Ouvrir l’hôte dans un navigateur : redirections et en-têtes de sécurité',
    en: 'Open the host in a browser: redirects and security headers',
  },
  payload: z.strictObject({
    host: Host,
    environment: Environment,
    https: z.strictObject({ status: z.int().min(100).max(999), milliseconds: Count }).nullable(),
    /** What plain HTTP does: to HTTPS of the same host, elsewhere, an answer in clear, or nothing. */
    http: z.enum(['redirects-to-https', 'redirects-elsewhere', 'answers', 'closed', 'unknown']),
    /** Hosts of the redirects, in order; a host that the procedure does not declare is not followed. */
    redirects: z
      .array(z.strictObject({ to: Untrusted, host: Host.nullable(), declared: z.boolean() }))
      .max(10),
    /** Security headers by lower-case name; null for those that are not sent. */
    headers: z.strictObject({
      strictTransportSecurity: Untrusted.nullable(),
      contentSecurityPolicy: Untrusted.nullable(),
      xFrameOptions: Untrusted.nullable(),
      xContentTypeOptions: Untrusted.nullable(),
      referrerPolicy: Untrusted.nullable(),
      permissionsPolicy: Untrusted.nullable(),
      server: Untrusted.nullable(),
      xPoweredBy: Untrusted.nullable(),
      xRobotsTag: Untrusted.nullable(),
    }),
    cookies: z
      .array(
        z.strictObject({
          name: Untrusted,
          secure: z.boolean(),
          httpOnly: z.boolean(),
          sameSite: z.enum(['strict', 'lax', 'none', 'unset']),
          domain: Host.nullable(),
        }),
      )
      .max(50),
    /** The environment that the host says it is, by header or health page. */
    marker: z.strictObject({ environment: Code, by: z.enum(['header', 'health-page']) }).nullable(),
    /** True where the host asks who is there before anything else. */
    gated: z.boolean().nullable(),
  }),
});
