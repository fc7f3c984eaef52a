import { spawn } from 'node:child_process';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Key } from '../key.ts';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { lastLines } from './log.ts';
import { linkCluster, makeFolder, type Place } from './place.ts';
import { BARE_ENVIRONMENT } from './postmaster.ts';
import { initialisationFailed } from './refusals.ts';
import { EMBEDDED_DATABASE, EMBEDDED_ROLES, password, scramVerifier } from './roles.ts';
import { checkFolder } from './surroundings.ts';

const DRAFT = '.draft';

/**
 * Makes the cluster with its roles and its database. It is made beside its place and renamed at the end: a cluster that
 * exists is complete, whenever the power went.
 */
export async function initialise(place: Place, binaries: Binaries, key: Key): Promise<Result<void>> {
  removeDrafts(place.cluster);
  const draft = `${place.cluster}${DRAFT}-${process.pid}`;
  const made = makeFolder(draft, 0o700, place.account);
  if (!made.ok) return made;
  const room = checkFolder(dirname(draft));
  if (!room.ok) return room;
  const run = programs(binaries, place.account);
  const output = (await run('initdb', initdb(draft))) ?? (await bootstrap(run, draft, key));
  if (output !== undefined) {
    removeDrafts(place.cluster);
    return refuse(initialisationFailed(place.cluster, output));
  }
  renameSync(draft, place.cluster);
  linkCluster(place);
  syncFolder(dirname(place.cluster));
  syncFolder(dirname(place.entry));
  return ok(undefined);
}

/** Only one process at a time comes here (see owner.ts), so a draft is the rest of a first start that was cut short. */
function removeDrafts(cluster: string): void {
  for (const name of safeList(dirname(cluster))) {
    if (name.startsWith(`${basename(cluster)}${DRAFT}`)) {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
    }
  }
}

function safeList(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function initdb(folder: string): readonly string[] {
  return [
    `--pgdata=${folder}`,
    '--username=vigie_admin',
    // Nobody logs in as the superuser, now or later: its only door is the single-user mode below.
    '--auth=reject',
    '--encoding=UTF8',
    // Code-point order, the same on every machine and after every update of the system's C library.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
  ];
}

async function bootstrap(run: Run, folder: string, key: Key): Promise<string | undefined> {
  const { owner, runtime, auth } = EMBEDDED_ROLES;
  writeFileSync(
    join(folder, 'pg_hba.conf'),
    `# Written by Vigie: three logins, one database, one socket.\nlocal ${EMBEDDED_DATABASE} ${owner},${runtime},${auth} scram-sha-256\n`,
  );
  const single = ['--single', '-j', '-D', folder, '-c', 'exit_on_error=on', 'template1'];
  return run(
    'postgres',
    single,
    statements(key)
      .map((statement) => `${statement};\n\n`)
      .join(''),
  );
}

function statements(key: Key): readonly string[] {
  const { owner, runtime, auth } = EMBEDDED_ROLES;
  const login = (role: string) =>
    `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION ` +
    `PASSWORD '${scramVerifier(password(key, EMBEDDED_DATABASE, role))}'`;
  return [
    'REVOKE ALL ON SCHEMA public FROM PUBLIC',
    ...[owner, runtime, auth].map(login),
    `CREATE DATABASE ${EMBEDDED_DATABASE} OWNER ${owner}`,
    `REVOKE ALL ON DATABASE ${EMBEDDED_DATABASE} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${EMBEDDED_DATABASE} TO ${runtime}, ${auth}`,
  ];
}

/** Runs a program of PostgreSQL; what it said when it failed, nothing when it did not. */
type Run = (program: string, args: readonly string[], input?: string) => Promise<string | undefined>;

function programs({ folder }: Binaries, account: Account): Run {
  return (program, args, input = '') =>
    new Promise((done) => {
      const child = spawn(join(folder, 'bin', program), args, {
        ...runAs(account),
        cwd: '/',
        env: BARE_ENVIRONMENT,
      });
      const said: Buffer[] = [];
      child.stdout.on('data', (piece: Buffer) => said.push(piece));
      child.stderr.on('data', (piece: Buffer) => said.push(piece));
      child.on('error', (error) => done(error.message));
      child.on('close', (code) => done(code === 0 ? undefined : lastLines(Buffer.concat(said).toString())));
      child.stdin.on('error', () => undefined).end(input);
    });
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
