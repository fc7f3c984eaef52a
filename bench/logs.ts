import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessRankings, eventRankings } from '#checkup/logs/rankings.ts';
import { scanAccess, scanEvents } from '#checkup/logs/scan.ts';
import { WEEK, writeAccessLog, writeEvents } from './log-files.ts';
import { medianMs, print } from './measure.ts';

const LINES = 1_000_000;
/** jq takes minutes for a million: it gets a part, and its time is multiplied. */
const JQ_LINES = 50_000;

/** A million firewall events and a million requests to all their rankings, beside jq and goaccess where installed. */
async function benchLogs(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-logs-'));
  try {
    await benchEvents(folder);
    await benchAccess(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchEvents(folder: string): Promise<void> {
  const file = join(folder, 'events.ndjson');
  writeEvents(file, LINES);
  const megabytes = Math.round(statSync(file).size / 1e6);
  const value = await medianMs(3, async () => eventRankings(await scanEvents(file, { window: WEEK })));
  const memory = process.memoryUsage.rss() / 1e6;
  print({ what: `1,000,000 firewall events (${megabytes} MB) ranked`, value, unit: 'ms', goal: 3000 });
  print({ what: 'Memory of the process after them', value: memory, unit: 'MB', goal: 600 });
  const part = join(folder, 'part.ndjson');
  writeEvents(part, JQ_LINES);
  const jq = timeOf('jq', ['-n', '-R', JQ, part]);
  if (jq === undefined) return console.log('jq is not installed: not compared');
  const share = (value / ((jq / JQ_LINES) * LINES)) * 100;
  print({ what: 'Firewall events, our share of jq’s time', value: share, unit: '%', goal: 10 });
}

async function benchAccess(folder: string): Promise<void> {
  const file = join(folder, 'access.log');
  writeAccessLog(file, LINES);
  const value = await medianMs(3, async () => accessRankings(await scanAccess(file, { window: WEEK })));
  print({ what: '1,000,000 lines of an access log ranked', value, unit: 'ms', goal: 1500 });
  const goaccess = timeOf('goaccess', [file, ...GOACCESS], { cwd: folder });
  if (goaccess === undefined) return console.log('goaccess is not installed: not compared');
  const share = (value / goaccess) * 100;
  print({ what: 'Access log, our share of goaccess’s time', value: share, unit: '%', goal: 100 });
}

/** The same rankings of the same fields, malformed lines passed over likewise. */
const JQ = `
  def add(map; key): .[map][key] += 1;
  reduce (inputs | fromjson?) as $e ({};
    ($e.Action | ascii_downcase | gsub("_"; "")) as $action
    | add("actions"; $action + "|" + $e.Source)
    | add("hours"; $e.Datetime[0:13])
    | if ["block", "drop", "connectionclose", "challenge", "jschallenge", "managedchallenge"] | index($action) then
        add("countries"; $e.ClientCountry)
        | add("agents"; $e.ClientRequestUserAgent)
        | add("endpoints"; $e.ClientRequestHost + "|" + $e.ClientRequestPath)
        | add("rules"; $e.RuleID + "|" + $e.Description)
      else . end)
  | map_values(to_entries | sort_by(-.value) | .[0:50])`;

/** Only the panels that we fill too: requests, hours, statuses, hosts, user agents. */
const GOACCESS = [
  '--log-format=COMBINED',
  '--no-progress',
  '-o',
  'report.json',
  ...[
    'VISITORS',
    'REQUESTS_STATIC',
    'NOT_FOUND',
    'OS',
    'REFERRERS',
    'REFERRING_SITES',
    'KEYPHRASES',
    'GEO_LOCATION',
    'REMOTE_USER',
    'CACHE_STATUS',
    'MIME_TYPE',
    'TLS_TYPE',
    'ASN',
  ].flatMap((panel) => ['--ignore-panel', panel]),
];

/** Milliseconds of a program, or nothing where it is not installed. */
function timeOf(
  program: string,
  args: readonly string[],
  options: SpawnSyncOptions = {},
): number | undefined {
  const start = performance.now();
  const { error, status, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  if (error) return undefined;
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${stderr}`);
  return performance.now() - start;
}

await benchLogs();
