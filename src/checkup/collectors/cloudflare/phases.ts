/** The phases in which rules run, in the order in which a request and then its answer meet them. */
export const PHASES = [
  'http_request_sanitize',
  'http_request_dynamic_redirect',
  'http_request_transform',
  'http_request_api_gateway_early',
  'http_config_settings',
  'http_request_origin',
  'ddos_l7',
  'http_request_firewall_custom',
  'http_ratelimit',
  'http_request_api_gateway_late',
  'http_request_firewall_managed',
  'http_request_sbfm',
  'http_request_redirect',
  'http_request_late_transform',
  'http_request_cache_settings',
  'http_request_snippets',
  'http_request_cloud_connector',
  'http_custom_errors',
  'http_response_headers_transform',
  'http_response_compression',
  'http_response_firewall_managed',
  'http_log_custom_fields',
] as const;

/** Phases whose rules decide what passes: these must be read, whatever the plan. */
export const GUARDING: readonly string[] = [
  'http_request_firewall_custom',
  'http_ratelimit',
  'http_request_firewall_managed',
];

/** Phases that an account may rule too; its rules run before those of the zone. */
export const ACCOUNT_PHASES: readonly string[] = [
  'ddos_l7',
  'http_request_firewall_custom',
  'http_ratelimit',
  'http_request_firewall_managed',
  'http_request_redirect',
];

/** Place in the order of execution; null for a phase that we do not know. */
export function orderOf(phase: string): number | null {
  const place = (PHASES as readonly string[]).indexOf(phase);
  return place < 0 ? null : place;
}
