import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, within } from '../verdicts.ts';
import { accountNamed, endpointName } from '../webhooks.ts';

export const webhookOnce = defineRule({
  id: 'webhook-once',
  source: '4.5',
  title: { fr: 'Aucune adresse n’est inscrite deux fois', en: 'No address is registered twice' },
  reads: { accounts: stripeWebhooks },
  controls: ['8.9'],
  impact: {
    fr: 'Le même événement est traité deux fois : double facture, double envoi.',
    en: 'The same event is handled twice: two invoices, two shipments.',
  },
  remedy: {
    fr: 'Retirer une des deux inscriptions ; rendre le traitement insensible aux doublons.',
    en: 'Remove one of the two; make the handling immune to repeats.',
  },
  judge: ({ accounts }) =>
    accounts.flatMap(({ id, subject, payload: { endpoints } }) => {
      const active = endpoints.filter(({ status }) => status === 'enabled');
      const places = Map.groupBy(active, ({ host, pathHash, live }) => `${live}/${host}/${pathHash}`);
      return eachOr(
        [...places].flatMap(([key, twins]) => {
          const [first] = twins;
          if (!first || twins.length < 2) return [];
          return notMet('WARNING', within('webhook', subject, key, endpointName(first)), id, {
            fr: phrase`Une adresse de ${endpointName(first)} est inscrite ${twins.length} fois`,
            en: phrase`An address of ${endpointName(first)} is registered ${twins.length} times`,
          });
        }),
        met(accountNamed(subject), id, {
          fr: phrase`Chaque adresse n’est inscrite qu’une fois`,
          en: phrase`Each address is registered once`,
        }),
      );
    }),
});
