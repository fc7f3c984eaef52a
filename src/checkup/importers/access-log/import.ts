import { type ErrorCount, errorsOf } from '../../collectors/error-counts.ts';
import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { leakedPaths } from '../../evidence/elements/leaked-paths.ts';
import { absent, notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { type AccessRankings, accessRankings } from '../../logs/rankings.ts';
import { scanAccess } from '../../logs/scan.ts';
import { secretFamily } from '../../logs/secret-path.ts';
import type { Head, ImportContext, Importer } from '../importer.ts';
import { asWindow, daysBefore, logCoverage, unreadable } from '../window.ts';
import { zoneOf } from '../zone-of.ts';

const STATUS_NAMES = ['status', 'DownstreamStatus', 'EdgeResponseStatus'];
const TARGET_NAMES = [
  'request',
  'request_uri',
  'uri',
  'RequestPath',
  'ClientRequestPath',
  'ClientRequestURI',
  'path',
];
const COMBINED = /^\S+ \S+ .{0,200}\[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] "/m;

/** Access logs of nginx, Caddy and Traefik, and Cloudflare’s Logpush of http_requests: text or JSON, plain or gzip. */
export const accessLog: Importer = {
  id: 'access-log',
  title: { fr: 'Journal d’accès', en: 'Access log' },
  recognises: (_, head) => COMBINED.test(head.text) || head.objects.some(isRequest),
  read,
};

function isRequest(object: Head['objects'][number]): boolean {
  return STATUS_NAMES.some((name) => name in object) && TARGET_NAMES.some((name) => name in object);
}

async function read(file: string, { now, procedure }: ImportContext): Promise<readonly Observation[]> {
  const window = daysBefore(now, 7);
  const counts = await scanAccess(file, { window });
  const ranked = accessRankings(counts, 200);
  const zone = zoneOf(ranked.hosts.find(({ host }) => host !== '')?.host, procedure);
  if (counts.coverage.counted === 0) return [notSeen(httpErrors, null, 'not-provided', NOTHING_INSIDE)];
  const circumstances = { window: asWindow(window), coverage: logCoverage(counts.coverage, window) };
  const payload = {
    countedAt: 'origin' as const,
    ...errorsOf(
      ranked.hosts.map(asCount),
      ranked.errors.map((one) => ({ ...asCount(one), route: one.route })),
    ),
    sampling: null,
    unreadable: unreadable(counts.coverage),
  };
  return [seen(httpErrors, null, payload, circumstances), leaksSeen(zone, ranked, circumstances)];
}

const NOTHING_INSIDE = {
  fr: 'le journal n’a aucune requête lisible des sept derniers jours',
  en: 'the log has no readable request of the last seven days',
};

function asCount({ host, status, count }: { host: string; status: number; count: number }): ErrorCount {
  return { host, status, count, mitigated: false };
}

function leaksSeen(
  zone: string,
  { leaks }: AccessRankings,
  circumstances: Parameters<typeof seen>[3],
): Observation {
  const hits = leaks.flatMap(({ host, path, count }) => {
    const family = secretFamily(path);
    return family ? [{ host: untrusted(host), path: untrusted(path), status: 200, count, family }] : [];
  });
  return (hits.length === 0 ? absent : seen)(leakedPaths, zone, { hits }, circumstances);
}
