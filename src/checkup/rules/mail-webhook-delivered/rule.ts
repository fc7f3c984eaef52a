import { emailWebhooks } from '../../evidence/elements/email-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule, type Verdict } from '../rule.ts';
import { percent, percentOf } from '../thresholds.ts';
import { eachOr, met, notMet, unknown, within } from '../verdicts.ts';

export const mailWebhookDelivered = defineRule({
  id: 'mail-webhook-delivered',
  source: '4.5',
  title: {
    fr: 'Les avis du fournisseur de courriel arrivent',
    en: 'Notices of the e-mail provider arrive',
  },
  reads: { accounts: emailWebhooks },
  thresholds: { failed: percent(5, { fr: 'Avertir au-delà de', en: 'Warn beyond' }) },
  controls: ['8.16'],
  impact: {
    fr: 'Le serveur répond mal aux avis : les mots de passe oubliés et les factures peuvent ne plus partir.',
    en: 'The server answers the notices badly: forgotten passwords and invoices may no longer go out.',
  },
  remedy: {
    fr: 'Lire les réponses du serveur chez le fournisseur, corriger, puis rejouer.',
    en: 'Read the answers of the server at the provider, mend, then play back.',
  },
  judge: ({ accounts }, { thresholds }) =>
    accounts.flatMap(({ id, subject, payload: { provider, endpoints } }) =>
      eachOr(
        endpoints.map((endpoint): Verdict => {
          const name = endpoint.host ?? endpoint.id;
          const resource = within('webhook', subject, `${provider}/${endpoint.id}`, name);
          if (endpoint.deliveries === null) {
            return unknown(resource, id, {
              fr: phrase`${provider} ne dit pas si les avis vers ${name} arrivent`,
              en: phrase`${provider} does not say whether notices to ${name} arrive`,
            });
          }
          const { succeeded, failed } = endpoint.deliveries;
          const says = {
            fr: phrase`${name} : ${failed} avis refusés sur ${succeeded + failed}`,
            en: phrase`${name}: ${failed} notices refused of ${succeeded + failed}`,
          };
          return percentOf(failed, succeeded + failed) > thresholds.failed
            ? notMet('WARNING', resource, id, says)
            : met(resource, id, says);
        }),
        met(within('provider', subject, provider), id, {
          fr: phrase`${provider} : aucun webhook à suivre`,
          en: phrase`${provider}: no webhook to follow`,
        }),
      ),
    ),
});
