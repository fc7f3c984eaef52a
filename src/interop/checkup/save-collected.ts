import type { DailyRecord } from '#checkup/collectors/daily.ts';
import type { Evidence } from '#checkup/evidence/evidence.ts';
import { DAY_LENGTH } from '#kernel/date.ts';
import type { LocatedRefusal } from '../bundle/located.ts';
import { replaceFile } from '../bundle/save.ts';
import { COLLECTED, DAILY } from './evidence-folder.ts';

export const COLLECTED_FILE = `collected${COLLECTED}`;

/** A week and its margin: what is older serves no checkup any more. */
const KEPT_RECORDS_DAYS = 35;

/**
 * Writes what collectors brought into a folder of evidence, in place of the time before; with daily records, those too.
 *
 * @returns what stood in the way; empty when all is done
 */
export async function saveCollected(
  folder: string,
  pieces: readonly Evidence[],
  daily: { readonly records: readonly DailyRecord[]; readonly now: Date } | undefined,
): Promise<readonly LocatedRefusal[]> {
  const collected = Buffer.from(`${JSON.stringify(pieces, undefined, 1)}\n`);
  return [
    ...(await replaceFile(folder, COLLECTED_FILE, collected)),
    ...(daily ? await replaceFile(folder, DAILY, Buffer.from(ndjson(daily.records, daily.now))) : []),
  ];
}

function ndjson(records: readonly DailyRecord[], now: Date): string {
  const since = new Date(now.getTime() - KEPT_RECORDS_DAYS * DAY_LENGTH).toISOString();
  return records
    .filter(({ window }) => window.to >= since)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}
