import { code } from '../code.ts';

/**
 * Hosting services where a name that its owner gave up can be claimed by anybody: an alias to a missing name there is an
 * open door. Our own list, from the services’ documentation; it is longer elsewhere and never complete.
 */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'amazon-s3': ['s3.amazonaws.com', 's3-website.amazonaws.com'],
  'amazon-elastic-beanstalk': ['elasticbeanstalk.com'],
  azure: [
    'azurewebsites.net',
    'cloudapp.net',
    'cloudapp.azure.com',
    'trafficmanager.net',
    'blob.core.windows.net',
  ],
  'azure-cdn': ['azureedge.net', 'azurefd.net'],
  'github-pages': ['github.io'],
  heroku: ['herokuapp.com', 'herokudns.com'],
  netlify: ['netlify.app', 'netlify.com'],
  vercel: ['vercel-dns.com', 'vercel.app'],
  fly: ['fly.dev'],
  render: ['onrender.com'],
  railway: ['up.railway.app'],
  'google-cloud-storage': ['c.storage.googleapis.com'],
  firebase: ['web.app', 'firebaseapp.com'],
  shopify: ['myshopify.com'],
  zendesk: ['zendesk.com'],
  webflow: ['proxy-ssl.webflow.com', 'proxy.webflow.com'],
  ghost: ['ghost.io'],
  readme: ['readme.io'],
  'cloudflare-pages': ['pages.dev'],
  surge: ['surge.sh'],
  bitbucket: ['bitbucket.io'],
  pantheon: ['pantheonsite.io'],
  readthedocs: ['readthedocs.io'],
};

/** The service whose name a target bears, or null. */
export function serviceOf(target: string): string | null {
  for (const [service, domains] of Object.entries(SERVICES)) {
    if (domains.some((domain) => target === domain || target.endsWith(`.${domain}`))) return code(service);
  }
  return /\.s3(-website)?[.-][a-z0-9-]+\.amazonaws\.com$/.test(target) ? 'amazon-s3' : null;
}
