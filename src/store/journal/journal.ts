import type { Insertable, Selectable } from 'kysely';
import { batches } from '../registers/write.ts';
import type { JournalEntry, JournalQuery, Session } from '../session.ts';
import type { Scope, Tables } from '../tables.ts';
import { type ChainedEntry, type Head, hashOf, START } from './chain.ts';
import { type ChainVerdict, walkChain } from './verify.ts';

/** So many entries are read at once while the chain is walked. */
const BATCH = 1000;

/** The journal of one organisation: what was done is added in the transaction that does it. */
export function journal(scope: Scope): Session['journal'] {
  return {
    append: (entry) => append(scope, entry),
    appendAll: async (entries) => {
      if (entries.length > 0) await appendAll(scope, entries);
    },
    list: (query) => list(scope, query),
    verify: () => verify(scope),
  };
}

/** The head is locked until the transaction ends, so the numbers have no gap, and one that rolls back leaves none. */
async function append(scope: Scope, entry: JournalEntry): Promise<Head> {
  return appendAll(scope, [entry]);
}

async function appendAll({ db, organisation }: Scope, entries: readonly JournalEntry[]): Promise<Head> {
  let head = await lockHead({ db, organisation });
  const rows: Insertable<Tables['journal']>[] = [];
  for (const entry of entries) {
    const row = linked(organisation, entry, head);
    rows.push(row);
    head = { seq: row.seq, hash: row.hash };
  }
  for (const batch of batches(rows, BATCH)) await db.insertInto('journal').values(batch).execute();
  await db.updateTable('journal_head').set(head).where('organisation_id', '=', organisation).execute();
  return head;
}

function linked(organisation: string, entry: JournalEntry, head: Head): Insertable<Tables['journal']> {
  // As JSON has it, and as the database will give it back: undefined members and the like are gone.
  const detail = JSON.stringify(entry.detail ?? null);
  const link = { ...entry, detail: JSON.parse(detail), seq: head.seq + 1, organisation, previous: head.hash };
  const { actor, subject } = entry;
  return {
    organisation_id: organisation,
    seq: link.seq,
    hash: hashOf(link),
    at: entry.at,
    actor_id: actor.id,
    actor_name: actor.name,
    actor_role: actor.role,
    action: entry.action,
    dossier_id: subject.dossier ?? null,
    register: subject.register ?? null,
    key: subject.key ?? null,
    detail,
    previous: head.hash,
  };
}

async function lockHead({ db, organisation }: Pick<Scope, 'db' | 'organisation'>): Promise<Head> {
  await db
    .insertInto('journal_head')
    .values({ organisation_id: organisation, ...START })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
  return db
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .where('organisation_id', '=', organisation)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The newest first. */
async function list(
  { db, organisation }: Scope,
  { dossier, register, key, before, limit }: JournalQuery,
): Promise<(JournalEntry & Head)[]> {
  const entries = await db
    .selectFrom('journal')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .$if(dossier !== undefined, (query) => query.where('dossier_id', '=', dossier ?? null))
    .$if(register !== undefined, (query) => query.where('register', '=', register ?? null))
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? null))
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return entries.map(chained);
}

async function verify({ db, organisation }: Scope): Promise<ChainVerdict> {
  const walk = walkChain();
  let after = 0;
  for (;;) {
    const entries = await db
      .selectFrom('journal')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const entry of entries) walk.next(chained(entry));
    after = entries.at(-1)?.seq ?? after;
    if (entries.length < BATCH) break;
  }
  const head = await db
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  return walk.end(head ?? START);
}

function chained(entry: Selectable<Tables['journal']>): ChainedEntry {
  const { organisation_id, actor_id, actor_name, actor_role, dossier_id, register, key, ...rest } = entry;
  return {
    ...rest,
    organisation: organisation_id,
    actor: { id: actor_id, name: actor_name, role: actor_role },
    subject: {
      ...(dossier_id === null ? {} : { dossier: dossier_id }),
      ...(register === null ? {} : { register }),
      ...(key === null ? {} : { key }),
    },
  };
}
