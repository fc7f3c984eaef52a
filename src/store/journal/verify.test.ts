import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainedEntry, type Head, hashOf, START } from './chain.ts';
import { type ChainFault, verifyChain } from './verify.ts';

const LENGTH = 6;

/** A sound chain and its head. */
function chain(length = LENGTH): { entries: ChainedEntry[]; head: Head } {
  const entries: ChainedEntry[] = [];
  let head = START;
  for (let seq = 1; seq <= length; seq += 1) {
    const link = {
      seq,
      organisation: 'acme',
      actor: { id: 'u-1', name: 'Ada', role: 'editor' },
      at: `2026-11-22T08:00:0${seq % 10}.000Z`,
      action: 'assets.save',
      subject: { dossier: '2026', register: 'assets', key: `A-${seq}` },
      detail: { changed: [{ field: 'name', before: 'x', after: seq }] },
      previous: head.hash,
    };
    head = { seq, hash: hashOf(link) };
    entries.push({ ...link, hash: head.hash });
  }
  return { entries, head };
}

function faultsOf(entries: readonly ChainedEntry[], head: Head): readonly ChainFault[] {
  return verifyChain(entries, head).faults;
}

const places = Array.from({ length: LENGTH }, (_, place) => place);

describe('A chain', () => {
  it('is whole when nobody touched it, even when it is empty', () => {
    const { entries, head } = chain();

    expect(verifyChain(entries, head)).toEqual({ entries: LENGTH, head: head.hash, faults: [] });
    expect(verifyChain([], START)).toEqual({ entries: 0, head: START.hash, faults: [] });
  });

  it.each([
    ['organisation', { organisation: 'bolt' }],
    ['actor', { actor: { id: 'u-1', name: 'Bob', role: 'editor' } }],
    ['role', { actor: { id: 'u-1', name: 'Ada', role: 'owner' } }],
    ['moment', { at: '2026-11-23T08:00:00.000Z' }],
    ['action', { action: 'assets.remove' }],
    ['subject', { subject: { dossier: '2025' } }],
    ['detail', { detail: null }],
    ['hash', { hash: 'f'.repeat(64) }],
    ['previous hash', { previous: 'f'.repeat(64) }],
  ])('names each entry whose %s was changed', (_, change) => {
    for (const place of places) {
      const { entries, head } = chain();
      const changed = entries.with(place, { ...at(entries, place), ...change });

      const faults = faultsOf(changed, head);

      expect(faults).toContainEqual({ seq: place + 1, fault: 'changed' });
      expect(faults.every(({ fault }) => fault === 'changed')).toBe(true);
    }
  });

  it('names an entry that was changed and hashed anew', () => {
    for (const place of places) {
      const { entries, head } = chain();
      const forged = { ...at(entries, place), action: 'assets.remove' };
      const changed = entries.with(place, { ...forged, hash: hashOf(forged) });

      expect(faultsOf(changed, head)).toEqual([{ seq: place + 1, fault: 'changed' }]);
    }
  });

  it('names the last entry when all after a change were hashed anew, and the head was not', () => {
    const { entries, head } = chain();
    let previous = at(entries, 1).hash;
    const rewritten = entries.map((entry, place) => {
      if (place < 2) return entry;
      const link = { ...entry, action: place === 2 ? 'nothing' : entry.action, previous };
      previous = hashOf(link);
      return { ...link, hash: previous };
    });

    expect(faultsOf(rewritten, head)).toEqual([{ seq: LENGTH, fault: 'changed' }]);
  });

  it('names each entry that was removed from its middle', () => {
    for (const place of places.slice(0, -1)) {
      const { entries, head } = chain();

      expect(faultsOf(entries.toSpliced(place, 1), head)).toEqual([{ seq: place + 1, fault: 'removed' }]);
    }
  });

  it('names an entry that was removed when those after it were numbered anew', () => {
    const { entries, head } = chain();
    const closed = entries.toSpliced(2, 1).map((entry, place) => ({ ...entry, seq: place + 1 }));

    const faults = faultsOf(closed, head);

    expect(faults[0]).toMatchObject({ fault: 'changed' });
    expect(faults).toContainEqual({ seq: 3, fault: 'changed' });
    expect(faults).toContainEqual({ seq: LENGTH, fault: 'truncated' });
  });

  it('names the entries that were cut off at the end', () => {
    for (const kept of [0, 1, LENGTH - 1]) {
      const { entries, head } = chain();

      const faults = faultsOf(entries.slice(0, kept), head);

      const cut = places
        .filter((place) => place >= kept)
        .map((place) => ({ seq: place + 1, fault: 'truncated' }));
      expect(faults).toEqual(cut);
    }
  });

  it('names an entry that was moved', () => {
    for (const place of places.slice(0, -1)) {
      const { entries, head } = chain();
      const moved = entries.with(place, at(entries, place + 1)).with(place + 1, at(entries, place));

      expect(faultsOf(moved, head)).toEqual([{ seq: place + 1, fault: 'reordered' }]);
    }
  });

  it('names two entries that exchanged their numbers', () => {
    const { entries, head } = chain();
    const swapped = entries.with(1, { ...at(entries, 2), seq: 2 }).with(2, { ...at(entries, 1), seq: 3 });

    const seqs = faultsOf(swapped, head).map(({ seq }) => seq);

    expect(seqs).toEqual(expect.arrayContaining([2, 3]));
  });

  it('names an entry that stands twice', () => {
    const { entries, head } = chain();

    expect(faultsOf(entries.toSpliced(2, 0, at(entries, 1)), head)).toEqual([{ seq: 2, fault: 'reordered' }]);
  });

  it('names entries that were added past the head', () => {
    const { entries } = chain();
    const { head } = chain(LENGTH - 2);

    expect(faultsOf(entries, head)).toEqual([
      { seq: LENGTH - 1, fault: 'beyond-head' },
      { seq: LENGTH, fault: 'beyond-head' },
    ]);
  });

  it('is never whole after any change of one of its characters', () => {
    fc.assert(
      fc.property(
        fc.nat(LENGTH - 1),
        fc.nat(),
        fc.constantFrom('0', 'x', 'é', ' '),
        (place, where, letter) => {
          const { entries, head } = chain();
          const text = JSON.stringify(entries[place]);
          const index = where % text.length;
          const changed = parsed(text.slice(0, index) + letter + text.slice(index + 1));
          fc.pre(changed !== undefined && JSON.stringify(changed) !== text);

          expect(faultsOf(entries.with(place, changed as ChainedEntry), head)).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('with a forged number does not fill the memory with missing ones', () => {
    const { entries, head } = chain();
    const forged = entries.with(LENGTH - 1, { ...at(entries, LENGTH - 1), seq: 2_000_000_000 });

    expect(faultsOf(forged, head).length).toBeLessThan(3000);
  });
});

function at(entries: readonly ChainedEntry[], place: number): ChainedEntry {
  const entry = entries[place];
  if (!entry) throw new Error(`there is no entry ${place}`);
  return entry;
}

/** Still an entry in its shape; a key that lost its name is a change of another kind. */
function parsed(text: string): unknown {
  try {
    const value = JSON.parse(text);
    const { seq, actor, subject } = value;
    return typeof seq === 'number' && actor?.id !== undefined && subject !== undefined ? value : undefined;
  } catch {
    return undefined;
  }
}
