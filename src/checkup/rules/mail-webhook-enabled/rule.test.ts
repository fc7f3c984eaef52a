import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { emailWebhooks } from '../../evidence/elements/email-webhooks.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

type Endpoint = PayloadOf<typeof emailWebhooks>['endpoints'][number];

function mailOf(...endpoints: readonly Partial<Endpoint>[]) {
  return piece(emailWebhooks, 'resend', {
    provider: 'resend',
    endpoints: endpoints.map(
      (changes, index): Endpoint => ({
        id: `wh_${index}`,
        status: 'enabled',
        scheme: 'https',
        host: 'api.example.com',
        hostEnvironment: 'production',
        events: [],
        deliveries: { succeeded: 95, failed: 5, pending: 0 },
        ...changes,
      }),
    ),
  });
}

test.each([
  [{}, 'met'],
  [{ status: 'disabled' }, 'WARNING'],
  [{ status: 'unknown' }, 'unknown'],
  [{ scheme: 'http' }, 'WARNING'],
] as const)('a webhook %j is %s', (changes, outcome) => {
  expect(words(judged('mail-webhook-enabled', [mailOf(changes)]))).toEqual([outcome]);
});
