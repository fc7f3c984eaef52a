import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Asset } from '#domain/assets/asset.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { expect as value } from '#kernel/result.ts';
import type { RowsWork, Session } from '../session.ts';
import { asset, smallDossier } from '../testing/small-dossier.ts';
import { ADA, BOB, type TestStore, testStore } from '../testing/store.ts';

let tested: TestStore;
let dossier = '';
let count = 0;

beforeAll(async () => {
  tested = await testStore();
  await tested.store.keepOrganisation('acme', 'ACME', ADA.at);
});
afterAll(() => tested.stop());

beforeEach(newDossier);

async function newDossier(): Promise<void> {
  count += 1;
  dossier = `d-${count}`;
  value(
    await inAcme((session) => session.dossiers.create(dossier, smallDossier(), ADA, { sample: false })),
    'it is new',
  );
}

function inAcme<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
  return tested.store.transaction('acme', work);
}

const apply = (work: Partial<RowsWork<Asset>>) =>
  inAcme((session) =>
    session.rows(REGISTERS.assets).apply(dossier, { saves: [], removals: [], ...work }, BOB),
  );
const list = () => inAcme((session) => session.rows(REGISTERS.assets).list(dossier));
const laptop = (id: string, over: Partial<Asset> = {}) => asset(id, `Portable ${id}`, 'hardware', over);

/** What was refused, as code and path. */
async function refused(work: Partial<RowsWork<Asset>>): Promise<readonly string[]> {
  const result = await apply(work);
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('Many rows at once', () => {
  it('are written, changed and taken away in one transaction, each under its version', async () => {
    const [first, second] = await list();
    if (!first || !second) throw new Error('the small dossier has two assets');

    const applied = await apply({
      saves: [
        { row: laptop('A-3', { dependsOn: ['A-4'] }) },
        { row: laptop('A-4') },
        { row: { ...first.row, name: 'Base', dependsOn: [] }, version: 1 },
      ],
    });

    const { saved, before } = value(applied, 'nothing is wrong');
    expect(saved.map(({ row, version }) => [row.id, version])).toEqual([
      ['A-3', 1],
      ['A-4', 1],
      ['A-1', 2],
    ]);
    expect(saved[2]).toMatchObject({ updatedBy: 'Bob', row: { name: 'Base', dependsOn: [] } });
    expect(before.get('A-1')?.row).toEqual(first.row);
    expect((await list()).map(({ row }) => row.id)).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);

    const gone = await apply({
      removals: [
        { key: 'A-4', version: 1 },
        { key: 'A-3', version: 1 },
      ],
    });

    expect(gone.ok).toBe(true);
    expect((await list()).map(({ row }) => row.id)).toEqual(['A-1', 'A-2']);
  });

  it('are refused together, each fault at its place in the list', async () => {
    const faults = await refused({
      saves: [
        { row: laptop('A-1') },
        { row: laptop('A-2'), version: 7 },
        { row: laptop('A-9'), version: 1 },
        { row: laptop('A-5', { owner: 'nobody', dependsOn: ['A-5', 'nowhere'] }) },
        { row: laptop('A-5') },
      ],
      removals: [{ key: 'A-8', version: 1 }],
    });

    expect(faults).toEqual([
      'duplicate-id saves.4.row.id',
      'duplicate-id saves.0.row.id',
      'conflict saves.1.version',
      'unknown-row saves.2.row.id',
      'unknown-row removals.0.key',
      'unknown-reference saves.3.row.owner',
      'unknown-reference saves.3.row.dependsOn.1',
    ]);
    expect(await list()).toHaveLength(2);
  });

  it('may not leave a row without what it refers to', async () => {
    const [, second] = await list();
    const scenario = inAcme((session) => session.rows(REGISTERS.assets).users(dossier, 'A-2'));

    expect(await refused({ removals: [{ key: 'A-2', version: 1 }] })).toEqual(['in-use removals.0.key']);
    expect(await scenario).toEqual([
      { register: 'assets', key: 'A-1' },
      { register: 'scenarios', key: 'S-1' },
      { register: 'scenarios', key: 'S-2' },
      { register: 'providers', key: 'testeur' },
    ]);
    expect(second?.version).toBe(1);
  });

  it('may take a row away together with what leads to it, or once nothing does any more', async () => {
    await apply({ saves: [{ row: laptop('A-3') }, { row: laptop('A-4', { dependsOn: ['A-3'] }) }] });

    const kept = await refused({
      saves: [{ row: laptop('A-4', { dependsOn: ['A-3'], name: 'Encore' }), version: 1 }],
      removals: [{ key: 'A-3', version: 1 }],
    });
    const freed = await apply({
      saves: [{ row: laptop('A-4'), version: 1 }],
      removals: [{ key: 'A-3', version: 1 }],
    });

    expect(kept).toEqual(['unknown-reference saves.0.row.dependsOn.0']);
    expect(freed.ok).toBe(true);
  });

  it('never empty a register that must have a row', async () => {
    const removed = await inAcme(async (session) => {
      const [only] = await session.rows(REGISTERS.criteria).list(dossier);
      const removals = only ? [{ key: only.row.id, version: only.version }] : [];
      return session.rows(REGISTERS.criteria).apply(dossier, { saves: [], removals }, BOB);
    });

    expect(removed.ok ? [] : removed.refusals.map(({ code }) => code)).toContain('in-use');
  });

  it('come out as the same rows written one by one would', async () => {
    const ids = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'];
    const work = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        needs: fc.integer({ min: 1, max: 5 }),
        on: fc.uniqueArray(fc.constantFrom('A-1', 'A-2'), { maxLength: 2 }),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(work, async (wanted) => {
        await newDossier();
        const versions = new Map((await list()).map(({ row, version }) => [row.id, version]));
        const saves = wanted.map(({ id, needs, on }) => ({
          row: laptop(id, { integrity: needs, dependsOn: on }),
          version: versions.get(id),
        }));
        value(await apply({ saves }), 'nothing is wrong');
        const together = await list();

        await newDossier();
        for (const { row, version } of saves) {
          const one = await inAcme((session) => {
            const rows = session.rows(REGISTERS.assets);
            return version === undefined
              ? rows.insert(dossier, row, BOB)
              : rows.update(dossier, row.id, version, row, BOB);
          });
          value(one, 'nothing is wrong');
        }

        expect(together).toEqual(await list());
      }),
      { numRuns: 10 },
    );
  });
});
