import { z } from 'zod';
import { accessLists } from '../../evidence/elements/access-lists.ts';
import { deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { environmentSeparation } from '../../evidence/elements/environment-separation.ts';
import { exposedDomains } from '../../evidence/elements/exposed-domains.ts';
import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { observedOrigins } from '../../evidence/elements/observed-origins.ts';
import { absent, type Observation, seen } from '../../evidence/observation.ts';
import { environmentOf } from '../../procedure/procedure.ts';
import { hostName } from '../code.ts';
import { type CollectContext, defineCollector } from '../collector.ts';
import { payloadsOf, recordsIn } from '../gathered.ts';
import { type HostFacts, separation } from './separation.ts';

const Settings = z.strictObject({});

/** Asks nobody: it puts together what the collectors before it saw. */
export const separationCollector = defineCollector({
  id: 'separation',
  title: { fr: 'Séparation des environnements', en: 'Separation of the environments' },
  settings: Settings,
  secrets: [],
  brings: [exposedDomains, environmentSeparation],
  collect: async (context) => [exposed(context), separated(context)],
});

type FoundIn = 'procedure' | 'dns' | 'traffic' | 'declaration';

const WEB = ['A', 'AAAA', 'CNAME'];
const MOST_HOSTS = 2000;

/** Every host that is declared, stands in a zone or was asked for; what is not declared is listed, never guessed. */
function exposed({ gathered, procedure }: CollectContext): Observation {
  const found = new Map<string, Set<FoundIn>>();
  const add = (host: string, where: FoundIn) => found.set(host, (found.get(host) ?? new Set()).add(where));
  for (const host of [...procedure.domains.production, ...procedure.domains.sandbox]) add(host, 'procedure');
  for (const { name, type } of recordsIn(gathered))
    if (WEB.includes(type) && !name.startsWith('_')) add(name, 'dns');
  for (const { payload } of payloadsOf(gathered, observedOrigins)) {
    for (const { host } of payload.hosts) add(host, 'traffic');
  }
  const domains = [...found]
    .map(([host, where]) => ({
      host,
      environment: environmentOf(host, procedure),
      foundIn: [...where].sort(),
    }))
    .sort((left, right) => (left.host < right.host ? -1 : 1))
    .slice(0, MOST_HOSTS);
  return seen(exposedDomains, null, { domains });
}

function separated(context: CollectContext): Observation {
  const { production, sandbox } = context.procedure.domains;
  const apart = production.map((host) => factsOf(host, context));
  const hosts = sandbox.map((host) => {
    const { verdict, signs } = separation(factsOf(host, context), apart);
    return { host, verdict, signs: [...signs] };
  });
  return (hosts.length === 0 ? absent : seen)(environmentSeparation, null, { hosts });
}

function factsOf(host: string, { gathered }: CollectContext): HostFacts {
  const probe = payloadsOf(gathered, hostProbes).find(({ payload }) => payload.host === host)?.payload;
  const origins = payloadsOf(gathered, observedOrigins);
  const observed = origins.flatMap(({ payload }) => payload.hosts).find((one) => one.host === host);
  return {
    host,
    configured: configuredTargets(host, gathered),
    redirectedInside: redirectedInside(host, gathered),
    observed: observed ? observed.origins.map(({ address }) => address) : null,
    marker: probe?.marker?.environment ?? null,
    redirects: (probe?.redirects ?? []).flatMap((redirect) => redirect.host ?? []),
    cookieDomains: (probe?.cookies ?? []).flatMap(({ domain }) => domain ?? []),
  };
}

const MOST_STEPS = 10;

/**
 * Where the records of a host lead, aliases within the zones followed to their end. A proxied record tells the origin as
 * it is configured, which the DNS itself hides. A host without a record of its own has that of the wildcard above it.
 */
function configuredTargets(host: string, gathered: readonly Observation[]): readonly string[] | null {
  const records = recordsIn(gathered).filter(({ type }) => WEB.includes(type));
  const ends = new Set<string>();
  let names = [host];
  for (let step = 0; names.length > 0 && step < MOST_STEPS; step += 1) {
    names = names.flatMap((name) => {
      const own = recordsFor(name, records);
      if (own.length === 0 && step > 0) ends.add(name);
      return own.flatMap(({ type, content }) => {
        if (type === 'CNAME') return hostName(content.untrusted) ?? [];
        ends.add(content.untrusted);
        return [];
      });
    });
  }
  return ends.size > 0 ? [...ends].sort() : null;
}

function recordsFor(name: string, records: ReturnType<typeof recordsIn>) {
  const exact = records.filter((record) => record.name === name);
  if (exact.length > 0) return exact;
  const parent = name.slice(name.indexOf('.') + 1);
  return records.filter((record) => record.name === `*.${parent}`);
}

const OVERRIDES = ['resolve_override', 'host_header_override'];

/** Origin rules and page rules may lead a host’s requests elsewhere; which hosts a rule means is not read out of it. */
function redirectedInside(host: string, gathered: readonly Observation[]): boolean {
  const ofZone = (zone: string | null) => zone !== null && (host === zone || host.endsWith(`.${zone}`));
  const rules = payloadsOf(gathered, deployedRules).filter(({ subject }) => ofZone(subject));
  const lists = payloadsOf(gathered, accessLists).filter(({ subject }) => ofZone(subject));
  return (
    rules.some(({ payload }) =>
      payload.rules.some(({ phase, enabled }) => phase === 'http_request_origin' && enabled),
    ) ||
    lists.some(({ payload }) =>
      payload.pageRules.some(
        ({ active, actions }) => active && actions.some(({ id }) => OVERRIDES.includes(id)),
      ),
    )
  );
}
