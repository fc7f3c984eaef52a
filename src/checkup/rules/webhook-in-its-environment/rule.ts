import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { eachOr, met, notMet } from '../verdicts.ts';
import { accountNamed, type Endpoint, endpointName, endpointResource } from '../webhooks.ts';

export const webhookInItsEnvironment = defineRule({
  id: 'webhook-in-its-environment',
  source: '4.5',
  title: {
    fr: 'Les vrais paiements vont en production, les essais au bac à sable',
    en: 'Real payments go to production, trials to the sandbox',
  },
  reads: { accounts: stripeWebhooks },
  controls: ['8.31', '5.14'],
  impact: {
    fr: 'Des données de paiement réelles arrivent sur un serveur de test, ou des essais déclenchent de vraies actions.',
    en: 'Real payment data reach a test server, or trials set real actions off.',
  },
  remedy: {
    fr: 'Séparer les destinations des deux modes et changer le secret de signature.',
    en: 'Part the destinations of the two modes and change the signing secret.',
  },
  judge: ({ accounts }) =>
    accounts.flatMap(({ id, subject, payload: { endpoints } }) =>
      eachOr(
        endpoints.flatMap((endpoint) => {
          const severity = severityOf(endpoint);
          if (severity === undefined) return [];
          const mode = endpoint.live ? { fr: 'réel', en: 'live' } : { fr: 'd’essai', en: 'test' };
          return notMet(severity, endpointResource(subject, endpoint), id, {
            fr: phrase`Le webhook ${endpointName(endpoint)}, du mode ${mode.fr}, vise un hôte « ${endpoint.hostEnvironment} »`,
            en: phrase`The webhook ${endpointName(endpoint)}, of the ${mode.en} mode, aims at a host “${endpoint.hostEnvironment}”`,
          });
        }),
        met(accountNamed(subject), id, {
          fr: phrase`Chaque webhook vise un hôte de son environnement`,
          en: phrase`Each webhook aims at a host of its environment`,
        }),
      ),
    ),
});

function severityOf({ live, hostEnvironment }: Endpoint): Severity | undefined {
  if (hostEnvironment === 'undeclared') return live ? 'WARNING' : 'INFO';
  if (live) return hostEnvironment === 'sandbox' ? 'CRITICAL' : undefined;
  return hostEnvironment === 'production' ? 'WARNING' : undefined;
}
