import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { keysBefore } from '../before.ts';
import { webhooksCounted } from '../counted.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, unknown } from '../verdicts.ts';
import { accountNamed, endpointName, endpointResource } from '../webhooks.ts';

export const webhookKnown = defineRule({
  id: 'webhook-known',
  source: '4.5',
  title: {
    fr: 'Aucune destination nouvelle ne reçoit les paiements',
    en: 'No new destination receives the payments',
  },
  reads: { accounts: stripeWebhooks },
  controls: ['5.14', '8.32'],
  impact: {
    fr: 'Quelqu’un a pu brancher une copie de vos paiements vers l’extérieur.',
    en: 'Somebody may have connected a copy of your payments to the outside.',
  },
  remedy: {
    fr: 'Confirmer qui a créé la destination et à qui appartient l’hôte.',
    en: 'Confirm who created the destination and whose the host is.',
  },
  judge: ({ accounts }, { past }) =>
    accounts.flatMap(({ id, subject, payload: { endpoints } }) => {
      const known = keysBefore(stripeWebhooks, past, subject, (payload) =>
        payload.endpoints.map((endpoint) => endpoint.id),
      );
      if (known === undefined) {
        return [
          unknown(accountNamed(subject), id, {
            fr: phrase`${webhooksCounted(endpoints.length).fr}, sans contrôle précédent pour comparer`,
            en: phrase`${webhooksCounted(endpoints.length).en}, with no earlier checkup to compare with`,
          }),
        ];
      }
      return eachOr(
        endpoints
          .filter((endpoint) => !known.has(endpoint.id))
          .map((endpoint) =>
            notMet(endpoint.live ? 'WARNING' : 'INFO', endpointResource(subject, endpoint), id, {
              fr: phrase`Le webhook ${endpointName(endpoint)} n’était pas là au dernier contrôle`,
              en: phrase`The webhook ${endpointName(endpoint)} was not there at the last checkup`,
            }),
          ),
        met(accountNamed(subject), id, {
          fr: phrase`${webhooksCounted(endpoints.length).fr}, aucun de nouveau`,
          en: phrase`${webhooksCounted(endpoints.length).en}, none new`,
        }),
      );
    }),
});
