import { userInfo } from 'node:os';
import pg from 'pg';
import type { Action, Actor } from '#actions/action.ts';
import { perform } from '#actions/perform.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Database } from '#store/postgres/database.ts';
import { openDatabase } from '#store/postgres/open.ts';
import type { Store } from '#store/session.ts';
import { openStore } from '#store/store.ts';
import type { Terminal } from './terminal.ts';

/** Does actions on the server's data, as the person at this machine: whoever can read the key is its owner. */
export interface Operator {
  readonly act: (action: Action, input: unknown) => Promise<Result<unknown>>;
}

interface Place {
  readonly data: string;
  readonly organisation?: string | undefined;
}

/**
 * Opens the data folder, beside a server that runs on it or without one, for one piece of work. The journal says who
 * it was.
 */
export async function asOperator<Value>(
  terminal: Terminal,
  place: Place,
  work: (operator: Operator) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const database = await openDatabase({ dataDir: place.data });
  if (!database.ok) return database;
  const store = await openStore(database.value);
  if (!store.ok) {
    await database.value.stop();
    return store;
  }
  try {
    const organisation = await organisationOf(database.value, place.organisation);
    if (!organisation.ok) return organisation;
    return await work(operatorOf(terminal, store.value, organisation.value));
  } finally {
    await store.value.close();
    await database.value.stop();
  }
}

function operatorOf(terminal: Terminal, store: Store, organisation: string): Operator {
  const actor: Actor = {
    id: 'operator',
    name: userInfo().username,
    organisation,
    role: 'owner',
    alone: false,
  };
  return {
    act: (action, input) =>
      perform(action, input, { store, actor, today: terminal.today(), now: new Date().toISOString() }),
  };
}

/** The id of the organisation by its name or id; the only one where none is named. */
async function organisationOf(database: Database, named: string | undefined): Promise<Result<string>> {
  const all = await organisations(database);
  const found = named === undefined ? all : all.filter(({ id, name }) => id === named || name === named);
  const [only] = found;
  if (only && found.length === 1) return ok(only.id);
  return refuse(all.length === 0 ? noOrganisation() : whichOrganisation(named, all));
}

interface Organisation {
  readonly id: string;
  readonly name: string;
}

async function organisations(database: Database): Promise<readonly Organisation[]> {
  const client = new pg.Client({ ...database.auth, options: '-c search_path=auth' });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('auth.organization') is not null as there`,
    );
    if (!rows[0]?.there) return [];
    return (await client.query<Organisation>('select id, name from organization order by name, id')).rows;
  } finally {
    await client.end();
  }
}

function noOrganisation(): Refusal {
  return {
    code: 'no-organisation',
    path: [],
    message: {
      fr: 'il n’y a pas encore d’organisation : lancez « vigie serve » et créez le premier administrateur',
      en: 'there is no organisation yet: run “vigie serve” and create the first administrator',
    },
  };
}

function whichOrganisation(named: string | undefined, all: readonly Organisation[]): Refusal {
  const names = all.map(({ name }) => name).join(', ');
  return {
    code: 'unknown-organisation',
    path: ['organisation'],
    found: named,
    message: {
      fr: `dites laquelle avec --organisation : ${names}`,
      en: `say which with --organisation: ${names}`,
    },
  };
}
