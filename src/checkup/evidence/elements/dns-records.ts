import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Changed, Code, Count, Host } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const DnsRecord = z.strictObject({
  id: Code,
  type: Code,
  name: Host,
  /** As it stands in the zone: an address, a name or a text. */
  content: Untrusted,
  proxied: z.boolean().nullable(),
  ttl: Count,
  comment: Untrusted.nullable(),
  tags: z.array(Untrusted).max(50),
  createdOn: Changed,
  modifiedOn: Changed,
});

export const dnsRecords = defineElement({
  id: 'dns-records',
  source: '4.4',
  subject: 'zone',
  title: { fr: 'Enregistrements DNS', en: 'DNS records' },
  byHand: {
    fr: 'Cloudflare › DNS › Enregistrements : « Exporter »',
    en: 'Cloudflare › DNS › Records: “Export”',
  },
  payload: z.strictObject({ records: z.array(DnsRecord).max(10_000) }),
});
