import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Row } from '#domain/register/register.ts';
import type { RefusalAnswer } from '../../../api/problem.ts';
import type { StoredRow } from '../../../api/queries.ts';
import type { SheetAnswer, SheetWork } from './sending.ts';
import { Sheet } from './sheet.ts';

const register = registerOf('roles');
const role = (id: string, name = id): Row => ({ id, name, responsibility: '—', external: false });

/** A server that keeps rows as the real one does: all or nothing, each under its version. */
class Server {
  rows = new Map<string, StoredRow>();
  reachable = true;
  batches: SheetWork[] = [];

  put(row: Row, by = 'Bob'): void {
    const version = (this.rows.get(String(row.id))?.version ?? 0) + 1;
    this.rows.set(String(row.id), { row, version, updatedAt: '', updatedBy: by });
  }

  send = async (work: SheetWork): Promise<SheetAnswer> => {
    this.batches.push(work);
    if (!this.reachable) return { ok: false, refusals: [], problem: 'unreachable' };
    const refusals = [
      ...work.saves.flatMap(({ row, version }, n) => this.#refused(String(row.id), version, ['saves', n])),
      ...work.removals.flatMap(({ key, version }, n) => this.#refused(key, version, ['removals', n])),
    ];
    if (refusals.length > 0) return { ok: false, refusals, problem: 'refused' };
    for (const { key } of work.removals) this.rows.delete(key);
    for (const { row } of work.saves) this.put(row, 'Ada');
    return { ok: true, saved: work.saves.map(({ row }) => this.rows.get(String(row.id)) as StoredRow) };
  };

  #refused(key: string, version: number | undefined, path: (string | number)[]): RefusalAnswer[] {
    const now = this.rows.get(key);
    if (now?.version === version) return [];
    const code = now ? (version === undefined ? 'duplicate-id' : 'conflict') : 'unknown-row';
    const end = code === 'conflict' ? ['version'] : ['row', 'id'];
    return [{ code, path: [...path, ...end], message: code, ...(now ? { found: now } : {}) }];
  }
}

let server: Server;
let sheet: Sheet;

beforeEach(() => begin(role('a'), role('b'), role('c')));

function begin(...rows: readonly Row[]): void {
  server = new Server();
  for (const row of rows) server.put(row);
  sheet = new Sheet({ register, send: server.send, onStored: () => undefined });
  sheet.takeStored([...server.rows.values()]);
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const shown = () => sheet.view().rows.map(({ row }) => `${row.id}:${row.name}`);
const stored = () => [...server.rows.values()].map(({ row }) => `${row.id}:${row.name}`);
const rename = (id: string, name: string | undefined) => {
  const before = sheet.view().byId.get(id)?.row as Row;
  const { name: _, ...rest } = before;
  return { id, before, after: name === undefined ? rest : { ...before, name } };
};

describe('A sheet', () => {
  it('shows a change at once and stores it, under the version that was read', async () => {
    sheet.commit([rename('b', 'Béa')]);

    expect(shown()).toEqual(['a:a', 'b:Béa', 'c:c']);
    await settled();
    expect(stored()).toEqual(['a:a', 'b:Béa', 'c:c']);
    expect(sheet.view().unsaved).toEqual([]);
    expect(server.batches[0]?.saves[0]?.version).toBe(1);
  });

  it('sends what one gesture changed as one batch, and undoes it as one', async () => {
    const id = sheet.freshId();
    sheet.commit([rename('a', 'Aa'), { id, before: undefined, after: role('d') }]);
    await settled();
    expect(stored()).toEqual(['a:Aa', 'b:b', 'c:c', 'd:d']);

    sheet.undo();
    await settled();
    expect(stored()).toEqual(['a:a', 'b:b', 'c:c']);

    sheet.redo();
    await settled();
    expect(stored()).toEqual(['a:Aa', 'b:b', 'c:c', 'd:d']);
    expect(server.batches).toHaveLength(3);
  });

  it('keeps an incomplete row by itself until it is complete', async () => {
    const id = sheet.freshId();
    sheet.commit([{ id, before: undefined, after: { id: 'd', external: false } }]);
    await settled();
    expect(server.batches).toEqual([]);
    expect(sheet.view().unsaved[0]?.local?.refusals.map(({ path }) => path[0])).toEqual([
      'name',
      'responsibility',
    ]);

    sheet.commit([{ id, before: { id: 'd', external: false }, after: role('d') }]);
    await settled();
    expect(stored()).toContain('d:d');
    expect(sheet.view().byId.get(id)?.stored?.version).toBe(1);
  });

  it('keeps an emptied cell that may not be empty, with its reason, and sends nothing', async () => {
    sheet.commit([rename('a', undefined)]);
    await settled();

    expect(server.batches).toEqual([]);
    expect(sheet.view().byId.get('a')?.local?.refusals).toMatchObject([{ path: ['name'] }]);
    sheet.undo();
    expect(sheet.view().unsaved).toEqual([]);
  });

  it('shows both versions when somebody else was quicker, and loses neither', async () => {
    server.put(role('b', 'De Bob'));
    sheet.commit([rename('b', 'D’Ada')]);
    await settled();

    const local = sheet.view().byId.get('b')?.local;
    expect(local).toMatchObject({
      state: 'conflict',
      row: { name: 'D’Ada' },
      theirs: { row: { name: 'De Bob' } },
    });
    expect(stored()).toContain('b:De Bob');

    sheet.resolve('b', role('b', 'Des deux'), local?.theirs as StoredRow);
    await settled();
    expect(stored()).toContain('b:Des deux');
  });

  it('asks before an undo takes back what somebody else has changed since', async () => {
    sheet.commit([rename('b', 'D’Ada')]);
    await settled();
    server.put(role('b', 'De Bob'));
    sheet.takeStored([...server.rows.values()]);

    sheet.undo();
    await settled();

    expect(sheet.view().byId.get('b')?.local).toMatchObject({ state: 'conflict', row: { name: 'b' } });
    expect(stored()).toContain('b:De Bob');
  });

  it('leaves what somebody else did to another field when it undoes', async () => {
    sheet.commit([rename('b', 'D’Ada')]);
    await settled();
    server.put({ ...role('b', 'D’Ada'), person: 'Béatrice' });
    sheet.takeStored([...server.rows.values()]);

    sheet.undo();
    await settled();

    expect(server.rows.get('b')?.row).toMatchObject({ name: 'b', person: 'Béatrice' });
  });

  it('keeps everything when the server cannot be reached, and sends it on demand', async () => {
    server.reachable = false;
    sheet.commit([rename('a', 'Aa')]);
    await settled();
    expect(sheet.view()).toMatchObject({ problem: 'unreachable' });
    expect(shown()).toContain('a:Aa');

    server.reachable = true;
    sheet.retry();
    await settled();
    expect(stored()).toContain('a:Aa');
    expect(sheet.view().problem).toBeUndefined();
  });

  it('writes nothing of a batch in which one row is refused, and names that row', async () => {
    const id = sheet.freshId();
    sheet.commit([rename('a', 'Aa'), { id, before: undefined, after: role('c') }]);
    await settled();

    expect(stored()).toEqual(['a:a', 'b:b', 'c:c']);
    expect(sheet.view().byId.get(id)?.local).toMatchObject({
      state: 'refused',
      refusals: [{ path: ['id'] }],
    });
    expect(sheet.view().byId.get('a')?.local?.state).toBe('unsaved');
  });

  it('does not take an answer that is older than its own last write', async () => {
    const old = [...server.rows.values()];
    sheet.commit([rename('a', 'Aa')]);
    await settled();

    sheet.takeStored(old);

    expect(shown()).toContain('a:Aa');
  });

  it('does not move rows while their cells change', async () => {
    const { shape } = sheet.view();
    sheet.commit([rename('a', 'z')]);
    await settled();
    expect(sheet.view().shape).toBe(shape);

    sheet.commit([{ id: 'b', before: role('b'), after: undefined }]);
    expect(sheet.view().shape).toBeGreaterThan(shape);
  });

  it('finds what was kept again after a reload, and sends it only when told', async () => {
    server.reachable = false;
    sheet.commit([rename('a', 'Aa')]);
    await settled();
    const drafts = structuredClone(sheet.drafts());
    const again = new Sheet({ register, send: server.send, onStored: () => undefined });
    again.takeStored([...server.rows.values()]);
    server.batches = [];

    again.restore(drafts);
    await settled();

    expect(again.view().unsaved.map(({ row }) => row.name)).toEqual(['Aa']);
    expect(server.batches).toEqual([]);
  });
});

type Step =
  | { readonly kind: 'set'; readonly id: string; readonly name: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom('x', 'y', 'z'),
  }),
  fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }),
);

describe('Undo and redo', () => {
  it('walk through the states that there were, whatever is done, and the server follows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        begin(role('a'), role('b'), role('c'));
        let [states, at] = [[shown()], 0];
        for (const one of steps) {
          if (one.kind === 'undo') {
            sheet.undo();
            at = Math.max(0, at - 1);
          } else if (one.kind === 'redo') {
            sheet.redo();
            at = Math.min(states.length - 1, at + 1);
          } else {
            const change = rename(one.id, one.name);
            if (change.before.name === one.name) continue;
            sheet.commit([change]);
            states = [...states.slice(0, at + 1), shown()];
            at += 1;
          }
          expect(shown()).toEqual(states[at]);
          if (steps.length % 2 === 0) await settled();
        }
        for (let turn = 0; turn < 30; turn += 1) await settled();

        expect(stored()).toEqual(states[at]);
        expect(sheet.view().unsaved).toEqual([]);
      }),
    );
  });
});
