import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { webhooksCounted } from '../counted.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, unknown } from '../verdicts.ts';
import { accountNamed, endpointName, endpointResource } from '../webhooks.ts';

export const webhookEnabled = defineRule({
  id: 'webhook-enabled',
  source: '4.5',
  title: { fr: 'Les webhooks de paiement sont en service', en: 'The payment webhooks are in service' },
  reads: { accounts: stripeWebhooks },
  controls: ['8.16', '8.14'],
  impact: {
    fr: 'Les paiements, échecs et remboursements ne parviennent plus à l’application.',
    en: 'Payments, failures and refunds no longer reach the application.',
  },
  remedy: {
    fr: 'Lire pourquoi la destination a été désactivée, corriger le serveur, la réactiver et rejouer les événements.',
    en: 'Read why the destination was disabled, mend the server, enable it again and play the events back.',
  },
  judge: ({ accounts }) =>
    accounts.flatMap(({ id, subject, payload: { endpoints } }) =>
      eachOr(
        endpoints
          .filter(({ status }) => status !== 'enabled')
          .map((endpoint) => {
            const resource = endpointResource(subject, endpoint);
            const says = {
              fr: phrase`Le webhook ${endpointName(endpoint)} est « ${endpoint.status} »`,
              en: phrase`The webhook ${endpointName(endpoint)} is “${endpoint.status}”`,
            };
            if (endpoint.status === 'unknown') return unknown(resource, id, says);
            return notMet(endpoint.live ? 'CRITICAL' : 'INFO', resource, id, says);
          }),
        met(accountNamed(subject), id, {
          fr: phrase`${webhooksCounted(endpoints.length).fr}, aucun hors service`,
          en: phrase`${webhooksCounted(endpoints.length).en}, none out of service`,
        }),
      ),
    ),
});
