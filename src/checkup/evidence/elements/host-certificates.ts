import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Instant } from '../evidence.ts';
import { Host } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const TLS_VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

export const hostCertificates = defineElement({
  id: 'host-certificates',
  source: '4.4',
  subject: 'host',
  title: { fr: 'Certificat et versions de TLS de l’hôte', en: 'Certificate and TLS versions of the host' },
  byHand: {
    fr: 'Le cadenas du navigateur : émetteur et date d’expiration du certificat',
    en: 'The padlock of the browser: issuer and expiry of the certificate',
  },
  payload: z.strictObject({
    host: Host,
    issuer: Untrusted.nullable(),
    validFrom: Instant,
    validTo: Instant,
    names: z.array(Host).max(200),
    coversHost: z.boolean(),
    /** False for a chain that does not lead to a known authority; null where it was not checked. */
    trusted: z.boolean().nullable(),
    /** Versions that the host accepted and refused; others were not tried. */
    accepted: z.array(z.enum(TLS_VERSIONS)),
    refused: z.array(z.enum(TLS_VERSIONS)),
  }),
});
