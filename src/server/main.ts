import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { openPress } from '#documents/press/press.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { derive } from '#store/key.ts';
import type { Database, DatabaseEvent } from '#store/postgres/database.ts';
import { openDatabase } from '#store/postgres/open.ts';
import { openStore } from '#store/store.ts';
import { buildApp } from './app.ts';
import { openAuth } from './auth/auth.ts';
import { openPeople } from './auth/people.ts';
import { openCheckups } from './checkups/checkups.ts';
import { keepSchedule } from './checkups/schedule.ts';

export interface ServerOptions {
  readonly dataDir: string;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Where browsers reach the server when that is not host and port: behind a proxy. */
  readonly publicUrl?: string | undefined;
  readonly language: Language;
  readonly report: (error: unknown) => void;
  /** Origins and hosts that are not public and that checkups may ask all the same: a model on this machine, a VPN. */
  readonly outgoing?: readonly string[];
  /** Milliseconds between two looks at what is due. */
  readonly lookEvery?: number;
  readonly onDatabase?: (event: DatabaseEvent) => void;
}

export interface RunningServer {
  readonly url: string;
  /** The address at which the first administrator is created; absent once there is one. */
  readonly setupUrl: string | undefined;
  readonly database: Database;
  stop(): Promise<void>;
}

/** Opens the database and the doors. What stands in the way is refused in one sentence. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const database = await openDatabase({ dataDir: options.dataDir });
  if (!database.ok) return database;
  const opened = await openDoors(options, database.value);
  if (!opened.ok) await database.value.stop();
  return opened;
}

async function openDoors(options: ServerOptions, database: Database): Promise<Result<RunningServer>> {
  if (options.onDatabase) database.watch(options.onDatabase);
  const store = await openStore(database);
  if (!store.ok) return store;
  const listening = await listen(options);
  if (!listening.ok) {
    await store.value.close();
    return listening;
  }
  const { server, port } = listening.value;
  const url = options.publicUrl?.replace(/\/$/, '') ?? `http://${nameOf(options.host)}:${port}`;
  const origins = originsOf(url, port, options);
  const { auth, pool } = await openAuth({
    pool: database.auth,
    secret: derive(database.key, 'sessions').toString('base64url'),
    url,
    trustedOrigins: origins,
  });
  const people = openPeople(auth, pool, derive(database.key, 'invitations'));
  // One document at a time: two large ones at once would take a gigabyte.
  const press = openPress({ machines: 1 });
  const clock = () => new Date();
  const { dataDir, report, language, outgoing = [] } = options;
  const checkups = openCheckups({ dataDir, store: store.value, clock, report, language, outgoing });
  const setupKey = randomBytes(18).toString('base64url');
  const app = buildApp({
    store: store.value,
    auth,
    people,
    press,
    setupKey,
    url,
    origins,
    webFolder: webFolder(),
    checkups,
    clock,
    report,
    language,
  });
  listening.value.answer(app.fetch);
  const every = options.lookEvery ?? 60_000;
  const schedule = keepSchedule(checkups, () => people.organisations(), { every, report });
  return ok({
    url,
    setupUrl: (await people.isEmpty()) ? `${url}/setup?key=${setupKey}` : undefined,
    database,
    stop: async () => {
      press.close();
      await schedule.stop();
      await closed(server);
      await pool.end();
      await store.value.close();
      await database.stop();
    },
  });
}

type Answer = Hono['fetch'];

interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Gives the door its house; until then it asks for patience. */
  answer(fetch: Answer): void;
}

/** Takes the port before anything is built on it: its number is part of the addresses that sign-in trusts. */
function listen({ host, port }: ServerOptions): Promise<Result<Listening>> {
  let fetch: Answer = () => new Response('Vigie starts.', { status: 503, headers: { 'retry-after': '1' } });
  return new Promise((resolve) => {
    const server = serve({ fetch: (request, env) => fetch(request, env), hostname: host, port }, (info) =>
      resolve(ok({ server: server as Server, port: info.port, answer: (given) => (fetch = given) })),
    );
    server.on('error', (error: NodeJS.ErrnoException) => resolve(refuse(portTaken(host, port, error))));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** People type either name of this machine; both are our own pages. */
function originsOf(url: string, port: number, { publicUrl }: ServerOptions): readonly string[] {
  const own = new URL(url).origin;
  return publicUrl ? [own] : [own, `http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

/** An address that a browser can open: everywhere is here. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** The built pages: dist/web in the checkout, web in the package. */
function webFolder(): string | undefined {
  const places = ['../../dist/web/', '../../web/'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find((place) => existsSync(`${place}index.html`));
}

function portTaken(host: string, port: number, error: NodeJS.ErrnoException): Refusal {
  return {
    code: 'port-taken',
    path: ['port'],
    found: port,
    message: {
      fr: `impossible d’écouter sur ${host}:${port} (${error.code}) ; choisissez un autre port avec --port`,
      en: `cannot listen on ${host}:${port} (${error.code}); choose another port with --port`,
    },
  };
}
