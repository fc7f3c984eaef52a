import { z } from 'zod';
import { accessLists } from '../../evidence/elements/access-lists.ts';
import { apiToken } from '../../evidence/elements/api-token.ts';
import { auditLog } from '../../evidence/elements/audit-log.ts';
import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { eventCountries } from '../../evidence/elements/event-countries.ts';
import { eventEndpoints } from '../../evidence/elements/event-endpoints.ts';
import { eventUserAgents } from '../../evidence/elements/event-user-agents.ts';
import { executionOrder } from '../../evidence/elements/execution-order.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { leakedPaths } from '../../evidence/elements/leaked-paths.ts';
import { observedOrigins } from '../../evidence/elements/observed-origins.ts';
import { recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { requestsServed } from '../../evidence/elements/requests-served.ts';
import { threatsBlocked } from '../../evidence/elements/threats-blocked.ts';
import { trafficBots } from '../../evidence/elements/traffic-bots.ts';
import { trafficCountries } from '../../evidence/elements/traffic-countries.ts';
import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { notSeen, type Observation } from '../../evidence/observation.ts';
import { type CollectContext, defineCollector } from '../collector.ts';
import { inParallel } from '../in-parallel.ts';
import { type Answer, BaseUrl, type Problem } from '../outside.ts';
import { allowedOf } from './analytics.ts';
import { errorsSeen, leaksSeen, originsSeen, type ZoneErrors, zoneErrors } from './answers.ts';
import { auditSeen, changesSeen, readAudit } from './changes.ts';
import { type Cloudflare, cloudflare } from './client.ts';
import { accessListsSeen, dnsSeen, settingsSeen } from './configuration.ts';
import { events } from './events.ts';
import { overview } from './overview.ts';
import { deployed, rulesSeen } from './rules.ts';
import { tokenSeen } from './token.ts';
import { windowsAt } from './windows.ts';
import { Zone } from './zone.ts';
import type { ZoneRead } from './zone-read.ts';

const Settings = z.strictObject({
  base: BaseUrl.default('https://api.cloudflare.com/client/v4'),
  /** Names of the zones; without them, those that hold a declared domain. */
  zones: z.array(z.string().max(253)).optional(),
});
export type Settings = z.infer<typeof Settings>;

const OF_ZONES = [
  threatsBlocked,
  requestsServed,
  trafficCountries,
  trafficBots,
  deployedRules,
  executionOrder,
  recentlyModifiedRules,
  accessLists,
  zoneSettings,
  firewallEvents24h,
  firewallEvents7d,
  eventCountries,
  eventUserAgents,
  eventEndpoints,
  leakedPaths,
  observedOrigins,
  dnsRecords,
];

export const cloudflareCollector = defineCollector<Settings>({
  id: 'cloudflare',
  title: { fr: 'Cloudflare', en: 'Cloudflare' },
  settings: Settings,
  secrets: [
    {
      name: 'token',
      purpose: {
        fr: 'Lire les statistiques, les règles, les réglages et le DNS des zones',
        en: 'Read the statistics, rules, settings and DNS of the zones',
      },
      rights: {
        fr: 'Lecture seule : Zone, Analytics, DNS, Zone Settings, Zone WAF, Bot Management, SSL and Certificates, Firewall Services, Page Rules\u00a0; Account Settings (journal d’audit)',
        en: 'Read only: Zone, Analytics, DNS, Zone Settings, Zone WAF, Bot Management, SSL and Certificates, Firewall Services, Page Rules; Account Settings (audit log)',
      },
      optional: false,
    },
  ],
  brings: [...OF_ZONES, apiToken, auditLog, httpErrors],
  collect,
});

const ZONES_AT_ONCE = 3;

async function collect(context: CollectContext, settings: Settings): Promise<readonly Observation[]> {
  const token = context.secret('token');
  if (!token) return nothingSeen({ reason: 'not-provided', detail: NO_TOKEN });
  const api = cloudflare(context, settings.base, token);
  const zones = await zonesOf(api, context, settings);
  if (!zones.ok) {
    return [...nothingSeen(zones.problem), await tokenSeen(api, context, undefined, [])];
  }
  const windows = windowsAt(context.now);
  const accounts = [...new Set(zones.value.map(({ account }) => account))];
  const audits = new Map(
    await Promise.all(
      accounts.map(async (account) => [account, await readAudit(api, account, windows)] as const),
    ),
  );
  const read = await inParallel(ZONES_AT_ONCE, zones.value, async (zone) => {
    const audit = audits.get(zone.account);
    return audit ? readZone({ api, zone, windows, context }, audit) : { observations: [], errors: undefined };
  });
  const observations = [
    ...read.flatMap(({ observations }) => observations),
    ...[...audits].map(([account, audit]) => auditSeen(account, audit, windows, context)),
    errorsSeen(read.flatMap(({ errors }) => errors ?? [])),
  ];
  return [...observations, await tokenSeen(api, context, accounts[0], observations)];
}

const NO_TOKEN = {
  fr: 'le jeton de Cloudflare n’est pas dans l’environnement',
  en: 'the Cloudflare token is not in the environment',
};

function nothingSeen({ reason, detail }: Problem): readonly Observation[] {
  return [...OF_ZONES, auditLog, httpErrors].map((kind) => notSeen(kind, null, reason, detail));
}

/** The zones that the token shows and that the procedure is about. */
export async function zonesOf(
  api: Cloudflare,
  { procedure }: CollectContext,
  { zones: named }: Settings,
): Promise<Answer<readonly Zone[]>> {
  const answer = await api.pages('/zones', Zone, 50);
  if (!answer.ok) return answer;
  const declared = [...procedure.domains.production, ...procedure.domains.sandbox];
  const zones = answer.value.filter(({ name }) =>
    named ? named.includes(name) : declared.some((host) => host === name || host.endsWith(`.${name}`)),
  );
  if (zones.length > 0) return { ok: true, value: zones };
  // An empty list is what a token without the right gets, too: nothing is concluded from it.
  return { ok: false, problem: { reason: 'permission', detail: NO_ZONES } };
}

const NO_ZONES = {
  fr: 'le jeton ne montre aucune zone qui porte un domaine déclaré (Zone : lecture)',
  en: 'the token shows no zone that holds a declared domain (Zone: Read)',
};

interface ReadZone {
  readonly observations: readonly Observation[];
  readonly errors: ZoneErrors | undefined;
}

async function readZone(
  read: Omit<ZoneRead, 'allowed'>,
  audit: Awaited<ReturnType<typeof readAudit>>,
): Promise<ReadZone> {
  const allowed = await allowedOf(read.api, read.zone);
  // Without its settings the zone is asked as if it allowed everything, and its errors tell.
  const whole: ZoneRead = { ...read, allowed: allowed.ok ? allowed.value : EVERYTHING };
  const [statistics, configuration, errors] = await Promise.all([
    statisticsOf(whole),
    configurationOf(whole, audit),
    zoneErrors(whole),
  ]);
  return { observations: [...statistics, ...configuration], errors };
}

const ALL = { enabled: true, widest: 86_400, oldest: 7 * 86_400, rows: 1000 };
const EVERYTHING: ZoneRead['allowed'] = {
  firewallEventsAdaptive: ALL,
  firewallEventsAdaptiveGroups: ALL,
  httpRequestsAdaptiveGroups: ALL,
  httpRequests1dGroups: ALL,
};

async function statisticsOf(read: ZoneRead): Promise<readonly Observation[]> {
  const [seen, happened, origins, leaks] = await Promise.all([
    overview(read),
    events(read),
    originsSeen(read),
    leaksSeen(read),
  ]);
  return [...seen, ...happened, origins, leaks];
}

async function configurationOf(
  read: ZoneRead,
  audit: Awaited<ReturnType<typeof readAudit>>,
): Promise<readonly Observation[]> {
  const [rules, settings, lists, dns] = await Promise.all([
    deployed(read),
    settingsSeen(read),
    accessListsSeen(read),
    dnsSeen(read),
  ]);
  return [...rulesSeen(read, rules), changesSeen(read, rules, audit), settings, lists, dns];
}
