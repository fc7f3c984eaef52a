import { z } from 'zod';
import { requestsServed } from '../../evidence/elements/requests-served.ts';
import { threatsBlocked } from '../../evidence/elements/threats-blocked.ts';
import { trafficBots } from '../../evidence/elements/traffic-bots.ts';
import { trafficCountries } from '../../evidence/elements/traffic-countries.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { securityAction } from '../../logs/security-action.ts';
import { code, country } from '../code.ts';
import { type Answer, parsed } from '../outside.ts';
import { counted, top } from '../top.ts';
import { type Groups, groups, rowsOf, text } from './analytics.ts';
import { asWindow, shareRead } from './windows.ts';
import type { ZoneRead } from './zone-read.ts';

const DayRow = z.object({
  dimensions: z.object({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  uniq: z.object({ uniques: z.number() }).nullish(),
  sum: z.object({
    requests: z.number(),
    cachedRequests: z.number().nullish(),
    bytes: z.number().nullish(),
    encryptedRequests: z.number().nullish(),
    threats: z.number().nullish(),
    countryMap: z.array(z.object({ clientCountryName: z.string(), requests: z.number() })).nullish(),
    responseStatusMap: z.array(z.object({ edgeResponseStatus: z.number(), requests: z.number() })).nullish(),
  }),
});
type DayRow = z.infer<typeof DayRow>;

const DAYS = `query Days($zone: string!, $from: Date!, $to: Date!) { viewer { zones(filter: {zoneTag: $zone}) {
  rows: httpRequests1dGroups(limit: 8, filter: {date_geq: $from, date_leq: $to}, orderBy: [date_ASC]) {
    dimensions { date } uniq { uniques }
    sum { requests cachedRequests bytes encryptedRequests threats
      countryMap { clientCountryName requests } responseStatusMap { edgeResponseStatus requests } } } } } }`;

/** Source 4.1: threats, requests, countries, bots. Daily totals where they serve: every plan has them, unsampled. */
export async function overview(read: ZoneRead): Promise<readonly Observation[]> {
  const { api, zone, windows } = read;
  const window = asWindow(windows.week);
  const days = await rowsOf(
    api,
    DAYS,
    { zone: zone.id, from: window.from.slice(0, 10), to: window.to.slice(0, 10) },
    DayRow,
  );
  const [mitigated, bots] = await Promise.all([mitigations(read), botGroups(read)]);
  return [
    threats(read, mitigated, days),
    requests(read, days),
    countries(read, days),
    await trafficOfBots(read, bots),
  ];
}

export function mitigations(read: ZoneRead): Promise<Answer<Groups>> {
  const question = {
    dataset: 'httpRequestsAdaptiveGroups',
    dimensions: ['securityAction', 'securitySource'],
    filter: { requestSource: 'eyeball' },
    window: read.windows.week,
  } as const;
  return groups(read.api, read.zone, question, read.allowed.httpRequestsAdaptiveGroups, read.windows.now);
}

function threats({ zone }: ZoneRead, answer: Answer<Groups>, days: Answer<readonly DayRow[]>): Observation {
  if (!answer.ok) return notSeen(threatsBlocked, zone.name, answer.problem.reason, answer.problem.detail);
  const { rows, interval, window, share } = answer.value;
  const stopped = rows.filter((row) => securityAction(text(row, 'securityAction')).mitigated);
  const actions = counted(
    stopped,
    (row) => securityAction(text(row, 'securityAction')).id,
    ({ count }) => count,
  );
  const mitigated = [...actions.values()].reduce((sum, count) => sum + count, 0);
  const legacy = days.ok ? sumOf(days.value, ({ sum }) => sum.threats) : null;
  return seen(
    threatsBlocked,
    zone.name,
    {
      mitigated: Math.round(mitigated),
      legacyThreats: legacy,
      byAction: top(actions, code),
      sampling: samplingOf(interval),
    },
    { window: asWindow(window), ...covered(share) },
  );
}

function requests({ zone, windows }: ZoneRead, answer: Answer<readonly DayRow[]>): Observation {
  if (!answer.ok) return notSeen(requestsServed, zone.name, answer.problem.reason, answer.problem.detail);
  const days = answer.value;
  const statuses = counted(
    days.flatMap(({ sum }) => sum.responseStatusMap ?? []),
    ({ edgeResponseStatus }) => String(edgeResponseStatus),
    (row) => row.requests,
  );
  const payload = {
    requests: sumOf(days, ({ sum }) => sum.requests) ?? 0,
    cached: sumOf(days, ({ sum }) => sum.cachedRequests),
    encrypted: sumOf(days, ({ sum }) => sum.encryptedRequests),
    bytes: sumOf(days, ({ sum }) => sum.bytes),
    // Visitors of two days may be the same people: they cannot be added up.
    visitors: null,
    days: days.map(({ dimensions, sum }) => ({
      day: dimensions.date,
      requests: sum.requests,
      threats: sum.threats ?? null,
    })),
    statuses: [...statuses]
      .map(([status, count]) => ({ status: Number(status), requests: count }))
      .filter(({ status }) => status >= 100 && status <= 999)
      .sort((left, right) => left.status - right.status)
      .slice(0, 200),
  };
  const circumstances = { window: asWindow(windows.week), ...dayCoverage(days.length) };
  return days.length === 0
    ? absent(requestsServed, zone.name, payload, circumstances)
    : seen(requestsServed, zone.name, payload, circumstances);
}

function countries({ zone, windows }: ZoneRead, answer: Answer<readonly DayRow[]>): Observation {
  if (!answer.ok) return notSeen(trafficCountries, zone.name, answer.problem.reason, answer.problem.detail);
  const days = answer.value;
  const byCountry = counted(
    days.flatMap(({ sum }) => sum.countryMap ?? []),
    ({ clientCountryName }) => country(clientCountryName),
    (row) => row.requests,
  );
  const total = sumOf(days, ({ sum }) => sum.requests) ?? 0;
  const payload = { requests: total, countries: top(byCountry, (key) => key, total) };
  const circumstances = { window: asWindow(windows.week), ...dayCoverage(days.length) };
  return days.length === 0
    ? absent(trafficCountries, zone.name, payload, circumstances)
    : seen(trafficCountries, zone.name, payload, circumstances);
}

function botGroups(read: ZoneRead): Promise<Answer<Groups>> {
  const question = {
    dataset: 'httpRequestsAdaptiveGroups',
    dimensions: ['verifiedBotCategory', 'botManagementDecision'],
    filter: { requestSource: 'eyeball' },
    window: read.windows.week,
  } as const;
  return groups(read.api, read.zone, question, read.allowed.httpRequestsAdaptiveGroups, read.windows.now);
}

async function trafficOfBots(read: ZoneRead, answer: Answer<Groups>): Promise<Observation> {
  const { zone } = read;
  if (!answer.ok) return notSeen(trafficBots, zone.name, answer.problem.reason, answer.problem.detail);
  const { rows, interval, window, share, lacking } = answer.value;
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const categories = counted(
    rows.filter((row) => text(row, 'verifiedBotCategory') !== ''),
    (row) => text(row, 'verifiedBotCategory'),
    ({ count }) => count,
  );
  const decided = (decision: string) =>
    lacking.includes('botManagementDecision')
      ? null
      : Math.round(
          rows
            .filter((row) => text(row, 'botManagementDecision') === decision)
            .reduce((sum, { count }) => sum + count, 0),
        );
  const verified = [...categories.values()].reduce((sum, count) => sum + count, 0);
  return seen(
    trafficBots,
    zone.name,
    {
      requests: Math.round(total),
      verified: Math.round(verified),
      automated: decided('automated'),
      likelyAutomated: decided('likely_automated'),
      categories: top(categories, untrusted),
      protection: await protection(read),
      sampling: samplingOf(interval),
    },
    { window: asWindow(window), ...covered(share) },
  );
}

const BotManagement = z.object({
  fight_mode: z.boolean().nullish(),
  sbfm_definitely_automated: z.enum(['allow', 'block', 'managed_challenge']).nullish(),
  ai_bots_protection: z.enum(['block', 'disabled', 'only_on_ad_pages']).nullish(),
});

const AI_BOTS = { block: 'block', disabled: 'allow', only_on_ad_pages: 'only-on-ad-pages' } as const;

async function protection({ api, zone }: ZoneRead) {
  const answer = parsed(await api.one(`/zones/${zone.id}/bot_management`, z.unknown()), BotManagement);
  if (!answer.ok) return null;
  const { fight_mode, sbfm_definitely_automated, ai_bots_protection } = answer.value;
  return {
    fightMode: fight_mode ?? null,
    definitelyAutomated: sbfm_definitely_automated ?? null,
    aiBots: ai_bots_protection ? AI_BOTS[ai_bots_protection] : null,
  };
}

/** One event in so many was kept; nothing where all were. */
export function samplingOf(interval: number) {
  return interval > 1 ? { interval, plusMinus: null } : null;
}

export function covered(share: number) {
  const coverage = shareRead(share);
  return coverage ? { coverage } : {};
}

/** Seven days touch eight dates; the first and the last are partial. */
const DATES = 8;

function dayCoverage(days: number) {
  if (days >= DATES - 1) return {};
  const because = {
    fr: `totaux de ${days} jours sur 7`,
    en: `totals of ${days} days out of 7`,
  };
  return { coverage: { share: Math.min(1, days / 7), because } };
}

function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number | null | undefined): number | null {
  const values = rows.flatMap((row) => of(row) ?? []);
  return values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0));
}
