import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect as value } from '#kernel/result.ts';
import { arbitraryDossier } from '../../../tests/dossiers/arbitrary.ts';
import type { Session } from '../session.ts';
import { smallDossier } from '../testing/small-dossier.ts';
import { ADA, BOB, type TestStore, testStore } from '../testing/store.ts';

let tested: TestStore;

beforeAll(async () => {
  tested = await testStore();
  await tested.store.keepOrganisation('acme', 'ACME', ADA.at);
});
afterAll(() => tested.stop());

function inAcme<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
  return tested.store.transaction('acme', work);
}

async function created(id: string, content: Dossier): Promise<void> {
  value(await inAcme((session) => session.dossiers.create(id, content, ADA, { sample: false })), 'it is new');
}

async function hashOf(id: string): Promise<string | undefined> {
  const loaded = await inAcme((session) => session.dossiers.load(id));
  return loaded && takeSnapshot(loaded).hash;
}

describe('A whole dossier', () => {
  it('comes back as it was brought in, and then as it was replaced, whatever is in it', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), arbitraryDossier(), async (first, second) => {
        count += 1;
        const id = `law-${count}`;

        await created(id, first);
        const afterCreate = await hashOf(id);
        await inAcme((session) => session.dossiers.replace(id, second, BOB));
        const afterReplace = await hashOf(id);

        expect([afterCreate, afterReplace]).toEqual([takeSnapshot(first).hash, takeSnapshot(second).hash]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it.each(['fintech', 'saas'])('of the sample %s comes back as it was brought in', async (sample) => {
    const bundle = value(
      await readBundle(`${import.meta.dirname}/../../../samples/${sample}`),
      'the sample is sound',
    );

    await created(sample, bundle.dossier);

    expect(await hashOf(sample)).toBe(takeSnapshot(bundle.dossier).hash);
  });

  it('is refused under an id that is taken', async () => {
    await created('taken', smallDossier());

    const again = await inAcme((session) =>
      session.dossiers.create('taken', smallDossier(), ADA, { sample: false }),
    );

    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'duplicate-id', found: 'taken' }] });
  });

  it('writes only the rows that differ when it is replaced', async () => {
    await created('minimal', smallDossier());
    const after = smallDossier();
    const [theft, breakdown] = after.scenarios;
    if (!theft || !breakdown) throw new Error('the small dossier has two scenarios');
    after.scenarios = [theft, { ...breakdown, assets: ['A-2', 'A-1'] }];

    await inAcme((session) => session.dossiers.replace('minimal', after, BOB));

    const versions = await inAcme((session) =>
      Promise.all([
        session.rows(REGISTERS.scenarios).list('minimal'),
        session.rows(REGISTERS.assets).list('minimal'),
      ]),
    );
    expect(versions[0].map(({ version, updatedBy }) => [version, updatedBy])).toEqual([
      [1, 'Ada'],
      [2, 'Bob'],
    ]);
    expect(versions[1].every(({ version }) => version === 1)).toBe(true);
    expect(versions[0][1]?.row.assets).toEqual(['A-2', 'A-1']);
  });

  it('writes nothing when it is replaced by itself', async () => {
    await created('same', smallDossier());
    const version = () =>
      tested.asRuntime('acme', (sql) => sql(`select version from dossier where id = 'same'`));
    const before = await version();

    await inAcme((session) => session.dossiers.replace('same', smallDossier(), BOB));

    expect(await version()).toEqual(before);
  });

  it('may rename its single rows', async () => {
    await created('renamed', smallDossier());
    const after = { ...smallDossier(), study: { ...smallDossier().study, id: 'autre' } };

    await inAcme((session) => session.dossiers.replace('renamed', after, BOB));

    expect((await inAcme((session) => session.dossiers.load('renamed')))?.study.id).toBe('autre');
  });

  it('leaves no row behind when it is taken away, and its snapshots stay', async () => {
    await created('gone', smallDossier());
    const snapshot = takeSnapshot(smallDossier());

    await inAcme(async (session) => {
      await session.snapshots.save('gone', snapshot, ADA, 'removal');
      await session.dossiers.remove('gone');
    });

    const rows = await tested.asRuntime('acme', async (sql) => {
      const tables = await sql(`select table_name as name from information_schema.columns
        where column_name = 'dossier_id' and table_name not in ('journal', 'snapshots') and table_schema = 'public'`);
      const counts = tables.map(
        ({ name }) => `select '${name}' as name from ${name} where dossier_id = 'gone'`,
      );
      return sql(counts.join(' union all '));
    });
    expect(rows).toEqual([]);
    expect(await hashOf('gone')).toBeUndefined();
    expect(await inAcme((session) => session.snapshots.get('gone', snapshot.hash))).toEqual(snapshot);
  });

  it('is listed with what its study says', async () => {
    await tested.store.keepOrganisation('lister', 'Lister', ADA.at);
    const listed = await tested.store.transaction('lister', async (session) => {
      await session.dossiers.create('one', smallDossier('Une étude'), ADA, { sample: true });
      return session.dossiers.list();
    });

    expect(listed).toEqual([
      {
        id: 'one',
        title: 'Une étude',
        organisation: 'Exemple SAS',
        version: '1.0',
        status: 'draft',
        date: '2026-11-22',
        sample: true,
      },
    ]);
  });
});
