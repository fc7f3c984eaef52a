import { stripeUndelivered } from '../../evidence/elements/stripe-undelivered.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { count } from '../thresholds.ts';
import { met, notMet } from '../verdicts.ts';
import { accountNamed } from '../webhooks.ts';

export const paymentEventsDelivered = defineRule({
  id: 'payment-events-delivered',
  source: '4.5',
  title: {
    fr: 'Les événements de paiement arrivent',
    en: 'Payment events arrive',
  },
  reads: { accounts: stripeUndelivered },
  thresholds: {
    retrying: count(
      5,
      { fr: 'Avertir à partir de', en: 'Warn from' },
      { fr: 'événements en attente', en: 'events waiting' },
    ),
  },
  controls: ['8.16', '8.14'],
  impact: {
    fr: 'Des commandes payées ne sont pas servies, des abonnements résiliés restent ouverts.',
    en: 'Paid orders are not served, cancelled subscriptions stay open.',
  },
  remedy: {
    fr: 'Corriger la destination, puis rejouer les événements non remis et vérifier les commandes touchées.',
    en: 'Mend the destination, then play back the undelivered events and check the orders concerned.',
  },
  judge: ({ accounts }, { thresholds }) =>
    accounts.map(({ id, subject, payload: { live, failed, retrying } }) => {
      const says = {
        fr: phrase`${failed} événements perdus, ${retrying} en nouvelle tentative`,
        en: phrase`${failed} events lost, ${retrying} being tried again`,
      };
      const resource = accountNamed(subject);
      if (failed > 0) return notMet(live ? 'CRITICAL' : 'INFO', resource, id, says);
      return retrying >= thresholds.retrying && retrying > 0
        ? notMet(live ? 'WARNING' : 'INFO', resource, id, says)
        : met(resource, id, says);
    }),
});
