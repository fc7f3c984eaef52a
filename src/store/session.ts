import type { z } from 'zod';
import type { Procedure } from '#checkup/procedure/procedure.ts';
import type { TrendPoint } from '#checkup/trend/series.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Snapshot } from '#domain/dossier/snapshot.ts';
import type { Rating, Stage } from '#domain/evaluation/evaluation.ts';
import type { Fields } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Register, Row } from '#domain/register/register.ts';
import type { SavedView } from '#domain/register/saved-view.ts';
import type { LevelId } from '#domain/scope/levels.ts';
import type { Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** Who writes, and when (ISO 8601, UTC). */
export interface By {
  readonly id: string;
  readonly name: string;
  readonly at: string;
}

/** A row with what the store knows of it. */
export interface Stored<Value = Row> {
  readonly row: Value;
  /** 1 upwards; a change gives back the version that it was made on. */
  readonly version: number;
  readonly updatedAt: string;
  /** The name of who wrote it last. */
  readonly updatedBy: string;
}

/** The rows of one register. Writing in a dossier that is not there is refused: `unknown-dossier`. */
export interface Rows<Value> {
  /** In the order of the keys, as people count: S-9 before S-10. */
  list(dossier: string): Promise<Stored<Value>[]>;
  get(dossier: string, key: string): Promise<Stored<Value> | undefined>;
  /** Refusals: `duplicate-id` (found: the stored row), `unknown-reference`. */
  insert(dossier: string, row: Value, by: By): Promise<Result<Stored<Value>>>;
  /** Refusals: `conflict` (found: the Stored row as it is now), `unknown-row`, `unknown-reference`. */
  update(dossier: string, key: string, version: number, row: Value, by: By): Promise<Result<Stored<Value>>>;
  /**
   * Refusals: `conflict`, `unknown-row`, `in-use` (found: who refers to it, as `register/key` texts), `last-row` where a
   * register is never empty.
   */
  remove(dossier: string, key: string, version: number): Promise<Result<void>>;
  /**
   * Writes and takes away many rows at once, all or none. Refusals are those above, their paths below `saves` or
   * `removals` and the place in the list; all that can be seen are given, not only the first.
   */
  apply(dossier: string, work: RowsWork<Value>, by: By): Promise<Result<RowsApplied<Value>>>;
  /** The rows that refer to a row, in the order of the study; its references to itself do not count. */
  users(dossier: string, key: string): Promise<readonly { register: RegisterId; key: string }[]>;
}

/** A row without a version is new; with one, it was read in that version. No key may stand in it twice. */
export interface RowsWork<Value> {
  readonly saves: readonly { readonly row: Value; readonly version?: number | undefined }[];
  readonly removals: readonly { readonly key: string; readonly version: number }[];
}

export interface RowsApplied<Value> {
  /** In the order of the saves. */
  readonly saved: readonly Stored<Value>[];
  /** What stood there before, by key. */
  readonly before: ReadonlyMap<string, Stored<Value>>;
}

export interface DossierSummary {
  readonly id: string;
  readonly title: Dossier['study']['title'];
  readonly organisation: string;
  readonly version: string;
  readonly status: Dossier['study']['status'];
  readonly date: string;
  readonly sample: boolean;
}

/** Each part narrows; level, likelihood and consequence are those of the stage. */
export interface ScenarioFilter {
  readonly stage: Stage;
  /** Words, each of them somewhere in the id or the title; case and accents do not count. */
  readonly text?: string | undefined;
  readonly level?: LevelId | undefined;
  readonly likelihood?: number | undefined;
  readonly consequence?: number | undefined;
  readonly family?: string | undefined;
  readonly asset?: string | undefined;
  readonly category?: string | undefined;
  readonly owner?: string | undefined;
  /** A treatment option, or `none` for scenarios without treatment. */
  readonly option?: string | undefined;
}

export interface ScenarioQuery extends ScenarioFilter {
  /** A stage sorts the worst first and the unrated last. */
  readonly sort: 'id' | 'title-fr' | 'title-en' | Stage;
  /** The same order from its end. */
  readonly reversed?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface StageSummary {
  readonly likelihood: number;
  readonly consequence: number;
  readonly level?: LevelId | undefined;
  readonly toRerate: boolean;
}

export interface ScenarioPage {
  readonly rows: (Stored<Dossier['scenarios'][number]> & {
    readonly [S in Stage]?: StageSummary | undefined;
  } & { readonly option?: Dossier['treatments'][number]['option'] | undefined })[];
  /** How many scenarios the filter leaves, over all pages. */
  readonly total: number;
  /** Give it back as `cursor` for the next page; absent on the last. */
  readonly next?: string | undefined;
}

/** The matrix of one stage, counted; the worst cells first, empty ones absent. */
export interface MatrixCounts {
  readonly cells: {
    readonly likelihood: number;
    readonly consequence: number;
    /** Read with the criteria that the ratings were made with: one cell may have had two levels over time. */
    readonly level?: LevelId | undefined;
    readonly count: number;
  }[];
  readonly unrated: number;
}

export interface SnapshotSummary {
  readonly hash: string;
  readonly at: string;
  /** The name of who froze it. */
  readonly by: string;
  readonly note: string;
}

/** When a procedure wants its checkups. */
export type CheckupSchedule = Pick<Procedure, 'frequency' | 'weekday' | 'hour' | 'timezone'>;

/** An archived checkup as it is brought in. */
export interface KeptCheckup {
  readonly procedure: string;
  readonly date: string;
  readonly revision: number;
  readonly level: TrendPoint['level'];
  readonly summary: { readonly platform: string } & Omit<TrendPoint, 'date' | 'level'>;
  /** Null where the procedure was not brought along. */
  readonly schedule: CheckupSchedule | null;
  /** SHA-256 of the JSON. */
  readonly hash: string;
  readonly json: string;
  readonly markdown: string;
  /** The commit of the archive that it came from, where it was told. */
  readonly commit: string | null;
}

export interface CheckupSummary extends Omit<KeptCheckup, 'json' | 'markdown'> {
  readonly importedAt: string;
  readonly importedBy: string;
}

export interface StoredCheckup extends CheckupSummary {
  readonly json: string;
  readonly markdown: string;
}

export const LINK_STATES = ['linked', 'proposed', 'applied', 'dismissed'] as const;

export interface LinkKey {
  readonly finding: string;
  readonly register: 'scenarios' | 'measures';
  readonly target: string;
}

/** What a finding of a checkup is about in the study, and the rating that somebody proposes because of it. */
export interface FindingLink extends LinkKey {
  /** The checkup in which it was seen. */
  readonly procedure: string;
  readonly date: string;
  readonly state: (typeof LINK_STATES)[number];
  /** Null until somebody proposes; only for scenarios. */
  readonly proposal: ProposedRating | null;
  /** Why it was dismissed. */
  readonly reason: string | null;
}

export type ProposedRating = Pick<Rating, 'likelihood' | 'consequences' | 'rationale'>;

export interface StoredLink extends FindingLink {
  /** Who made it what it is now: linked, proposed, applied or dismissed. */
  readonly by: string;
  readonly at: string;
}

/** Where the procedure of a dossier stands: a folder with a name of its own below that of the data. */
export interface ProcedurePlace {
  readonly dossier: string;
  readonly folder: string;
  /** The id of the procedure, and when it wants its checkups. */
  readonly procedure: string;
  readonly platform: string;
  readonly schedule: CheckupSchedule;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** What the server does by itself: gather the evidence of a due checkup, keep the events of a day. */
export type CheckupTask = 'collect' | 'daily';

export interface CheckupTurn {
  readonly task: CheckupTask;
  readonly due: string;
  readonly state: 'running' | 'done' | 'failed';
  /** How it ended, in words. */
  readonly told: Text | null;
  readonly takenAt: string;
}

/** Which secret: of which connector, under which name it asks for it. */
export interface SecretKey {
  readonly connector: string;
  readonly name: string;
}

/** What may be told of a secret: never the secret. */
export interface ConnectorSecret extends SecretKey {
  /** Its last four characters; null for a short one. */
  readonly ending: string | null;
  readonly setAt: string;
  readonly setBy: string;
}

export interface JournalEntry {
  readonly actor: { readonly id: string; readonly name: string; readonly role: string };
  readonly at: string;
  readonly action: string;
  readonly subject: {
    readonly dossier?: string | undefined;
    readonly register?: string | undefined;
    readonly key?: string | undefined;
  };
  readonly detail: unknown;
}

export interface JournalQuery {
  readonly dossier?: string | undefined;
  readonly register?: string | undefined;
  readonly key?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** What one transaction of one organisation can do. Nothing of another organisation is reachable through it. */
export interface Session {
  rows<Members extends Fields>(
    register: Pick<Register<Members>, 'id' | 'row' | 'key' | 'fields'>,
  ): Rows<z.infer<Register<Members>['row']>>;
  readonly dossiers: {
    list(): Promise<DossierSummary[]>;
    load(id: string): Promise<Dossier | undefined>;
    /** Refusal: `duplicate-id`. */
    create(id: string, content: Dossier, by: By, options: { sample: boolean }): Promise<Result<void>>;
    /** Writes only the rows that differ. */
    replace(id: string, content: Dossier, by: By): Promise<void>;
    remove(id: string): Promise<void>;
  };
  readonly scenarios: {
    page(dossier: string, query: ScenarioQuery): Promise<ScenarioPage>;
    matrix(dossier: string, stage: Stage): Promise<MatrixCounts>;
  };
  readonly views: {
    /** By name. */
    list(dossier: string, register: RegisterId): Promise<(SavedView & { readonly updatedBy: string })[]>;
    /** Replaces the view with the same id; false when there is no such dossier. */
    save(dossier: string, view: SavedView, by: By): Promise<boolean>;
    /** False when there is no such view. */
    remove(dossier: string, id: string): Promise<boolean>;
  };
  readonly snapshots: {
    save(dossier: string, snapshot: Snapshot, by: By, note: string): Promise<void>;
    list(dossier: string): Promise<SnapshotSummary[]>;
    get(dossier: string, hash: string): Promise<Snapshot | undefined>;
  };
  /** The bytes of the files that rows of the register of attachments name. */
  readonly attachments: {
    /** Bytes that are there already stay as they are: their hash is the same. The dossier must be there. */
    put(dossier: string, hash: string, bytes: Uint8Array): Promise<void>;
    get(dossier: string, hash: string): Promise<Uint8Array | undefined>;
    /** The hashes of which the bytes are there. */
    held(dossier: string): Promise<ReadonlySet<string>>;
    /** Takes away the bytes that no row names any more. */
    sweep(dossier: string): Promise<void>;
  };
  /** Checkups of the platform that were brought in, and what their findings mean for the study. */
  readonly checkups: {
    /** False when there is no such dossier. What is kept is never changed; a correction is a higher revision. */
    keep(dossier: string, checkup: KeptCheckup, by: By): Promise<boolean>;
    /** The latest revision of each day and procedure, the newest day first. */
    list(dossier: string): Promise<CheckupSummary[]>;
    /** The latest revision of a day. */
    get(dossier: string, procedure: string, date: string): Promise<StoredCheckup | undefined>;
    /** In the order of the study. */
    links(dossier: string): Promise<StoredLink[]>;
    /** Replaces the link of that finding to that row; the row must be there. */
    saveLink(dossier: string, link: FindingLink, by: By): Promise<void>;
    /** False when there is no such link. */
    removeLink(dossier: string, link: LinkKey): Promise<boolean>;
  };
  /** Checkups that the server itself does. */
  readonly checkupProcedures: {
    place(dossier: string): Promise<ProcedurePlace | undefined>;
    /** Of every dossier of the organisation. */
    all(): Promise<ProcedurePlace[]>;
    /** False when there is no such dossier, or when its procedure stands in another folder. */
    keep(
      dossier: string,
      kept: Omit<ProcedurePlace, 'dossier' | 'madeAt' | 'madeBy'>,
      by: By,
    ): Promise<boolean>;
    /** True for whoever is first; a turn whose server died can be taken again after half an hour. */
    takeTurn(dossier: string, task: CheckupTask, due: string, at: string): Promise<boolean>;
    endTurn(dossier: string, turn: Omit<CheckupTurn, 'takenAt'>): Promise<void>;
    /** The latest first. */
    turns(dossier: string): Promise<CheckupTurn[]>;
  };
  /** Secrets are written, replaced and removed; only `reveal` reads them, for who asks the outside with them. */
  readonly connectors: {
    /** False when there is no such dossier. */
    put(dossier: string, key: SecretKey, secret: string, by: By): Promise<boolean>;
    list(dossier: string): Promise<ConnectorSecret[]>;
    /** False when there is no such secret. */
    remove(dossier: string, key: SecretKey): Promise<boolean>;
    reveal(dossier: string): Promise<readonly (SecretKey & { readonly secret: string })[]>;
  };
  readonly journal: {
    append(entry: JournalEntry): Promise<{ seq: number; hash: string }>;
    /** Several at once, in their order: one link each. */
    appendAll(entries: readonly JournalEntry[]): Promise<void>;
    list(query: JournalQuery): Promise<(JournalEntry & { seq: number; hash: string })[]>;
    verify(): Promise<{ entries: number; head: string; faults: { seq: number; fault: string }[] }>;
  };
}

export interface Store {
  /** Makes the organisation known to the store, or gives it its new name. Its id comes from the sign-in. */
  keepOrganisation(id: string, name: string, at: string): Promise<void>;
  transaction<Value>(organisation: string, work: (session: Session) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}
