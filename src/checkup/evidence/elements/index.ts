import type { Element } from '../element.ts';
import { accessLists } from './access-lists.ts';
import { apiToken } from './api-token.ts';
import { auditLog } from './audit-log.ts';
import { counters } from './counters.ts';
import { declarations } from './declarations.ts';
import { deployedRules } from './deployed-rules.ts';
import { dnsAnswers } from './dns-answers.ts';
import { dnsRecords } from './dns-records.ts';
import { emailWebhooks } from './email-webhooks.ts';
import { environmentSeparation } from './environment-separation.ts';
import { eventCountries } from './event-countries.ts';
import { eventEndpoints } from './event-endpoints.ts';
import { eventUserAgents } from './event-user-agents.ts';
import { executionOrder } from './execution-order.ts';
import { exposedDomains } from './exposed-domains.ts';
import { firewallEvents7d } from './firewall-events-7d.ts';
import { firewallEvents24h } from './firewall-events-24h.ts';
import { hostCertificates } from './host-certificates.ts';
import { hostProbes } from './host-probes.ts';
import { httpErrors } from './http-errors.ts';
import { leakedPaths } from './leaked-paths.ts';
import { observedOrigins } from './observed-origins.ts';
import { recentlyModifiedRules } from './recently-modified-rules.ts';
import { requestsServed } from './requests-served.ts';
import { stripeUndelivered } from './stripe-undelivered.ts';
import { stripeWebhooks } from './stripe-webhooks.ts';
import { threatsBlocked } from './threats-blocked.ts';
import { trafficBots } from './traffic-bots.ts';
import { trafficCountries } from './traffic-countries.ts';
import { zoneSettings } from './zone-settings.ts';

/** Every kind of evidence, source by source. */
export const ELEMENTS: readonly Element[] = [
  threatsBlocked,
  requestsServed,
  trafficCountries,
  trafficBots,
  deployedRules,
  executionOrder,
  recentlyModifiedRules,
  accessLists,
  zoneSettings,
  apiToken,
  auditLog,
  firewallEvents24h,
  firewallEvents7d,
  eventCountries,
  eventUserAgents,
  eventEndpoints,
  leakedPaths,
  exposedDomains,
  environmentSeparation,
  hostProbes,
  hostCertificates,
  observedOrigins,
  dnsRecords,
  dnsAnswers,
  declarations,
  stripeWebhooks,
  stripeUndelivered,
  emailWebhooks,
  httpErrors,
  counters,
];

const BY_ID: ReadonlyMap<string, Element> = new Map(ELEMENTS.map((element) => [element.id, element]));

export function elementOf(id: string): Element | undefined {
  return BY_ID.get(id);
}
