import { emailWebhooks } from '../../evidence/elements/email-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { webhooksCounted } from '../counted.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, unknown, within } from '../verdicts.ts';

export const mailWebhookEnabled = defineRule({
  id: 'mail-webhook-enabled',
  source: '4.5',
  title: { fr: 'Les webhooks de courriel sont en service', en: 'The e-mail webhooks are in service' },
  reads: { accounts: emailWebhooks },
  controls: ['8.16'],
  impact: {
    fr: 'Rebonds et plaintes ne reviennent plus : on continue d’écrire à des adresses mortes, la réputation chute.',
    en: 'Bounces and complaints no longer come back: one goes on writing to dead addresses, and reputation falls.',
  },
  remedy: {
    fr: 'Réactiver la destination après avoir vérifié l’hôte et sa signature.',
    en: 'Enable the destination again, once the host and its signature are checked.',
  },
  judge: ({ accounts }) =>
    accounts.flatMap(({ id, subject, payload: { provider, endpoints } }) =>
      eachOr(
        endpoints
          .filter(({ status, scheme }) => status !== 'enabled' || scheme !== 'https')
          .map((endpoint) => {
            const name = endpoint.host ?? endpoint.id;
            const resource = within('webhook', subject, `${provider}/${endpoint.id}`, name);
            if (endpoint.scheme !== 'https') {
              return notMet('WARNING', resource, id, {
                fr: phrase`Le webhook ${provider} vers ${name} n’est pas en HTTPS`,
                en: phrase`The ${provider} webhook to ${name} is not over HTTPS`,
              });
            }
            const says = {
              fr: phrase`Le webhook ${provider} vers ${name} est « ${endpoint.status} »`,
              en: phrase`The ${provider} webhook to ${name} is “${endpoint.status}”`,
            };
            return endpoint.status === 'unknown'
              ? unknown(resource, id, says)
              : notMet('WARNING', resource, id, says);
          }),
        met(within('provider', subject, provider), id, {
          fr: phrase`${provider} : ${webhooksCounted(endpoints.length).fr}, aucun hors service`,
          en: phrase`${provider}: ${webhooksCounted(endpoints.length).en}, none out of service`,
        }),
      ),
    ),
});
