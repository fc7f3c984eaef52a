import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { organization } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import pg from 'pg';
import { CLIENT_ADDRESS } from '../http/client-address.ts';

export interface AuthOptions {
  /** A pool that sees the schema `auth` only. */
  readonly pool: pg.PoolConfig;
  readonly secret: string;
  /** Where browsers reach the server; the origin that cookies and cross-site checks rest on. */
  readonly url: string;
  readonly trustedOrigins: readonly string[];
}

// What a member may do is decided in actions/permission.ts; here the roles are names only.
const names = createAccessControl({ organization: [], member: [], invitation: [], team: [], ac: [] });
const nothing = names.newRole({});
const roles = { owner: nothing, editor: nothing, approver: nothing, reader: nothing };

/** Signing in by e-mail and password, sessions in the database, organisations with members. */
export async function openAuth({ pool: config, secret, url, trustedOrigins }: AuthOptions) {
  const pool = new pg.Pool({ ...config, options: '-c search_path=auth', max: 4 });
  // A client that waits in the pool loses its connection when the server restarts; the pool makes a new one.
  pool.on('error', () => undefined);
  const auth = betterAuth({
    database: pool,
    secret,
    baseURL: url,
    basePath: '/api/auth',
    trustedOrigins: [...trustedOrigins],
    // Accounts come from the first-run page and from invitations only.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'vigie',
      useSecureCookies: url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    telemetry: { enabled: false },
    plugins: [organization({ ac: names, roles, creatorRole: 'owner', disableOrganizationDeletion: true })],
  });
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  return { auth, pool };
}

export type Auth = Awaited<ReturnType<typeof openAuth>>['auth'];
