import type { CollectContext } from '../collector.ts';
import { type DailyRecord, dailyRecord } from '../daily.ts';
import { inParallel } from '../in-parallel.ts';
import { type Answer, failure } from '../outside.ts';
import { allowedOf } from './analytics.ts';
import { cloudflare } from './client.ts';
import { type Settings, zonesOf } from './collect.ts';
import { eventWindow } from './events.ts';
import { windowsAt } from './windows.ts';

/** A day that was kept, or why it could not be. */
export interface DailyAnswer {
  readonly zone: string;
  readonly record: Answer<DailyRecord>;
}

const ZONES_AT_ONCE = 3;

/**
 * What happened in each zone since its last record, a day back at most: for plans that keep events for a day only. It asks
 * for events and nothing else; two records of a zone never overlap.
 */
export async function collectDaily(
  context: CollectContext,
  settings: Settings,
): Promise<Answer<readonly DailyAnswer[]>> {
  const token = context.secret('token');
  if (!token) return failure('not-provided', NO_TOKEN);
  const api = cloudflare(context, settings.base, token);
  const zones = await zonesOf(api, context, settings);
  if (!zones.ok) return zones;
  const windows = windowsAt(context.now);
  const records = await inParallel(ZONES_AT_ONCE, zones.value, async (zone): Promise<DailyAnswer> => {
    const last = context.daily.filter((record) => record.zone === zone.name).at(-1);
    const since = last ? Date.parse(last.window.to) / 1000 : 0;
    const window = { from: Math.max(since, windows.day.from), to: windows.day.to };
    if (window.from >= window.to) return { zone: zone.name, record: failure('not-provided', NOTHING_NEW) };
    const allowed = await allowedOf(api, zone);
    if (!allowed.ok) return { zone: zone.name, record: allowed };
    const events = await eventWindow({ api, zone, windows, allowed: allowed.value, context }, window);
    return {
      zone: zone.name,
      record: events.ok ? { ok: true, value: dailyRecord(zone.name, events.value) } : events,
    };
  });
  return { ok: true, value: records };
}

const NO_TOKEN = {
  fr: 'le jeton de Cloudflare n’est pas dans l’environnement',
  en: 'the Cloudflare token is not in the environment',
};
const NOTHING_NEW = {
  fr: 'rien de nouveau depuis le dernier relevé',
  en: 'nothing new since the last record',
};
