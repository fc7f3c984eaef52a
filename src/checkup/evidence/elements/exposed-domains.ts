import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Environment, Host } from '../shapes.ts';

export const exposedDomains = defineElement({
  id: 'exposed-domains',
  source: '4.4',
  subject: 'platform',
  title: { fr: 'Domaines exposés', en: 'Exposed domains' },
  byHand: {
    fr: 'La liste des domaines de production et de bac à sable',
    en: 'The list of production and sandbox domains',
  },
  payload: z.strictObject({
    domains: z
      .array(
        z.strictObject({
          host: Host,
          environment: Environment,
          /** Where it was met: in the procedure, in a DNS zone, in the traffic. */
          foundIn: z.array(z.enum(['procedure', 'dns', 'traffic', 'declaration'])).min(1),
        }),
      )
      .max(2000),
  }),
});
