import { parse } from '#domain/register/refusals.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import type { StoredRow } from '../../../api/queries.ts';
import { type Change, type Deed, inverse, isSame, redo } from './deed.ts';
import { type CellRefusal, placed, type SheetAnswer, type SheetWork } from './sending.ts';

/** How a row stands that is not as it is stored. */
export type RowState = 'unsaved' | 'sending' | 'refused' | 'conflict';

/** What somebody wrote that is not stored yet. */
export interface Local {
  /** Absent: the row is to go. */
  readonly row: Row | undefined;
  /** What it was written on; absent for a new row. */
  readonly base: StoredRow | undefined;
  readonly state: RowState;
  readonly refusals: readonly CellRefusal[];
  /** The row as somebody else saved it. */
  readonly theirs?: StoredRow | undefined;
}

/** A row as it is shown. Its id stays the same when a new row gets its key. */
export interface SheetRow {
  readonly id: string;
  readonly row: Row;
  readonly stored: StoredRow | undefined;
  readonly local: Local | undefined;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface SheetView {
  readonly rows: readonly SheetRow[];
  readonly byId: ReadonlyMap<string, SheetRow>;
  /** Raised when rows come or go, and not when their cells change: what is sorted stays where it is while it is edited. */
  readonly shape: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Rows that are being sent, out of how many of their batch. */
  readonly progress: Progress | undefined;
  /** Why the last batch was not written. */
  readonly problem: unknown;
  readonly unsaved: readonly SheetRow[];
}

interface Doors {
  readonly register: Pick<Register, 'key' | 'row' | 'fields'>;
  /** Writes to the server; a refusal is an answer, never an error. */
  readonly send: (work: SheetWork) => Promise<SheetAnswer>;
  /** Told all stored rows after a batch was written. */
  readonly onStored: (rows: readonly StoredRow[]) => void;
}

/** So many rows in one transaction; more are sent one batch after the other. */
const BATCH = 1000;

/**
 * The rows of a register as somebody works on them: what is stored, what was written over it, and how to take that back.
 * A change is shown at once and sent in its turn. What is incomplete or refused stays here, with its reason, until it is
 * mended or discarded: nothing that somebody wrote is ever dropped.
 */
export class Sheet {
  readonly #doors: Doors;
  #stored: readonly StoredRow[] = [];
  readonly #local = new Map<string, Local>();
  /** Rows that were new here, by the key that they got. */
  readonly #idByKey = new Map<string, string>();
  #past: readonly Deed[] = [];
  #future: readonly Deed[] = [];
  #waiting: (readonly string[])[] = [];
  #busy = false;
  /** Rows of the batch that is on its way: what they will be stored as is not known yet. */
  #flying: ReadonlySet<string> = new Set();
  #fresh = 0;
  #progress: Progress | undefined;
  #problem: unknown;
  #view: SheetView;
  readonly #listeners = new Set<() => void>();

  constructor(doors: Doors) {
    this.#doors = doors;
    this.#view = { ...EMPTY };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  view = (): SheetView => this.#view;

  /** The rows as the server has them now. One that it gave before our own last write to it is older than what we know. */
  takeStored(rows: readonly StoredRow[]): void {
    if (rows === this.#stored) return;
    const known = new Map(this.#stored.map((stored) => [this.#key(stored.row), stored]));
    this.#stored = rows.map((stored) => {
      const mine = known.get(this.#key(stored.row));
      if (!mine) return stored;
      return mine.version > stored.version || (mine.version === stored.version && isSame(mine, stored))
        ? mine
        : stored;
    });
    for (const [id, local] of this.#local) this.#settle(id, local.row);
    this.#show();
  }

  /** A name for a row that has no key yet; no key looks like it. */
  freshId(): string {
    this.#fresh += 1;
    return `+${Date.now().toString(36)}-${this.#fresh}`;
  }

  /** Does something that can be undone as one. */
  commit(changes: readonly Change[]): void {
    const deed = changes.filter(({ before, after }) => !isSame(before, after));
    if (deed.length === 0) return;
    this.#past = [...this.#past, deed].slice(-200);
    this.#future = [];
    this.#put(deed.map(({ id, after }) => [id, after] as const));
  }

  undo(): Deed | undefined {
    const deed = this.#past.at(-1);
    if (!deed) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, deed];
    this.#replay(inverse(deed));
    return deed;
  }

  redo(): Deed | undefined {
    const deed = this.#future.at(-1);
    if (!deed) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, deed];
    this.#replay(deed);
    return deed;
  }

  /** After two versions were compared: what is to stand, made on the version that was read. */
  resolve(id: string, row: Row, theirs: StoredRow): void {
    this.#local.set(id, { row, base: theirs, state: 'unsaved', refusals: [] });
    this.#put([[id, row]]);
  }

  /** Lets go what was written and not stored. */
  discard(ids: readonly string[]): void {
    for (const id of ids) this.#local.delete(id);
    this.#problem = undefined;
    this.#show();
  }

  /** Sends again what waits and is complete. */
  retry(): void {
    this.#problem = undefined;
    this.#put(
      [...this.#local].flatMap(([id, { row, state }]) => (state === 'conflict' ? [] : [[id, row] as const])),
    );
  }

  /** What a reload would lose, as it can be kept. */
  drafts(): readonly (readonly [string, Local])[] {
    return [...this.#local];
  }

  /** What was kept before a reload: shown as unsaved, and not sent before somebody says so. */
  restore(drafts: readonly (readonly [string, Local])[]): void {
    for (const [id, draft] of drafts) {
      const { refusals } = this.#judged(draft.row);
      this.#local.set(id, { ...draft, state: 'unsaved', refusals });
      this.#settle(id, draft.row);
    }
    this.#show();
  }

  #key(row: Row): string {
    return keyOf(this.#doors.register, row);
  }

  #idOf(stored: StoredRow): string {
    const key = this.#key(stored.row);
    return this.#idByKey.get(key) ?? key;
  }

  #storedOf(id: string): StoredRow | undefined {
    return this.#view.byId.get(id)?.stored;
  }

  #replay(deed: Deed): void {
    const contested: string[] = [];
    const next = deed.map((change) => {
      const now = this.#view.byId.get(change.id);
      const here = now?.local ? now.local.row : now?.stored?.row;
      const result = redo(change, here);
      if (result.contested && now?.stored) contested.push(change.id);
      return [change.id, result.row, change.before] as const;
    });
    this.#put(next.filter(([id]) => !contested.includes(id)).map(([id, row]) => [id, row] as const));
    for (const [id, row, before] of next) {
      const theirs = this.#storedOf(id);
      if (!contested.includes(id) || !theirs) continue;
      const base = before && { ...theirs, row: before };
      this.#local.set(id, { row, base, state: 'conflict', refusals: [], theirs });
    }
    this.#show();
  }

  /** Takes rows as they are to be, shows them, and sends what is complete. */
  #put(rows: readonly (readonly [string, Row | undefined])[]): void {
    const ready: string[] = [];
    for (const [id, row] of rows) {
      const local = this.#local.get(id);
      const base = local ? local.base : this.#storedOf(id);
      if (isSame(row, base?.row) && !this.#flying.has(id)) {
        this.#local.delete(id);
        continue;
      }
      const { refusals } = this.#judged(row);
      this.#local.set(id, { row, base, state: 'unsaved', refusals });
      if (refusals.length === 0) ready.push(id);
    }
    this.#problem = undefined;
    for (let start = 0; start < ready.length; start += BATCH)
      this.#waiting.push(ready.slice(start, start + BATCH));
    this.#show();
    this.#work(ready.length);
  }

  /** What the register says of a row by itself; a row that goes is always right. */
  #judged(row: Row | undefined): { readonly refusals: readonly CellRefusal[] } {
    if (row === undefined) return { refusals: [] };
    const checked = parse(this.#doors.register.row, row);
    if (checked.ok) return { refusals: [] };
    return { refusals: checked.refusals.map(({ path, message, code }) => ({ path, message, code })) };
  }

  /** A row that has come to be as it was written needs no sending. */
  #settle(id: string, row: Row | undefined): void {
    const stored = this.#stored.find((one) => this.#idOf(one) === id);
    if (isSame(stored?.row, row)) this.#local.delete(id);
  }

  async #work(total: number): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    let done = 0;
    for (let ids = this.#waiting.shift(); ids; ids = this.#waiting.shift()) {
      if (total > BATCH) this.#progress = { done, total };
      await this.#write(ids);
      done += ids.length;
    }
    this.#busy = false;
    this.#progress = undefined;
    this.#show();
  }

  async #write(ids: readonly string[]): Promise<void> {
    const sent = ids.flatMap((id) => {
      const local = this.#local.get(id);
      return local && local.state !== 'conflict' && local.refusals.length === 0 ? [{ id, local }] : [];
    });
    const saves = sent.flatMap(({ id, local: { row, base } }) =>
      row ? [{ id, row, version: base?.version }] : [],
    );
    const removals = sent.flatMap(({ id, local: { row, base } }) =>
      row || !base ? [] : [{ id, key: this.#key(base.row), version: base.version }],
    );
    for (const { id, local } of sent) {
      if (!local.row && !local.base) this.#local.delete(id);
      else this.#local.set(id, { ...local, state: 'sending' });
    }
    if (saves.length + removals.length === 0) return;
    this.#show();
    this.#flying = new Set(sent.map(({ id }) => id));
    const answer = await this.#doors.send({ saves, removals });
    this.#flying = new Set();
    if (answer.ok) this.#written({ saves, removals }, answer.saved, sent);
    else this.#notWritten({ saves, removals }, answer, sent);
    this.#show();
  }

  #written(work: SheetWork, saved: readonly StoredRow[], sent: readonly Sent[]): void {
    const gone = new Set(work.removals.map(({ key }) => key));
    const next = new Map(this.#stored.map((stored) => [this.#key(stored.row), stored]));
    for (const key of gone) next.delete(key);
    work.saves.forEach(({ id }, place) => {
      const stored = saved[place];
      if (!stored) return;
      const key = this.#key(stored.row);
      if (id !== key) this.#idByKey.set(key, id);
      next.set(key, stored);
    });
    this.#stored = [...next.values()];
    for (const { id } of sent) {
      const now = this.#local.get(id);
      const stored = saved[work.saves.findIndex((save) => save.id === id)];
      // What was written meanwhile stands on what has just been stored.
      if (now && !isSame(now.row, stored?.row)) this.#local.set(id, { ...now, base: stored });
      else this.#local.delete(id);
    }
    this.#doors.onStored(this.#stored);
  }

  #notWritten(work: SheetWork, answer: SheetAnswer & { ok: false }, sent: readonly Sent[]): void {
    const byRow = placed(work, answer.refusals);
    for (const { id, local } of sent) {
      const now = this.#local.get(id) ?? local;
      const found = byRow.get(id);
      const state = found === undefined ? 'unsaved' : found.theirs ? 'conflict' : 'refused';
      // A row that may not go stays: there is nothing to mend in it. One that was taken back meanwhile is as it was.
      if ((!now.row && state === 'refused') || isSame(now.row, now.base?.row)) this.#local.delete(id);
      else this.#local.set(id, { ...now, state, refusals: found?.refusals ?? [], theirs: found?.theirs });
    }
    this.#problem = answer.problem;
  }

  #show(): void {
    const before = this.#view;
    const rows = this.#shown(before.byId);
    const same =
      rows.length === before.rows.length && rows.every(({ id }, place) => before.rows[place]?.id === id);
    this.#view = {
      rows,
      byId: new Map(rows.map((one) => [one.id, one])),
      shape: same ? before.shape : before.shape + 1,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
      progress: this.#progress,
      problem: this.#problem,
      unsaved: rows.filter(({ local }) => local !== undefined && local.state !== 'sending'),
    };
    for (const listener of this.#listeners) listener();
  }

  /** Rows that have not changed are the same objects as before, so that they are not drawn again. */
  #shown(before: ReadonlyMap<string, SheetRow>): readonly SheetRow[] {
    const ids = new Set<string>();
    const stored = this.#stored.flatMap((one): readonly SheetRow[] => {
      const id = this.#idOf(one);
      ids.add(id);
      const local = this.#local.get(id);
      // A row that is to go is out of sight at once, unless two people are at odds about it.
      if (local && !local.row && local.state !== 'conflict') return [];
      return [kept(before.get(id), { id, row: local?.row ?? one.row, stored: one, local })];
    });
    const fresh = [...this.#local].flatMap(([id, local]): readonly SheetRow[] =>
      ids.has(id) || !local.row
        ? []
        : [kept(before.get(id), { id, row: local.row, stored: undefined, local })],
    );
    return [...stored, ...fresh];
  }
}

interface Sent {
  readonly id: string;
  readonly local: Local;
}

function kept(before: SheetRow | undefined, now: SheetRow): SheetRow {
  const same = before && before.row === now.row && before.stored === now.stored && before.local === now.local;
  return same ? before : now;
}

const EMPTY: SheetView = {
  rows: [],
  byId: new Map(),
  shape: 0,
  canUndo: false,
  canRedo: false,
  progress: undefined,
  problem: undefined,
  unsaved: [],
};
