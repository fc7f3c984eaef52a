import { z } from 'zod';
import type { Text } from '#kernel/text.ts';
import { hostCertificates } from '../../evidence/elements/host-certificates.ts';
import { hostProbes } from '../../evidence/elements/host-probes.ts';
import type { Reason } from '../../evidence/evidence.ts';
import { notSeen, type Observation, seen } from '../../evidence/observation.ts';
import { Host } from '../../evidence/shapes.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { environmentOf } from '../../procedure/procedure.ts';
import { isPublicAddress } from '../addresses.ts';
import { codeOrNull, hostName, instant } from '../code.ts';
import { type CollectContext, defineCollector } from '../collector.ts';
import { inParallel } from '../in-parallel.ts';
import { type Page, type Target, TLS_VERSIONS } from '../net.ts';
import { cookiesOf, headersOf } from './headers.ts';

const Settings = z.strictObject({
  /** Hosts that may lead to an address that is not public: behind a VPN, on the same machine. */
  private: z.array(Host).default([]),
  marker: z
    .strictObject({
      header: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,60}$/)
        .default('x-app-env'),
      path: z
        .string()
        .regex(/^\/[A-Za-z0-9._~/-]{0,200}$/)
        .default('/healthz'),
    })
    .prefault({}),
});
type Settings = z.infer<typeof Settings>;

export const domains = defineCollector<Settings>({
  id: 'domains',
  title: { fr: 'Domaines déclarés', en: 'Declared domains' },
  settings: Settings,
  secrets: [],
  brings: [hostProbes, hostCertificates],
  collect,
});

const AT_ONCE = 4;

/** Looks at each declared host, and at no other. */
async function collect(context: CollectContext, settings: Settings): Promise<readonly Observation[]> {
  const { production, sandbox } = context.procedure.domains;
  // A wildcard names no host that could be asked.
  const hosts = [...production, ...sandbox].filter((host) => !host.startsWith('*.'));
  const observations = await inParallel(AT_ONCE, hosts, (host) => probe(context, settings, host));
  return observations.flat();
}

async function probe(
  context: CollectContext,
  settings: Settings,
  host: string,
): Promise<readonly Observation[]> {
  const found = await targetOf(context, settings, host);
  if ('detail' in found) {
    return [hostProbes, hostCertificates].map((kind) => notSeen(kind, host, found.reason, found.detail));
  }
  return Promise.all([answerOf(context, settings, found), certificateOf(context, found)]);
}

interface Unseen {
  readonly reason: Reason;
  readonly detail: Text;
}

/** The address that is connected to: checked once, and not resolved again (a name may change between two questions). */
async function targetOf({ net }: CollectContext, settings: Settings, host: string): Promise<Target | Unseen> {
  const resolved = await net.resolve(host);
  if (resolved.answer === 'does-not-exist') return { reason: 'unreachable', detail: NO_NAME };
  if (resolved.answer === 'no-answer') return { reason: 'unreachable', detail: NO_DNS };
  const [first] = resolved.addresses;
  if (first === undefined) return { reason: 'unreachable', detail: NO_ADDRESS };
  const address = settings.private.includes(host) ? first : resolved.addresses.find(isPublicAddress);
  // One private address among public ones is enough to be wary: none of them is tried.
  const hidden = !settings.private.includes(host) && !resolved.addresses.every(isPublicAddress);
  return address === undefined || hidden ? { reason: 'unreachable', detail: PRIVATE } : { host, address };
}

const NO_NAME = { fr: 'le nom n’existe pas dans le DNS', en: 'the name does not exist in the DNS' };
const NO_DNS = { fr: 'le DNS n’a pas répondu', en: 'the DNS did not answer' };
const NO_ADDRESS = { fr: 'le nom n’a pas d’adresse', en: 'the name has no address' };
const PRIVATE = {
  fr: 'le nom mène à une adresse privée : rien n’y est sondé sans l’avoir déclaré',
  en: 'the name leads to a private address: nothing is probed there unless declared',
};
const NO_HTTPS = { fr: 'l’hôte ne répond pas en HTTPS', en: 'the host does not answer over HTTPS' };
const NO_TLS = {
  fr: 'la connexion chiffrée (TLS) a échoué',
  en: 'the encrypted connection (TLS) failed',
};

async function certificateOf({ net }: CollectContext, target: Target): Promise<Observation> {
  const any = await net.handshake(target);
  if (!any.ok || !any.certificate) return notSeen(hostCertificates, target.host, 'unreachable', NO_TLS);
  const { issuer, validFrom, validTo, names, coversHost, trusted } = any.certificate;
  const tried = await Promise.all(
    TLS_VERSIONS.map(async (version) => ({ version, result: await net.handshake(target, version) })),
  );
  return seen(hostCertificates, target.host, {
    host: target.host,
    issuer: issuer === null ? null : untrusted(issuer),
    validFrom: instant(validFrom) ?? validFrom,
    validTo: instant(validTo) ?? validTo,
    names: names.flatMap((name) => hostName(name) ?? []).slice(0, 200),
    coversHost,
    trusted,
    accepted: tried.filter(({ result }) => result.ok).map(({ version }) => version),
    refused: tried
      .filter(({ result }) => !result.ok && result.why === 'refused')
      .map(({ version }) => version),
  });
}

async function answerOf(context: CollectContext, settings: Settings, target: Target): Promise<Observation> {
  const { net, procedure } = context;
  const [https, plain] = await Promise.all([net.page(target, 'https', '/'), net.page(target, 'http', '/')]);
  if (typeof https === 'string' && typeof plain === 'string') {
    return notSeen(hostProbes, target.host, 'unreachable', https === 'tls' ? NO_TLS : NO_HTTPS);
  }
  const answer = typeof https === 'string' ? undefined : https;
  const shown = answer ?? (typeof plain === 'string' ? undefined : plain);
  return seen(hostProbes, target.host, {
    host: target.host,
    environment: environmentOf(target.host, procedure),
    https: answer ? { status: answer.status, milliseconds: answer.milliseconds } : null,
    http: plainAnswer(plain, target.host),
    redirects: answer ? [...(await redirectsFrom(context, settings, target.host, answer))] : [],
    headers: headersOf(shown?.headers ?? {}),
    cookies: cookiesOf(shown?.headers ?? {}),
    marker: answer ? await markerOf(context, settings, target, answer) : null,
    gated: answer ? isGated(answer) : null,
  });
}

function plainAnswer(answer: Page | 'unreachable' | 'tls', host: string) {
  if (typeof answer === 'string') return 'closed' as const;
  const to = locationOf(answer, `http://${host}/`);
  if (!to) return 'answers' as const;
  return to.protocol === 'https:' && to.hostname === host
    ? ('redirects-to-https' as const)
    : ('redirects-elsewhere' as const);
}

function locationOf({ status, headers }: Page, base: string): URL | undefined {
  const location = headers.location;
  if (status < 300 || status > 399 || typeof location !== 'string') return undefined;
  return URL.parse(location, base) ?? undefined;
}

const MOST_REDIRECTS = 3;

/** Where the host sends its visitors. A redirect is followed to declared hosts only, over HTTPS only, and checked alike. */
async function redirectsFrom(context: CollectContext, settings: Settings, host: string, first: Page) {
  const { production, sandbox } = context.procedure.domains;
  const redirects: { to: ReturnType<typeof untrusted>; host: string | null; declared: boolean }[] = [];
  for (let page = first, at = host; redirects.length < MOST_REDIRECTS; ) {
    const to = locationOf(page, `https://${at}/`);
    if (!to) break;
    const next = hostName(to.hostname);
    const declared = next !== null && [...production, ...sandbox].includes(next);
    redirects.push({ to: untrusted(to.href), host: next, declared });
    if (!declared || next === null || to.protocol !== 'https:' || to.port !== '') break;
    const target = await targetOf(context, settings, next);
    if ('detail' in target) break;
    const answer = await context.net.page(target, 'https', to.pathname + to.search);
    if (typeof answer === 'string') break;
    page = answer;
    at = next;
  }
  return redirects;
}

const Health = z
  .object({ env: z.string() })
  .or(z.object({ environment: z.string() }).transform(({ environment }) => ({ env: environment })));

/** What the host says it is: in a header of its first page, else on its health page. */
async function markerOf({ net }: CollectContext, { marker }: Settings, target: Target, answer: Page) {
  const header = answer.headers[marker.header.toLowerCase()];
  const said = typeof header === 'string' ? codeOrNull(header.trim().toLowerCase()) : null;
  if (said !== null) return { environment: said, by: 'header' as const };
  const health = await net.page(target, 'https', marker.path);
  if (typeof health === 'string' || health.status !== 200) return null;
  const read = Health.safeParse(parsedJson(health.body));
  const environment = read.success ? codeOrNull(read.data.env.trim().toLowerCase()) : null;
  return environment === null ? null : { environment, by: 'health-page' as const };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isGated(answer: Page): boolean {
  if (answer.status === 401 || answer.headers['www-authenticate'] !== undefined) return true;
  return locationOf(answer, 'https://host.invalid/')?.hostname.endsWith('.cloudflareaccess.com') ?? false;
}
