import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEntry, Session } from '../session.ts';
import { ADA, type TestStore, testStore } from '../testing/store.ts';

let tested: TestStore;

beforeAll(async () => {
  tested = await testStore();
  for (const organisation of ['acme', 'bolt', 'busy', 'torn', 'cut', 'many']) {
    await tested.store.keepOrganisation(organisation, organisation, ADA.at);
  }
});
afterAll(() => tested.stop());

function within<Value>(organisation: string, work: (session: Session) => Promise<Value>): Promise<Value> {
  return tested.store.transaction(organisation, work);
}

function entry(key: string, detail: unknown = null): JournalEntry {
  return {
    actor: { id: 'u-ada', name: 'Ada', role: 'owner' },
    at: ADA.at,
    action: 'assets.save',
    subject: { dossier: '2026', register: 'assets', key },
    detail,
  };
}

function append(organisation: string, key: string, detail?: unknown) {
  return within(organisation, (session) => session.journal.append(entry(key, detail)));
}

describe('The journal of an organisation', () => {
  it('numbers its entries from 1, each organisation its own, and reads them newest first', async () => {
    await append('acme', 'A-1');
    await append('bolt', 'B-1');
    const { seq } = await append('acme', 'A-2');

    const read = await within('acme', (session) => session.journal.list({ limit: 10 }));

    expect(seq).toBe(2);
    expect(read.map((found) => [found.seq, found.subject.key])).toEqual([
      [2, 'A-2'],
      [1, 'A-1'],
    ]);
    expect(read[1]).toMatchObject(entry('A-1'));
  });

  it('is read by subject, and on from a number', async () => {
    const list = (query: object) =>
      within('acme', (session) => session.journal.list({ limit: 10, ...query }));

    expect(await list({ key: 'A-2' })).toHaveLength(1);
    expect(await list({ dossier: '2025' })).toHaveLength(0);
    expect(await list({ register: 'assets', before: 2 })).toHaveLength(1);
  });

  it('is whole whatever the detail was: the hash is made over what is read back', async () => {
    const odd = {
      a: undefined,
      b: [undefined, 1e21, -0, 0.1, 1.5e-7],
      c: { z: 1, é: '\u2028', '🦊': null },
      d: new Date(0),
    };

    await append('acme', 'A-3', odd);

    expect((await within('acme', (session) => session.journal.verify())).faults).toEqual([]);
  });

  it('takes many entries at once, each a link of the chain', async () => {
    const many = Array.from({ length: 1200 }, (_, n) => entry(`K-${n}`, { n }));
    await append('many', 'K-before');

    await within('many', (session) => session.journal.appendAll(many));
    await append('many', 'K-after');

    const { entries, faults } = await within('many', (session) => session.journal.verify());
    const [last] = await within('many', (session) => session.journal.list({ key: 'K-1199', limit: 1 }));
    expect([entries, faults]).toEqual([1202, []]);
    expect(last).toMatchObject({ seq: 1201, detail: { n: 1199 } });
  });

  it('has no gap when many write at once and some of them fail', async () => {
    const attempts = Array.from({ length: 24 }, (_, n) =>
      within('busy', async (session) => {
        await session.journal.append(entry(`K-${n}`));
        if (n % 4 === 0) throw new Error('changed my mind');
      }).catch(() => undefined),
    );
    await Promise.all(attempts);

    const { entries, faults } = await within('busy', (session) => session.journal.verify());

    expect({ entries, faults }).toEqual({ entries: 18, faults: [] });
  });

  it('shows what somebody with the rights of the owner did to it behind its back', async () => {
    for (const key of ['1', '2', '3', '4', '5']) await append('torn', key);
    await tested.asOwner('torn', async (sql) => {
      await sql('alter table journal disable trigger user');
      await sql(`update journal set actor_name = 'Bob' where seq = 2`);
      await sql('delete from journal where seq = 4');
      await sql('alter table journal enable trigger user');
    });

    const { faults } = await within('torn', (session) => session.journal.verify());

    expect(faults).toEqual([
      { seq: 2, fault: 'changed' },
      { seq: 4, fault: 'removed' },
    ]);
  });

  it('shows that its end was cut off', async () => {
    for (const key of ['1', '2', '3']) await append('cut', key);
    await tested.asOwner('cut', async (sql) => {
      await sql('alter table journal disable trigger user');
      await sql('delete from journal where seq = 3');
      await sql('alter table journal enable trigger user');
    });

    const { faults } = await within('cut', (session) => session.journal.verify());

    expect(faults).toEqual([{ seq: 3, fault: 'truncated' }]);
  });

  it('is whole while it is empty', async () => {
    await tested.store.keepOrganisation('new', 'New', ADA.at);

    const verdict = await within('new', (session) => session.journal.verify());

    expect(verdict).toEqual({ entries: 0, head: '0'.repeat(64), faults: [] });
  });
});
