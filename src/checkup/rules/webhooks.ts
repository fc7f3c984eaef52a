import type { z } from 'zod';
import type { WebhookEndpoint } from '../evidence/elements/stripe-webhooks.ts';
import type { Untrusted } from '../evidence/untrusted.ts';
import type { Resource } from './rule.ts';
import { within } from './verdicts.ts';

export type Endpoint = z.infer<typeof WebhookEndpoint>;

/** What a person calls it: its description, its host, else its id. */
export function endpointName({ id, host, description }: Endpoint): string | Untrusted {
  return description ?? host ?? id;
}

export function endpointResource(account: string | null, endpoint: Endpoint): Resource {
  return within('webhook', account, endpoint.id, endpointName(endpoint));
}

export function accountNamed(account: string | null): Resource {
  return within('provider', null, account ?? 'account');
}
