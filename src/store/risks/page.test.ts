import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { type Risk, view } from '#domain/dossier/view.ts';
import { STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { compareRisks } from '#domain/evaluation/rated.ts';
import { productGrid } from '#domain/scope/criteria.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import { compareIds } from '#kernel/order.ts';
import { expect as value } from '#kernel/result.ts';
import { LANGUAGES, say } from '#kernel/text.ts';
import { arbitraryDossier } from '../../../tests/dossiers/arbitrary.ts';
import type { ScenarioFilter, ScenarioPage, ScenarioQuery, Session } from '../session.ts';
import { asset, criteria, rating, smallDossier } from '../testing/small-dossier.ts';
import { ADA, BOB, type TestStore, testStore } from '../testing/store.ts';
import { Cursor } from './cursor.ts';
import { fold, wordsOf } from './fold.ts';

let tested: TestStore;
let count = 0;

beforeAll(async () => {
  tested = await testStore();
  await tested.store.keepOrganisation('acme', 'ACME', ADA.at);
});
afterAll(() => tested.stop());

function inAcme<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
  return tested.store.transaction('acme', work);
}

async function created(content: Dossier): Promise<string> {
  count += 1;
  const id = `d-${count}`;
  value(await inAcme((session) => session.dossiers.create(id, content, ADA, { sample: false })), 'it is new');
  return id;
}

const ask = (dossier: string, query: Partial<ScenarioQuery>) =>
  inAcme((session) => session.scenarios.page(dossier, { stage: 'current', sort: 'id', limit: 50, ...query }));

const ids = (page: ScenarioPage) => page.rows.map(({ row }) => row.id);

/** What a page must hold, computed by the domain from the whole dossier. */
function expected(dossier: Dossier, filter: ScenarioFilter, sort: 'id' | Stage): readonly string[] {
  const { risks } = view(dossier, '2026-11-22');
  const families = new Map(dossier.threats.map(({ id, family }) => [id, family]));
  const categories = new Map(dossier.assets.map(({ id, category }) => [id, category]));
  const holds = ({ scenario, treatment, ...stages }: Risk) => {
    const rated = stages[filter.stage];
    const texts = [scenario.id, ...LANGUAGES.map((of) => say(scenario.title, of))].map(fold);
    return (
      (!filter.level || rated?.level === filter.level) &&
      (!filter.likelihood || rated?.likelihood === filter.likelihood) &&
      (!filter.consequence || rated?.consequence === filter.consequence) &&
      (!filter.family || families.get(scenario.threat) === filter.family) &&
      (!filter.asset || scenario.assets.includes(filter.asset)) &&
      (!filter.category || scenario.assets.some((id) => categories.get(id) === filter.category)) &&
      (!filter.owner || scenario.owner === filter.owner) &&
      (!filter.option || (treatment?.option ?? 'none') === filter.option) &&
      wordsOf(filter.text ?? '').every((word) => texts.some((text) => text.includes(word)))
    );
  };
  return risks
    .filter(holds)
    .toSorted(
      (a, b) =>
        (sort === 'id' ? 0 : compareRisks(a[sort], b[sort])) || compareIds(a.scenario.id, b.scenario.id),
    )
    .map(({ scenario }) => scenario.id);
}

/** Filters by what the dossier has, so that they find something. */
function arbitraryFilter(dossier: Dossier): fc.Arbitrary<ScenarioFilter> {
  const one = <Value>(values: readonly Value[]) => fc.constantFrom(undefined, undefined, ...values);
  return fc.record(
    {
      stage: fc.constantFrom(...STAGES),
      level: one(LEVELS),
      likelihood: one([1, 2, 3, 4, 5]),
      consequence: one([1, 2, 3, 4, 5]),
      family: one(dossier.threats.map(({ family }) => family)),
      asset: one(dossier.assets.map(({ id }) => id)),
      category: one(dossier.assets.map(({ category }) => category)),
      owner: one(dossier.roles.map(({ id }) => id)),
      option: one([...Object.keys(OPTIONS), 'none']),
      text: one(dossier.scenarios.flatMap(({ id, title }) => [id, say(title, 'fr').slice(1, 5)])),
    },
    { noNullPrototype: true },
  );
}

function dossierAndFilters() {
  return arbitraryDossier({ rows: 8 }).chain((dossier) =>
    fc.tuple(fc.constant(dossier), fc.array(arbitraryFilter(dossier), { minLength: 4, maxLength: 4 })),
  );
}

describe('A page of scenarios', () => {
  it('holds what the domain finds in the whole dossier, whatever is asked, in its order, page after page', async () => {
    await fc.assert(
      fc.asyncProperty(dossierAndFilters(), async ([content, filters]) => {
        const dossier = await created(content);
        for (const filter of filters) {
          for (const sort of ['id', ...STAGES] as const) {
            const wanted = expected(content, filter, sort);
            const whole = await ask(dossier, { ...filter, sort });
            const reversed = await ask(dossier, { ...filter, sort, reversed: true });
            const pieces = await pageByPage(dossier, { ...filter, sort });

            expect([ids(whole), whole.total, whole.next]).toEqual([wanted, wanted.length, undefined]);
            expect(ids(reversed)).toEqual(wanted.toReversed());
            expect(pieces).toEqual(wanted);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('shows each rating as the domain reads it, and the treatment', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier({ rows: 6 }), async (content) => {
        const dossier = await created(content);
        const { rows } = await ask(dossier, {});
        const { risks } = view(content, '2026-11-22');

        for (const row of rows) {
          const risk = risks.find(({ scenario }) => scenario.id === row.row.id);
          for (const stage of STAGES) {
            const read = risk?.[stage];
            const { likelihood, consequence, level, toRerate } = read ?? {};
            expect(row[stage]).toEqual(
              read && { likelihood, consequence, toRerate, ...(level && { level }) },
            );
          }
          expect(row.option).toBe(risk?.treatment?.option);
          expect(row.row).toEqual(risk?.scenario);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is sorted by title as a reader of its language expects', async () => {
    const base = smallDossier();
    const [first] = base.scenarios;
    if (!first) throw new Error('the small dossier has scenarios');
    const titles = [
      { fr: 'Écoute', en: 'Wiretap' },
      { fr: 'abus', en: 'Zeal' },
      { fr: 'Zone grise', en: 'abuse' },
    ];
    const scenarios = titles.map((title, n) => ({ ...first, id: `S-${n + 1}`, title }));
    const dossier = await created({ ...base, scenarios });

    expect(ids(await ask(dossier, { sort: 'title-fr' }))).toEqual(['S-2', 'S-1', 'S-3']);
    expect(ids(await ask(dossier, { sort: 'title-en' }))).toEqual(['S-3', 'S-1', 'S-2']);
    expect(await pageByPage(dossier, { sort: 'title-en' })).toEqual(['S-3', 'S-1', 'S-2']);
  });

  it('is empty for a dossier that is not there', async () => {
    expect(await ask('nowhere', {})).toEqual({ rows: [], total: 0 });
  });

  it('starts at the beginning with the cursor of another sort, which no page gives', async () => {
    const dossier = await created(smallDossier());
    const { next } = await ask(dossier, { limit: 1 });

    expect(ids(await ask(dossier, { sort: 'current', cursor: next, limit: 1 }))).toEqual(['S-1']);
  });

  it('refuses at the door a cursor that no page gave', () => {
    for (const text of ['', 'x', 'eyJhIjoxfQ', Buffer.from('["id",{},"x"]').toString('base64url')]) {
      expect(Cursor.safeParse(text).success).toBe(false);
    }
  });
});

describe('What the list shows follows', () => {
  const current = async (dossier: string) =>
    (await ask(dossier, { sort: 'current' })).rows.map((row) => [row.row.id, row.current?.level, row.option]);

  it('a rating that is given, changed and taken away', async () => {
    const dossier = await created(smallDossier());
    const rate = (scenario: string, level: number) => ({ scenario, current: rating(level, 5) });

    await inAcme((session) => session.rows(REGISTERS.evaluations).insert(dossier, rate('S-2', 4), BOB));
    expect(await current(dossier)).toEqual([
      ['S-2', 'unacceptable', undefined],
      ['S-1', 'high', 'reduce'],
    ]);
    await inAcme((session) =>
      session.rows(REGISTERS.evaluations).update(dossier, 'S-2', 1, rate('S-2', 1), BOB),
    );
    expect((await current(dossier))[1]).toEqual(['S-2', 'moderate', undefined]);
    await inAcme((session) => session.rows(REGISTERS.evaluations).remove(dossier, 'S-2', 2));
    expect((await ask(dossier, { likelihood: 1 })).total).toBe(0);
  });

  it('a treatment that is decided and taken away', async () => {
    const dossier = await created(smallDossier());

    expect((await ask(dossier, { option: 'none' })).total).toBe(1);
    await inAcme((session) => session.rows(REGISTERS.treatments).remove(dossier, 'S-1', 1));
    expect((await ask(dossier, { option: 'none' })).total).toBe(2);
  });

  it('the grid of the criteria that the ratings were made with', async () => {
    const dossier = await created(smallDossier());
    const strict = {
      ...criteria('C-1'),
      grid: productGrid().map((line) => line.map(() => 'critical' as const)),
    };

    value(
      await inAcme((session) => session.rows(REGISTERS.criteria).update(dossier, 'C-1', 1, strict, BOB)),
      'it is the last version',
    );

    expect((await ask(dossier, { level: 'critical' })).total).toBe(1);
    expect((await ask(dossier, { level: 'high' })).total).toBe(0);
  });

  it('the family of the threat and the category of the asset', async () => {
    const dossier = await created(smallDossier());
    const [threat] = smallDossier().threats;
    if (!threat) throw new Error('the small dossier has a threat');

    await inAcme((session) =>
      session.rows(REGISTERS.threats).update(dossier, 'M-1', 1, { ...threat, family: 'cloud' }, BOB),
    );

    expect((await ask(dossier, { family: 'cloud' })).total).toBe(2);
    expect((await ask(dossier, { family: threat.family })).total).toBe(0);

    const server = asset('A-2', 'Serveur', 'cloud-environment');
    await inAcme((session) => session.rows(REGISTERS.assets).update(dossier, 'A-2', 1, server, BOB));

    expect((await ask(dossier, { category: 'cloud-environment' })).total).toBe(2);
    expect((await ask(dossier, { category: 'hardware' })).total).toBe(0);
    expect((await ask(dossier, { category: 'data' })).total).toBe(1);
  });

  it('a scenario that is renamed or gone', async () => {
    const dossier = await created(smallDossier());
    const [, second] = smallDossier().scenarios;
    if (!second) throw new Error('the small dossier has two scenarios');

    await inAcme((session) =>
      session.rows(REGISTERS.scenarios).update(dossier, 'S-2', 1, { ...second, title: 'Séisme' }, BOB),
    );
    expect(ids(await ask(dossier, { text: 'SEISME' }))).toEqual(['S-2']);
    await inAcme((session) => session.rows(REGISTERS.scenarios).remove(dossier, 'S-2', 2));
    expect((await ask(dossier, { text: 'SEISME' })).total).toBe(0);
  });
});

describe('The counted matrix', () => {
  it('counts what the domain counts', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier({ rows: 8 }), async (content) => {
        const dossier = await created(content);
        const { risks } = view(content, '2026-11-22');
        for (const stage of STAGES) {
          const counted = await inAcme((session) => session.scenarios.matrix(dossier, stage));

          const rated = risks.flatMap((risk) => risk[stage] ?? []);
          expect(counted.unrated).toBe(risks.length - rated.length);
          expect(counted.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(rated.length);
          for (const cell of counted.cells) {
            const same = rated.filter(
              (risk) =>
                risk.likelihood === cell.likelihood &&
                risk.consequence === cell.consequence &&
                risk.level === cell.level,
            );
            expect(cell.count).toBe(same.length);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

async function pageByPage(dossier: string, query: Partial<ScenarioQuery>): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ask(dossier, { ...query, limit: 2, cursor });
    found.push(...ids(page));
    cursor = page.next;
    if (cursor === undefined) return found;
    expect(Cursor.safeParse(cursor).success).toBe(true);
  }
}
