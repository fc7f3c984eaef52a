import { z } from 'zod';
import { accessLists } from '../../evidence/elements/access-lists.ts';
import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { reducedIp } from '../../evidence/reduce.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { code, codeOrNull, hostName, instant } from '../code.ts';
import { inParallel } from '../in-parallel.ts';
import type { Answer, Problem } from '../outside.ts';
import type { ZoneRead } from './zone-read.ts';

/** One call each: the call that told all of them at once is no more (15 September 2026). */
const SETTINGS = [
  'ssl',
  'min_tls_version',
  'tls_1_3',
  'always_use_https',
  'automatic_https_rewrites',
  'security_header',
  'security_level',
  'browser_check',
  'challenge_ttl',
  'development_mode',
  'always_online',
  'ip_geolocation',
  'email_obfuscation',
  'hotlink_protection',
  'opportunistic_encryption',
  '0rtt',
  'tls_client_auth',
  'true_client_ip_header',
  'http3',
  'websockets',
  'waf',
] as const;

const words = z.string().nullish();
const Setting = z.object({ value: z.unknown(), modified_on: words });
const Hsts = z.object({
  strict_transport_security: z.object({
    enabled: z.boolean().nullish(),
    max_age: z.number().nullish(),
    include_subdomains: z.boolean().nullish(),
    preload: z.boolean().nullish(),
  }),
});

const AT_ONCE = 6;
const ZONE_STATUS = ['initializing', 'pending', 'active', 'moved'] as const;
const DNSSEC = ['active', 'pending', 'disabled', 'pending-disabled', 'error'] as const;

/** Source 4.2, beside the rules: the settings of the zone. Unknown only when none could be read. */
export async function settingsSeen({ api, zone }: ZoneRead): Promise<Observation> {
  const path = `/zones/${zone.id}`;
  const [answers, dnssec, universal] = await Promise.all([
    inParallel(AT_ONCE, SETTINGS, async (id) => ({
      id,
      answer: await api.one(`${path}/settings/${id}`, Setting),
    })),
    api.one(`${path}/dnssec`, z.object({ status: z.string() })),
    api.one(`${path}/ssl/universal/settings`, z.object({ enabled: z.boolean() })),
  ]);
  const problem = firstProblem(answers.map(({ answer }) => answer));
  const read = answers.flatMap(({ id, answer }) => (answer.ok ? [{ id, ...answer.value }] : []));
  if (problem && read.length === 0) return notSeen(zoneSettings, zone.name, problem.reason, problem.detail);
  const unread = answers.filter(({ answer }) => !answer.ok).map(({ id }) => code(id));
  const payload = {
    status: ZONE_STATUS.find((status) => status === zone.status) ?? ('unknown' as const),
    paused: zone.paused,
    settings: read.map(({ id, value, modified_on }) => ({
      id: code(id),
      value: settingValue(value),
      modifiedOn: instant(modified_on),
    })),
    unread,
    hsts: hstsOf(read.find(({ id }) => id === 'security_header')?.value),
    dnssec: DNSSEC.find((status) => dnssec.ok && status === dnssec.value.status) ?? ('unknown' as const),
    universalSsl: universal.ok ? universal.value.enabled : null,
  };
  const share = read.length / SETTINGS.length;
  return seen(
    zoneSettings,
    zone.name,
    payload,
    unread.length > 0 ? { coverage: notAll(share, unread.length) } : {},
  );
}

function notAll(share: number, unread: number) {
  const because = {
    fr: `${unread} réglages sur ${SETTINGS.length} n’ont pas pu être lus`,
    en: `${unread} settings out of ${SETTINGS.length} could not be read`,
  };
  return { share, because };
}

function settingValue(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? codeOrNull(String(value))
    : null;
}

function hstsOf(value: unknown) {
  const read = Hsts.safeParse(value);
  if (!read.success) return null;
  const { enabled, max_age, include_subdomains, preload } = read.data.strict_transport_security;
  return {
    enabled: enabled ?? false,
    maxAge: Math.max(0, Math.round(max_age ?? 0)),
    includeSubdomains: include_subdomains ?? false,
    preload: preload ?? false,
  };
}

function firstProblem(answers: readonly Answer<unknown>[]): Problem | undefined {
  return answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]))[0];
}

const IpAccess = z.object({
  id: z.string(),
  mode: z.string(),
  configuration: z.object({ target: z.string(), value: z.string() }),
  notes: words,
  modified_on: words,
  scope: z.object({ type: words }).nullish(),
});
const AgentBlock = z.object({
  id: z.string(),
  mode: z.string(),
  configuration: z.object({ value: z.string() }),
  description: words,
  paused: z.boolean().nullish(),
});
const Lockdown = z.object({
  id: z.string(),
  urls: z.array(z.string()),
  description: words,
  paused: z.boolean().nullish(),
  modified_on: words,
});
const PageRule = z.object({
  id: z.string(),
  status: z.string(),
  targets: z.array(z.object({ constraint: z.object({ value: z.string() }) })),
  actions: z.array(z.object({ id: z.string(), value: z.unknown() })),
  modified_on: words,
});

const SCOPES: Readonly<Record<string, 'zone' | 'account' | 'user'>> = {
  zone: 'zone',
  organization: 'account',
  account: 'account',
  user: 'user',
};

/** What lets pass or stops beside the rulesets: all four lists, or unknown. */
export async function accessListsSeen({ api, zone }: ZoneRead): Promise<Observation> {
  const path = `/zones/${zone.id}`;
  const [ipAccess, agents, lockdowns, pages] = await Promise.all([
    api.pages(`${path}/firewall/access_rules/rules`, IpAccess, 100),
    api.pages(`${path}/firewall/ua_rules`, AgentBlock, 50),
    api.pages(`${path}/firewall/lockdowns`, Lockdown, 50),
    api.one(`${path}/pagerules`, z.array(PageRule)),
  ]);
  const problem = firstProblem([ipAccess, agents, lockdowns]);
  if (!ipAccess.ok || !agents.ok || !lockdowns.ok) {
    return notSeen(accessLists, zone.name, problem?.reason ?? 'malformed', problem?.detail ?? NOT_READ);
  }
  const payload = {
    ipAccess: ipAccess.value.map(({ id, mode, configuration, notes, modified_on, scope }) => ({
      id: code(id),
      mode: code(mode),
      target: code(configuration.target),
      value: untrusted(reducedIp(configuration.value)),
      scope:
        (Object.hasOwn(SCOPES, scope?.type ?? '') ? SCOPES[scope?.type ?? ''] : undefined) ??
        ('unknown' as const),
      notes: notes ? untrusted(notes) : null,
      modifiedOn: instant(modified_on),
    })),
    userAgentBlocks: agents.value.map(({ id, mode, configuration, description, paused }) => ({
      id: code(id),
      mode: code(mode),
      userAgent: untrusted(configuration.value),
      description: description ? untrusted(description) : null,
      paused: paused ?? false,
    })),
    lockdowns: lockdowns.value.map(({ id, urls, description, paused, modified_on }) => ({
      id: code(id),
      paths: urls.map(untrusted),
      description: description ? untrusted(description) : null,
      paused: paused ?? false,
      modifiedOn: instant(modified_on),
    })),
    pageRules: (pages.ok ? pages.value : []).map(({ id, status, targets, actions, modified_on }) => ({
      id: code(id),
      target: untrusted(targets[0]?.constraint.value ?? ''),
      active: status === 'active',
      actions: actions.map((action) => ({ id: code(action.id), value: actionValue(action.value) })),
      modifiedOn: instant(modified_on),
    })),
  };
  const empty = Object.values(payload).every((list) => list.length === 0);
  const coverage = pages.ok ? {} : { coverage: { share: 0.75, because: NO_PAGE_RULES } };
  return (empty ? absent : seen)(accessLists, zone.name, payload, coverage);
}

function actionValue(value: unknown) {
  if (value === undefined || value === null) return null;
  return untrusted(typeof value === 'string' ? value : JSON.stringify(value));
}

const NOT_READ = { fr: 'les listes n’ont pas pu être lues', en: 'the lists could not be read' };
const NO_PAGE_RULES = {
  fr: 'les règles de page n’ont pas pu être lues',
  en: 'the page rules could not be read',
};

const DnsRow = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  content: words,
  proxied: z.boolean().nullish(),
  ttl: z.number().nullish(),
  comment: words,
  tags: z.array(z.string()).nullish(),
  created_on: words,
  modified_on: words,
});

/** Source 4.4: every record of the zone. */
export async function dnsSeen({ api, zone }: ZoneRead): Promise<Observation> {
  const answer = await api.pages(`/zones/${zone.id}/dns_records`, DnsRow, 100);
  if (!answer.ok) return notSeen(dnsRecords, zone.name, answer.problem.reason, answer.problem.detail);
  const records = answer.value.flatMap((row) => {
    const name = hostName(row.name);
    if (name === null) return [];
    return [
      {
        id: code(row.id),
        type: code(row.type),
        name,
        content: untrusted(row.content ?? ''),
        proxied: row.proxied ?? null,
        ttl: Math.max(0, Math.round(row.ttl ?? 0)),
        comment: row.comment ? untrusted(row.comment) : null,
        tags: (row.tags ?? []).slice(0, 50).map(untrusted),
        createdOn: instant(row.created_on),
        modifiedOn: instant(row.modified_on),
      },
    ];
  });
  const lost = answer.value.length - records.length;
  const because = {
    fr: `${lost} enregistrements ont un nom illisible`,
    en: `${lost} records have a name that cannot be read`,
  };
  const coverage = lost > 0 ? { coverage: { share: records.length / answer.value.length, because } } : {};
  return (records.length === 0 ? absent : seen)(dnsRecords, zone.name, { records }, coverage);
}
