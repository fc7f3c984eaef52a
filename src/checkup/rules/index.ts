import { accessGrantedLately } from './access-granted-lately/rule.ts';
import { accessListInForce } from './access-list-in-force/rule.ts';
import { addressAllowedBesideRules } from './address-allowed-beside-rules/rule.ts';
import { addressLetThrough } from './address-let-through/rule.ts';
import { attacksNotOnlyLogged } from './attacks-not-only-logged/rule.ts';
import { blockAfterBroadSkip } from './block-after-broad-skip/rule.ts';
import { botProtectionOn } from './bot-protection-on/rule.ts';
import { botsFew } from './bots-few/rule.ts';
import { browserCheckOn } from './browser-check-on/rule.ts';
import { certificateCoversHost } from './certificate-covers-host/rule.ts';
import { certificateExpiry } from './certificate-expiry/rule.ts';
import { certificateIssuersNamed } from './certificate-issuers-named/rule.ts';
import { certificateTrusted } from './certificate-trusted/rule.ts';
import { changeByUnknownAuthor } from './change-by-unknown-author/rule.ts';
import { clearTextRedirected } from './clear-text-redirected/rule.ts';
import { clientErrorsFew } from './client-errors-few/rule.ts';
import { contentPolicyHeader } from './content-policy-header/rule.ts';
import { cookiesProtected } from './cookies-protected/rule.ts';
import { cookiesStayInSandbox } from './cookies-stay-in-sandbox/rule.ts';
import { countersWithinBounds } from './counters-within-bounds/rule.ts';
import { countriesAsUsual } from './countries-as-usual/rule.ts';
import { developmentModeOff } from './development-mode-off/rule.ts';
import { disabledRuleForgotten } from './disabled-rule-forgotten/rule.ts';
import { dnssecActive } from './dnssec-active/rule.ts';
import { earlyDataOff } from './early-data-off/rule.ts';
import { environmentMarkerRight } from './environment-marker-right/rule.ts';
import { eventCountriesAsUsual } from './event-countries-as-usual/rule.ts';
import { eventsAsUsual } from './events-as-usual/rule.ts';
import { eventsReadable } from './events-readable/rule.ts';
import { eventsSeenAllWeek } from './events-seen-all-week/rule.ts';
import { everyHostDeclared } from './every-host-declared/rule.ts';
import { everyPhaseRead } from './every-phase-read/rule.ts';
import { failedSignInsFew } from './failed-sign-ins-few/rule.ts';
import { fewRequestsSkipped } from './few-requests-skipped/rule.ts';
import { firewallNotSilent } from './firewall-not-silent/rule.ts';
import { forgedMailRefused } from './forged-mail-refused/rule.ts';
import { framingRefused } from './framing-refused/rule.ts';
import { hostAnswers } from './host-answers/rule.ts';
import { hstsAtEdge } from './hsts-at-edge/rule.ts';
import { hstsHeader } from './hsts-header/rule.ts';
import { httpsAlways } from './https-always/rule.ts';
import { logOnlyRuleOld } from './log-only-rule-old/rule.ts';
import { loginRateLimited } from './login-rate-limited/rule.ts';
import { mailSendersDeclared } from './mail-senders-declared/rule.ts';
import { mailWebhookDelivered } from './mail-webhook-delivered/rule.ts';
import { mailWebhookEnabled } from './mail-webhook-enabled/rule.ts';
import { managedRulesDeployed } from './managed-rules-deployed/rule.ts';
import { managedRulesWhole } from './managed-rules-whole/rule.ts';
import { minTlsVersion } from './min-tls-version/rule.ts';
import { noDanglingName } from './no-dangling-name/rule.ts';
import { noGlobalKey } from './no-global-key/rule.ts';
import { noInnerAddressPublished } from './no-inner-address-published/rule.ts';
import { noRouteFailing } from './no-route-failing/rule.ts';
import { noSensitiveFileServed } from './no-sensitive-file-served/rule.ts';
import { noWildcardName } from './no-wildcard-name/rule.ts';
import { oldTlsRefused } from './old-tls-refused/rule.ts';
import { originReachable } from './origin-reachable/rule.ts';
import { pageRuleKeepsSecurity } from './page-rule-keeps-security/rule.ts';
import { paymentEventsDelivered } from './payment-events-delivered/rule.ts';
import { productionBehindCdn } from './production-behind-cdn/rule.ts';
import { readTokenLasting } from './read-token-lasting/rule.ts';
import { readTokenReadsOnly } from './read-token-reads-only/rule.ts';
import { readTokenSeesAll } from './read-token-sees-all/rule.ts';
import { recordChangedLately } from './record-changed-lately/rule.ts';
import { redirectsStayHome } from './redirects-stay-home/rule.ts';
import { referrerKeptShort } from './referrer-kept-short/rule.ts';
import type { AnyRule } from './rule.ts';
import { ruleAdded } from './rule-added/rule.ts';
import { ruleChangeWithoutAuthor } from './rule-change-without-author/rule.ts';
import { ruleDeleted } from './rule-deleted/rule.ts';
import { ruleDisabled } from './rule-disabled/rule.ts';
import { ruleExplained } from './rule-explained/rule.ts';
import { ruleModified } from './rule-modified/rule.ts';
import { ruleMoved } from './rule-moved/rule.ts';
import { ruleSaidTwice } from './rule-said-twice/rule.ts';
import { sandboxGuarded } from './sandbox-guarded/rule.ts';
import { sandboxSeparated } from './sandbox-separated/rule.ts';
import { scannersFew } from './scanners-few/rule.ts';
import { securityLevelKept } from './security-level-kept/rule.ts';
import { serverErrorsAsUsual } from './server-errors-as-usual/rule.ts';
import { serverErrorsRare } from './server-errors-rare/rule.ts';
import { settingChangedLately } from './setting-changed-lately/rule.ts';
import { signInNotTargeted } from './sign-in-not-targeted/rule.ts';
import { skipRuleTooBroad } from './skip-rule-too-broad/rule.ts';
import { sniffingRefused } from './sniffing-refused/rule.ts';
import { softwareNotTold } from './software-not-told/rule.ts';
import { sslModeStrict } from './ssl-mode-strict/rule.ts';
import { statementsFresh } from './statements-fresh/rule.ts';
import { threatsAsUsual } from './threats-as-usual/rule.ts';
import { trafficAsUsual } from './traffic-as-usual/rule.ts';
import { trafficEncrypted } from './traffic-encrypted/rule.ts';
import { webhookEnabled } from './webhook-enabled/rule.ts';
import { webhookEncrypted } from './webhook-encrypted/rule.ts';
import { webhookEventsChosen } from './webhook-events-chosen/rule.ts';
import { webhookInItsEnvironment } from './webhook-in-its-environment/rule.ts';
import { webhookKnown } from './webhook-known/rule.ts';
import { webhookOnce } from './webhook-once/rule.ts';
import { zoneInService } from './zone-in-service/rule.ts';
import { zoneOffersTls13 } from './zone-offers-tls-1-3/rule.ts';

/** Every rule of the checkup, source by source: the set that every report must answer. */
export const RULES: readonly AnyRule[] = [
  botProtectionOn,
  botsFew,
  countriesAsUsual,
  firewallNotSilent,
  threatsAsUsual,
  trafficAsUsual,
  trafficEncrypted,
  accessGrantedLately,
  accessListInForce,
  addressAllowedBesideRules,
  addressLetThrough,
  blockAfterBroadSkip,
  browserCheckOn,
  changeByUnknownAuthor,
  developmentModeOff,
  disabledRuleForgotten,
  dnssecActive,
  earlyDataOff,
  everyPhaseRead,
  failedSignInsFew,
  hstsAtEdge,
  httpsAlways,
  logOnlyRuleOld,
  loginRateLimited,
  managedRulesDeployed,
  managedRulesWhole,
  minTlsVersion,
  noGlobalKey,
  pageRuleKeepsSecurity,
  readTokenLasting,
  readTokenReadsOnly,
  readTokenSeesAll,
  ruleAdded,
  ruleChangeWithoutAuthor,
  ruleDeleted,
  ruleDisabled,
  ruleExplained,
  ruleModified,
  ruleMoved,
  ruleSaidTwice,
  securityLevelKept,
  settingChangedLately,
  skipRuleTooBroad,
  sslModeStrict,
  zoneInService,
  zoneOffersTls13,
  attacksNotOnlyLogged,
  eventCountriesAsUsual,
  eventsAsUsual,
  eventsReadable,
  eventsSeenAllWeek,
  fewRequestsSkipped,
  noSensitiveFileServed,
  scannersFew,
  signInNotTargeted,
  certificateCoversHost,
  certificateExpiry,
  certificateIssuersNamed,
  certificateTrusted,
  clearTextRedirected,
  contentPolicyHeader,
  cookiesProtected,
  cookiesStayInSandbox,
  environmentMarkerRight,
  everyHostDeclared,
  forgedMailRefused,
  framingRefused,
  hostAnswers,
  hstsHeader,
  mailSendersDeclared,
  noDanglingName,
  noInnerAddressPublished,
  noWildcardName,
  oldTlsRefused,
  productionBehindCdn,
  recordChangedLately,
  redirectsStayHome,
  referrerKeptShort,
  sandboxGuarded,
  sandboxSeparated,
  sniffingRefused,
  softwareNotTold,
  statementsFresh,
  clientErrorsFew,
  countersWithinBounds,
  mailWebhookDelivered,
  mailWebhookEnabled,
  noRouteFailing,
  originReachable,
  paymentEventsDelivered,
  serverErrorsAsUsual,
  serverErrorsRare,
  webhookEnabled,
  webhookEncrypted,
  webhookEventsChosen,
  webhookInItsEnvironment,
  webhookKnown,
  webhookOnce,
];
