import type { PayloadOf } from '../evidence/element.ts';
import type { DeployedRule, deployedRules } from '../evidence/elements/deployed-rules.ts';
import type { Seen } from '../evidence/evidence.ts';
import type { Untrusted } from '../evidence/untrusted.ts';
import type { Resource } from './rule.ts';
import { within } from './verdicts.ts';

/** The phases in which the firewall judges requests (Cloudflare Rulesets API). */
export const MANAGED = 'http_request_firewall_managed';
export const RATE_LIMIT = 'http_ratelimit';

export type RulesOfZone = Seen<PayloadOf<typeof deployedRules>>;

/** What a person calls the rule: its description, else its id. */
export function nameOf({ id, description }: DeployedRule): string | Untrusted {
  return description ?? id;
}

export function ruleResource(zone: string | null, rule: DeployedRule): Resource {
  return within('rule', zone, `${rule.phase}/${rule.id}`, nameOf(rule));
}

/** Conditions that name who or what precisely; a user agent or a country is anybody's to choose. */
const NARROW =
  /\b(ip\.src(?!\.)|ip\.geoip\.asnum|ip\.src\.asnum|http\.request\.uri|http\.host|http\.request\.headers|cf\.(tls_client_auth|access)|http\.cookie)\b/;

export function isBroad({ expression }: DeployedRule): boolean {
  return !NARROW.test(expression.untrusted);
}

/** Stops the request, or makes its sender prove something. */
const STOPPING = ['block', 'managed_challenge', 'js_challenge', 'challenge', 'force_connection_close'];

export function stops({ action }: DeployedRule): boolean {
  return STOPPING.includes(action);
}
