import { type ColumnType, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Sealer } from './sealing.ts';

/** The tables that are not registers; those are read from their description (registers/table.ts). */
export interface Tables {
  organisation: { id: string; name: string; created_at: Moment };
  dossier: { organisation_id: string; id: string; sample: boolean; created_at: Moment; version: number };
  journal: {
    organisation_id: string;
    seq: number;
    at: string;
    actor_id: string;
    actor_name: string;
    actor_role: string;
    action: string;
    dossier_id: string | null;
    register: string | null;
    key: string | null;
    /** Written as JSON text. */
    detail: ColumnType<unknown, string, never>;
    previous: string;
    hash: string;
  };
  journal_head: { organisation_id: string; seq: number; hash: string };
  snapshots: {
    organisation_id: string;
    dossier_id: string;
    number: number;
    hash: string;
    json: string;
    at: Moment;
    actor_id: string;
    actor_name: string;
    note: string;
  };
  attachment_contents: { organisation_id: string; dossier_id: string; hash: string; bytes: Buffer };
}

/** Written as ISO 8601; read through iso(), which makes text of it again. */
type Moment = ColumnType<Date, string, string>;

/** A transaction that sees one organisation. */
export interface Scope {
  readonly db: Kysely<Tables>;
  readonly organisation: string;
  /** Seals what the tables may hold and nobody may read in them. */
  readonly sealer: Sealer;
  /** The dossiers whose version this transaction has raised already. */
  readonly touched: Set<string>;
}

/** A moment as the text that Date.toISOString() gives, whatever the time zone of the connection. */
export function iso(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
