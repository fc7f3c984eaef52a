import { describe, expect, it, test } from 'vitest';
import { bodies, certifications, glossary, libraryCatalogue, regulations, standards } from './entry.ts';

describe('the standards', () => {
  it('are those of the family 27000 first, and each once', () => {
    const refs = standards().map(({ ref }) => ref);

    expect(refs.slice(0, 3)).toEqual(['ISO/IEC 27001', 'ISO/IEC 27002', 'ISO/IEC 27005']);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('hold few to read now, so that a beginner begins', () => {
    const now = standards().filter(({ priority }) => priority === 'now');

    expect(now.length).toBeGreaterThanOrEqual(3);
    expect(now.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ['ISO/IEC 27701', 2025],
    ['ISO/IEC 27018', 2025],
    ['ISO/IEC 27031', 2025],
    ['ISO 19011', 2026],
    ['ISO/IEC 27005', 2022],
  ])('know that %s is of %i', (ref, year) => {
    expect(standards().find((standard) => standard.ref === ref)).toMatchObject({ year, toConfirm: false });
  });

  it('begin their edition with its year, and ask for confirmation where a revision is under way', () => {
    for (const { id, edition, year, status, toConfirm } of standards()) {
      expect(edition.startsWith(String(year)), id).toBe(true);
      if (status === 'under-revision') expect(toConfirm, id).toBe(true);
    }
  });
});

describe('the laws and rules', () => {
  it('tell their dates in their order', () => {
    for (const { id, milestones } of regulations()) {
      const days = milestones.map(({ on }) => on);

      expect(days, id).toEqual(days.toSorted());
    }
  });

  it('send what is not sure to counsel, in both languages', () => {
    for (const { id, caveat } of regulations()) {
      if (caveat === undefined) continue;

      expect(caveat.fr, id).toMatch(/à confirmer par un conseil/i);
      expect(caveat.en, id).toMatch(/to be confirmed by counsel/i);
    }
  });

  it('do not claim that NIS 2 is French law, nor that an investment adviser is bound by DORA', () => {
    const [france, dora] = ['nis2-france', 'dora'].map((id) =>
      regulations().find((regulation) => regulation.id === id),
    );

    expect(france).toMatchObject({ toConfirm: true });
    expect(dora).toMatchObject({ toConfirm: true, reach: 'through-customers' });
    expect(dora?.customersAsk.length).toBeGreaterThanOrEqual(5);
  });

  it('name authorities that are bodies of the library', () => {
    const known = new Set(bodies().map(({ id }) => id));

    expect(regulations().flatMap(({ authorities }) => authorities.filter((id) => !known.has(id)))).toEqual(
      [],
    );
  });
});

test('every body has an address of its own', () => {
  const addresses = bodies().map(({ address }) => address);

  expect(new Set(addresses).size).toBe(addresses.length);
});

describe('the certifications', () => {
  it('are of persons, of providers and of organisations', () => {
    expect(new Set(certifications().map(({ holder }) => holder)).size).toBe(3);
  });

  it('include those by which a tester, an auditor and an officer are chosen', () => {
    const ids = certifications().map(({ id }) => id);

    expect(ids).toEqual(
      expect.arrayContaining([
        'oscp',
        'oswe',
        'ewptx',
        'passi',
        'cissp',
        'cism',
        'iso-27001-lead-implementer',
        'iso-27001-lead-auditor',
      ]),
    );
  });
});

describe('the glossary', () => {
  it('has no word twice, in either language', () => {
    for (const language of ['fr', 'en'] as const) {
      const words = glossary().map(({ term }) => term[language].toLowerCase());

      expect(words.filter((word, place) => words.indexOf(word) < place)).toEqual([]);
    }
  });

  it('explains in a breath: forty words at most, a few more in French', () => {
    const long = glossary().filter(
      ({ meaning }) => meaning.fr.split(/\s+/).length > 45 || meaning.en.split(/\s+/).length > 40,
    );

    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('leads on from every word, and never to itself', () => {
    expect(glossary().filter(({ id, see }) => see.length === 0 || see.includes(id))).toEqual([]);
  });
});

test('an uncertain law without its question for counsel is refused, and a certain one with it', () => {
  const [sure, unsure] = [regulations().find((r) => !r.toConfirm), regulations().find((r) => r.toConfirm)];
  const { caveat, ...silent } = unsure ?? {};

  expect(libraryCatalogue.entry.safeParse(silent).success).toBe(false);
  expect(libraryCatalogue.entry.safeParse({ ...sure, caveat }).success).toBe(false);
  expect(libraryCatalogue.entry.safeParse(unsure).success).toBe(true);
});
