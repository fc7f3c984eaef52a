import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { webhooksCounted } from '../counted.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet } from '../verdicts.ts';
import { accountNamed, endpointName, endpointResource } from '../webhooks.ts';

export const webhookEncrypted = defineRule({
  id: 'webhook-encrypted',
  source: '4.5',
  title: { fr: 'Les webhooks sont livrés en HTTPS', en: 'Webhooks are delivered over HTTPS' },
  reads: { accounts: stripeWebhooks },
  controls: ['8.24', '5.14'],
  impact: {
    fr: 'Le détail des paiements circule en clair et peut être lu ou modifié.',
    en: 'The details of payments travel in clear and can be read or changed.',
  },
  remedy: {
    fr: 'Remplacer l’adresse par sa version HTTPS et vérifier la signature des messages.',
    en: 'Replace the address by its HTTPS version and verify the signature of messages.',
  },
  judge: ({ accounts }) =>
    accounts.flatMap(({ id, subject, payload: { endpoints } }) =>
      eachOr(
        endpoints
          .filter(({ scheme }) => scheme !== 'https')
          .map((endpoint) =>
            notMet(endpoint.live ? 'CRITICAL' : 'WARNING', endpointResource(subject, endpoint), id, {
              fr: phrase`Le webhook ${endpointName(endpoint)} n’est pas en HTTPS`,
              en: phrase`The webhook ${endpointName(endpoint)} is not over HTTPS`,
            }),
          ),
        met(accountNamed(subject), id, {
          fr: phrase`${webhooksCounted(endpoints.length).fr}, aucun sans HTTPS`,
          en: phrase`${webhooksCounted(endpoints.length).en}, none without HTTPS`,
        }),
      ),
    ),
});
