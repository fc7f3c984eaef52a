import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet } from '../verdicts.ts';
import { accountNamed, endpointName, endpointResource } from '../webhooks.ts';

export const webhookEventsChosen = defineRule({
  id: 'webhook-events-chosen',
  source: '4.5',
  title: {
    fr: 'Chaque webhook ne reçoit que ce qu’il utilise',
    en: 'Each webhook receives only what it uses',
  },
  reads: { accounts: stripeWebhooks },
  controls: ['5.14', '8.11'],
  impact: {
    fr: 'Des données personnelles de paiement arrivent là où personne n’en a besoin.',
    en: 'Personal payment data arrive where nobody needs them.',
  },
  remedy: {
    fr: 'Ne garder que les types d’événements traités.',
    en: 'Keep only the event types that are handled.',
  },
  judge: ({ accounts }) =>
    accounts.flatMap(({ id, subject, payload: { endpoints } }) =>
      eachOr(
        endpoints
          .filter(({ allEvents, status }) => allEvents && status === 'enabled')
          .map((endpoint) =>
            notMet('INFO', endpointResource(subject, endpoint), id, {
              fr: phrase`Le webhook ${endpointName(endpoint)} reçoit tous les événements`,
              en: phrase`The webhook ${endpointName(endpoint)} receives every event`,
            }),
          ),
        met(accountNamed(subject), id, {
          fr: phrase`Aucun webhook ne reçoit tous les événements`,
          en: phrase`No webhook receives every event`,
        }),
      ),
    ),
});
