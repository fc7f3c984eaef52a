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
  [{ deliveries: { succeeded: 90, failed: 10, pending: 0 } }, 'WARNING'],
  [{ deliveries: null }, 'unknown'],
])('a webhook %j is %s', (changes, outcome) => {
  expect(words(judged('mail-webhook-delivered', [mailOf(changes)]))).toEqual([outcome]);
});

test('an account without webhooks has nothing to deliver', () => {
  expect(words(judged('mail-webhook-delivered', [mailOf()]))).toEqual(['met']);
});
