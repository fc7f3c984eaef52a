import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import { expect as value } from '#kernel/result.ts';
import type { Session } from '../session.ts';
import { asset, criteria, smallDossier } from '../testing/small-dossier.ts';
import { ADA, BOB, type TestStore, testStore } from '../testing/store.ts';

let tested: TestStore;
let dossier = '';

beforeAll(async () => {
  tested = await testStore();
  await tested.store.keepOrganisation('acme', 'ACME', ADA.at);
});
afterAll(() => tested.stop());

beforeEach(async ({ task }) => {
  dossier = task.id.slice(-60);
  value(
    await inAcme((session) => session.dossiers.create(dossier, smallDossier(), ADA, { sample: false })),
    'it is new',
  );
});

function inAcme<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
  return tested.store.transaction('acme', work);
}

const laptop = asset('A-10', 'Portable', 'hardware', { owner: 'cto', dependsOn: ['A-2', 'A-1'] });

describe('A row', () => {
  it('comes back as it was written, with its version, its author and its moment', async () => {
    const inserted = await inAcme((session) => session.rows(REGISTERS.assets).insert(dossier, laptop, BOB));

    const read = await inAcme((session) => session.rows(REGISTERS.assets).get(dossier, 'A-10'));
    expect(read).toEqual({ row: laptop, version: 1, updatedAt: BOB.at, updatedBy: 'Bob' });
    expect(inserted).toEqual({ ok: true, value: read });
  });

  it('may refer to itself', async () => {
    const itself = { ...laptop, dependsOn: ['A-10'] };

    const inserted = await inAcme((session) => session.rows(REGISTERS.assets).insert(dossier, itself, BOB));

    expect(inserted.ok).toBe(true);
  });

  it('stands in the list in the order of the keys, as people count', async () => {
    const rows = await inAcme(async (session) => {
      await session.rows(REGISTERS.assets).insert(dossier, laptop, BOB);
      return session.rows(REGISTERS.assets).list(dossier);
    });

    expect(rows.map(({ row }) => row.id)).toEqual(['A-1', 'A-2', 'A-10']);
  });

  it('loses what a change leaves out, and keeps the order of its references', async () => {
    const changed = await inAcme(async (session) => {
      const assets = session.rows(REGISTERS.assets);
      await assets.insert(dossier, laptop, ADA);
      const { owner: _, ...without } = laptop;
      return assets.update(dossier, 'A-10', 1, { ...without, dependsOn: ['A-1', 'A-2'] }, BOB);
    });

    const stored = value(changed, 'the version is the last');
    expect(stored).toMatchObject({ version: 2, updatedBy: 'Bob', row: { dependsOn: ['A-1', 'A-2'] } });
    expect('owner' in stored.row).toBe(false);
  });

  it('is gone when it is removed', async () => {
    const left = await inAcme(async (session) => {
      const assets = session.rows(REGISTERS.assets);
      await assets.insert(dossier, laptop, ADA);
      value(await assets.remove(dossier, 'A-10', 1), 'nobody refers to it');
      return assets.get(dossier, 'A-10');
    });

    expect(left).toBeUndefined();
  });
});

describe('A row is refused', () => {
  it('when its key is taken, and the row that has it is shown', async () => {
    const refused = await inAcme((session) =>
      session.rows(REGISTERS.assets).insert(dossier, { ...laptop, id: 'A-1' }, BOB),
    );

    expect(refused).toMatchObject({
      ok: false,
      refusals: [
        { code: 'duplicate-id', path: ['id'], found: { row: { name: 'Base clients' }, version: 1 } },
      ],
    });
  });

  it('when its register has one row only', async () => {
    const study = { ...smallDossier().study, id: 'autre' };

    const refused = await inAcme((session) => session.rows(REGISTERS.study).insert(dossier, study, BOB));

    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ code: 'duplicate-id', found: { row: { id: 'etude' } } }],
    });
  });

  it('when it refers to what is not there, at each place', async () => {
    const [first] = smallDossier().criteria;
    if (!first) throw new Error('the small dossier has criteria');
    const acceptance = [{ level: 'low' as const, roles: ['dir', 'nobody'] }];
    const refused = await inAcme(async (session) => [
      await session
        .rows(REGISTERS.assets)
        .insert(dossier, { ...laptop, owner: 'x', dependsOn: ['A-1', 'y'] }, BOB),
      await session.rows(REGISTERS.criteria).update(dossier, 'C-1', 1, { ...first, acceptance }, BOB),
    ]);

    expect(refused).toMatchObject([
      {
        refusals: [
          { code: 'unknown-reference', path: ['owner'], found: 'x' },
          { code: 'unknown-reference', path: ['dependsOn', 1], found: 'y' },
        ],
      },
      { refusals: [{ code: 'unknown-reference', path: ['acceptance', 0, 'roles', 1], found: 'nobody' }] },
    ]);
  });

  it('when the dossier or the row does not exist', async () => {
    const refused = await inAcme(async (session) => [
      await session.rows(REGISTERS.assets).insert('nowhere', laptop, BOB),
      await session.rows(REGISTERS.assets).update(dossier, 'A-10', 1, laptop, BOB),
      await session.rows(REGISTERS.assets).remove(dossier, 'A-10', 1),
    ]);

    expect(refused).toMatchObject([
      { refusals: [{ code: 'unknown-dossier', found: 'nowhere' }] },
      { refusals: [{ code: 'unknown-row', found: 'A-10' }] },
      { refusals: [{ code: 'unknown-row', found: 'A-10' }] },
    ]);
  });

  it.each([
    ['assets', 'A-1', ['interviews/E-1', 'vulnerabilities/V-1', 'scenarios/S-1', 'auditFindings/C-1']],
    [
      'roles',
      'dir',
      ['roles/cto', 'criteria/C-1', 'scenarios/S-1', 'acceptances/X-1', 'policies/acces', 'reviews/R-1'],
    ],
    ['criteria', 'C-1', ['evaluations/S-1']],
    [
      'scenarios',
      'S-1',
      [
        'interviews/E-1',
        'evaluations/S-1',
        'votes/B-1',
        'treatments/S-1',
        'acceptances/X-1',
        'policies/acces',
        'exceptions/X-2',
        'auditFindings/C-1',
      ],
    ],
    [
      'measures',
      'T-1',
      ['measures/T-2', 'treatments/S-1', 'policies/acces', 'correctiveActions/AC-1', 'reviews/R-1'],
    ],
  ] as const)(
    'to be removed from %s while others refer to it, and they are named',
    async (register, key, users) => {
      const refused = await inAcme((session) => session.rows(registerOf(register)).remove(dossier, key, 1));

      expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'in-use', found: users }] });
    },
  );

  it.each([
    ['study', 'etude'],
    ['criteria', 'C-1'],
  ] as const)('to be removed as the last one of %s, which is never empty', async (register, key) => {
    const refused = await inAcme(async (session) => {
      const evaluations = session.rows(REGISTERS.evaluations);
      await evaluations.remove(dossier, 'S-1', 1);
      return session.rows(registerOf(register)).remove(dossier, key, 1);
    });

    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'last-row' }] });
  });

  it('and nothing of it is written', async () => {
    const before = await inAcme((session) => session.dossiers.load(dossier));

    await inAcme((session) => session.rows(REGISTERS.assets).insert(dossier, { ...laptop, owner: 'x' }, BOB));

    expect(await inAcme((session) => session.dossiers.load(dossier))).toEqual(before);
  });
});

describe('Two people who change one row', () => {
  const renamed = (name: string) => asset('A-2', name, 'hardware');

  it('lose nothing: the second is shown what the first wrote, who it was and when', async () => {
    await inAcme((session) =>
      session.rows(REGISTERS.assets).update(dossier, 'A-2', 1, renamed('De Bob'), BOB),
    );

    const second = await inAcme((session) =>
      session.rows(REGISTERS.assets).update(dossier, 'A-2', 1, renamed('D’Ada'), ADA),
    );

    const now = { row: renamed('De Bob'), version: 2, updatedAt: BOB.at, updatedBy: 'Bob' };
    expect(second).toMatchObject({ ok: false, refusals: [{ code: 'conflict', found: now }] });
    const read = await inAcme((session) => session.rows(REGISTERS.assets).get(dossier, 'A-2'));
    expect(read).toEqual(now);
  });

  it('and one of whom removes it, are told the same', async () => {
    await inAcme((session) => session.rows(REGISTERS.treatments).update(dossier, 'S-1', 1, treatment, BOB));

    const removed = await inAcme((session) => session.rows(REGISTERS.treatments).remove(dossier, 'S-1', 1));

    expect(removed).toMatchObject({ ok: false, refusals: [{ code: 'conflict', found: { version: 2 } }] });
  });

  it('at the very same time, are one winner and one who is told', async () => {
    const attempts = Array.from({ length: 8 }, (_, n) =>
      inAcme((session) => session.rows(REGISTERS.assets).update(dossier, 'A-2', 1, renamed(`N° ${n}`), BOB)),
    );

    const results = await Promise.all(attempts);

    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const told = results.flatMap((result) => (result.ok ? [] : result.refusals.map(({ code }) => code)));
    expect(told).toEqual(Array.from({ length: 7 }, () => 'conflict'));
    expect((await inAcme((session) => session.rows(REGISTERS.assets).get(dossier, 'A-2')))?.version).toBe(2);
  });

  it('or insert one key at the very same time, likewise', async () => {
    const results = await Promise.all(
      [ADA, BOB].map((by) => inAcme((session) => session.rows(REGISTERS.assets).insert(dossier, laptop, by))),
    );

    const codes = results.map((result) => (result.ok ? 'ok' : result.refusals[0]?.code));
    expect(codes.toSorted()).toEqual(['duplicate-id', 'ok']);
  });

  const treatment = { scenario: 'S-1', option: 'avoid' as const, reason: 'Trop cher', measures: [] };
});

describe('A decision that is made on a whole dossier', () => {
  it('is made again when somebody changes the dossier meanwhile', async () => {
    const seen: (number | undefined)[] = [];
    let disturb = async () => {
      await inAcme((session) => session.rows(REGISTERS.criteria).insert(dossier, criteria('C-2'), BOB));
    };

    await inAcme(async (session) => {
      const content = await session.dossiers.load(dossier);
      seen.push(content?.criteria.length);
      await disturb();
      disturb = async () => undefined;
      await session.rows(REGISTERS.assets).insert(dossier, laptop, ADA);
    });

    expect(seen).toEqual([1, 2]);
  });
});
