import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Address, Count, Environment, Host } from '../shapes.ts';

export const observedOrigins = defineElement({
  id: 'observed-origins',
  source: '4.4',
  subject: 'zone',
  title: { fr: 'Serveurs d’origine observés', en: 'Origin servers that were observed' },
  byHand: {
    fr: 'Les adresses des serveurs que le CDN a appelés, hôte par hôte',
    en: 'The addresses of the servers that the CDN called, host by host',
  },
  payload: z.strictObject({
    hosts: z
      .array(
        z.strictObject({
          host: Host,
          environment: Environment,
          origins: z.array(z.strictObject({ address: Address, requests: Count })).max(100),
        }),
      )
      .max(1000),
  }),
});
