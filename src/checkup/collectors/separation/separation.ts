/** What a host leads to, as far as it is known: of configured origins, observed ones and its own words. */
export interface HostFacts {
  readonly host: string;
  /** Where its records in the zone lead: addresses and names; null where the zone was not read or has no record. */
  readonly configured: readonly string[] | null;
  /** True where a rule may send its requests elsewhere than its records say. */
  readonly redirectedInside: boolean;
  /** Addresses that the edge called for it; null where that was not read. */
  readonly observed: readonly string[] | null;
  /** The environment that it says it is, in its own word; null where it says none. */
  readonly marker: string | null;
  /** Hosts that it redirects to, in order. */
  readonly redirects: readonly string[];
  /** Domains of its cookies. */
  readonly cookieDomains: readonly string[];
}

export interface Sign {
  readonly sign:
    | 'configured-origin'
    | 'observed-origin'
    | 'environment-marker'
    | 'redirect'
    | 'cookie-domain'
    | 'shared-platform-edge';
  readonly says: 'separated' | 'shared' | 'nothing';
  readonly strong: boolean;
  readonly with: string | null;
}

export interface Separation {
  readonly verdict: 'separated' | 'shared' | 'unknown';
  readonly signs: readonly Sign[];
}

/**
 * Whether a sandbox host is apart from production. Public addresses are not looked at: behind a CDN every host has the
 * same ones. Strongest first: where it is configured to lead, where it was seen to lead, what it says it is.
 *
 * `shared` as soon as one strong sign or a redirect says so; `separated` only when a strong sign says so and none says the
 * contrary; else unknown, because nothing missing is ever assumed.
 */
export function separation(sandbox: HostFacts, production: readonly HostFacts[]): Separation {
  const signs = [
    ...configuredSigns(sandbox, production),
    ...observedSigns(sandbox, production),
    ...markerSigns(sandbox),
    ...redirectSigns(sandbox, production),
    ...cookieSigns(sandbox, production),
  ];
  return { verdict: verdictOf(signs), signs };
}

function verdictOf(signs: readonly Sign[]): Separation['verdict'] {
  if (signs.some(({ says, strong, sign }) => says === 'shared' && (strong || sign === 'redirect')))
    return 'shared';
  return signs.some(({ says, strong }) => says === 'separated' && strong) ? 'separated' : 'unknown';
}

/** Edges of hosting platforms: many tenants share their name and are told apart by the host that is asked for. */
const PLATFORM_EDGES = [
  'vercel-dns.com',
  'vercel.app',
  'herokudns.com',
  'netlify.app',
  'netlifyglobalcdn.com',
  'fly.dev',
  'github.io',
  'cloudfront.net',
  'azureedge.net',
  'onrender.com',
  'pages.dev',
  'workers.dev',
  'webflow.com',
  'fastly.net',
];

function isPlatformEdge(target: string): boolean {
  return PLATFORM_EDGES.some((edge) => target.endsWith(`.${edge}`) || target === edge);
}

function configuredSigns(sandbox: HostFacts, production: readonly HostFacts[]): readonly Sign[] {
  if (!sandbox.configured) return [];
  const known = production.filter(({ configured }) => configured !== null);
  const shared = known.flatMap(({ host, configured }) =>
    (configured ?? [])
      .filter((target) => sandbox.configured?.includes(target))
      .map((target) => ({ host, target })),
  );
  const own = shared.find(({ target }) => !isPlatformEdge(target));
  if (own) return [{ sign: 'configured-origin', says: 'shared', strong: true, with: own.host }];
  const [edge] = shared;
  if (edge) return [{ sign: 'shared-platform-edge', says: 'nothing', strong: false, with: edge.host }];
  // A rule inside may send the sandbox to production whatever its records say; and one production host that is not known
  // may be the very one it leads to.
  const certain =
    sandbox.configured.length > 0 &&
    production.length > 0 &&
    known.length === production.length &&
    ![sandbox, ...production].some(({ redirectedInside }) => redirectedInside);
  return [
    { sign: 'configured-origin', says: certain ? 'separated' : 'nothing', strong: certain, with: null },
  ];
}

function observedSigns(sandbox: HostFacts, production: readonly HostFacts[]): readonly Sign[] {
  if (!sandbox.observed || sandbox.observed.length === 0) return [];
  const known = production.filter(({ observed }) => observed !== null && observed.length > 0);
  const shared = known.find(({ observed }) =>
    observed?.some((address) => sandbox.observed?.includes(address)),
  );
  if (shared) return [{ sign: 'observed-origin', says: 'shared', strong: true, with: shared.host }];
  const certain = production.length > 0 && known.length === production.length;
  return [{ sign: 'observed-origin', says: certain ? 'separated' : 'nothing', strong: certain, with: null }];
}

const PRODUCTION_WORDS = ['production', 'prod', 'live'];
const SANDBOX_WORDS = [
  'sandbox',
  'staging',
  'stage',
  'test',
  'dev',
  'development',
  'preprod',
  'recette',
  'qa',
  'demo',
];

function markerSigns({ marker }: HostFacts): readonly Sign[] {
  if (marker === null) return [];
  const sign = 'environment-marker';
  if (PRODUCTION_WORDS.includes(marker)) return [{ sign, says: 'shared', strong: true, with: null }];
  if (SANDBOX_WORDS.includes(marker)) return [{ sign, says: 'separated', strong: true, with: null }];
  return [{ sign, says: 'nothing', strong: false, with: null }];
}

function redirectSigns({ redirects }: HostFacts, production: readonly HostFacts[]): readonly Sign[] {
  const to = production.find(({ host }) => redirects.includes(host));
  return to ? [{ sign: 'redirect', says: 'shared', strong: false, with: to.host }] : [];
}

function cookieSigns({ cookieDomains }: HostFacts, production: readonly HostFacts[]): readonly Sign[] {
  const reached = production.find(({ host }) =>
    cookieDomains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  return reached ? [{ sign: 'cookie-domain', says: 'shared', strong: false, with: reached.host }] : [];
}
