import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallDossier } from '../dossiers/small.ts';
import { archived, PROCEDURE, runWeek, sampleArchive, WEEKS } from './sample-checkups.ts';
import { invited, openServer, setUp, type Visitor } from './visitor.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let sample: Awaited<ReturnType<typeof sampleArchive>>;
let owner: Visitor;
let reader: Visitor;

const content = smallDossier();
const scenario = content.scenarios[0]?.id ?? '';
const measure = content.measures[0]?.id ?? '';

beforeAll(async () => {
  [server, sample] = await Promise.all([openServer(), sampleArchive()]);
  owner = await setUp(server);
  reader = await invited(server, owner, 'Elsa', 'reader');
  await owner.act('dossiers.create', { id: 'petit', content });
}, 180_000);

afterAll(async () => {
  expect(server.errors).toEqual([]);
  sample.close();
  await server.close();
});

const inPetit = (input: object = {}) => ({ dossier: 'petit', ...input });
const latest = { procedure: PROCEDURE, date: WEEKS[1] };
const code = ({ body }: { body: { refusals: { code: string }[] } }) => body.refusals[0]?.code;

describe('A checkup of the archive', () => {
  test('is refused where its data were changed, or belong to another', async () => {
    const [first, second] = WEEKS.map((date) => archived(sample.archive, date));
    const bring = (input: object) => owner.act('checkups.import', inPetit(input));

    const changed = await bring({ ...second, data: second?.data.replace('"red"', '"green"') });
    const mixed = await bring({ ...second, markdown: first?.markdown });
    const cut = await bring({ ...second, data: second?.data.slice(0, -40) });
    const bare = await bring({ ...second, markdown: '# Contrôle' });
    const procedure = await bring({ ...second, procedure: second?.procedure.replace('09:00', '10:00') });
    const nowhere = await owner.act('checkups.import', { dossier: 'absent', ...second });

    expect([changed, mixed, cut, bare, nowhere].map(code)).toEqual([
      'other-data',
      'other-data',
      'not-a-report',
      'no-front-matter',
      'unknown-dossier',
    ]);
    expect(code(procedure)).toBe('other-procedure');
    expect((await owner.act('checkups.list', inPetit())).body.checkups).toEqual([]);
  });

  test('is brought in by those who may edit, once a day', async () => {
    const byReader = await reader.act('checkups.import', inPetit(archived(sample.archive, WEEKS[0])));
    const brought = [];
    for (const date of WEEKS) {
      brought.push((await owner.act('checkups.import', inPetit(archived(sample.archive, date)))).status);
    }
    const again = await owner.act('checkups.import', inPetit(archived(sample.archive, WEEKS[1])));
    const { body } = await reader.act('checkups.list', inPetit());

    expect(byReader.status).toBe(403);
    expect(brought).toEqual([200, 200]);
    expect(code(again)).toBe('checkup-exists');
    expect(body.checkups).toMatchObject([
      { date: WEEKS[1], level: { id: 'red', sign: '🔴' }, platform: 'Adhélie', importedBy: 'Ada' },
      { date: WEEKS[0], level: { id: 'orange', sign: '🟠' } },
    ]);
  });

  test('is corrected by a later revision that says why', async () => {
    await runWeek(sample.archive, WEEKS[1], '--amend', '--reason', 'une capture manquait');

    const { status } = await owner.act('checkups.import', inPetit(archived(sample.archive, WEEKS[1])));
    const { body } = await reader.act('checkups.show', inPetit(latest));

    expect(status).toBe(200);
    expect(body).toMatchObject({ revision: 2, reason: 'une capture manquait' });
  });

  test('tells its five sections, with words from outside kept apart', async () => {
    const { body } = await reader.act('checkups.show', inPetit(latest));

    expect(body.level.id).toBe('red');
    expect(body.conforming.length).toBeGreaterThan(10);
    expect(body.alerts.map(({ severity }: { severity: { id: string } }) => severity.id)).toContain(
      'CRITICAL',
    );
    expect(body.recommendations[0]).toMatchObject({ priority: 1, notBefore: '2026-11-24' });
    expect(body.conclusion.next.fr).toContain('pas avant');
    const outside = JSON.stringify(body.alerts).match(/\{"words":"Laisser passer[^}]*\}/)?.[0] ?? '{}';
    expect(JSON.parse(outside).outside).toBe(true);
  });

  test('is compared with the one before, and stands in the trend', async () => {
    const compared = (await reader.act('checkups.compare', inPetit({ procedure: PROCEDURE, to: WEEKS[1] })))
      .body;
    const first = (await reader.act('checkups.compare', inPetit({ procedure: PROCEDURE, to: WEEKS[0] })))
      .body;
    const trend = (await reader.act('checkups.trend', inPetit({ procedure: PROCEDURE }))).body;
    const absent = await reader.act('checkups.compare', inPetit({ procedure: PROCEDURE, to: '2026-11-20' }));

    expect(compared).toMatchObject({
      from: { date: WEEKS[0] },
      to: { date: WEEKS[1], level: { id: 'red' } },
    });
    expect(compared.new.length + compared.worse.length).toBeGreaterThan(0);
    expect(first.from).toBeNull();
    expect(trend.map(({ date }: { date: string }) => date)).toEqual(WEEKS);
    expect(code(absent)).toBe('unknown-checkup');
  });

  test('says when the next one is due', async () => {
    const { body } = await reader.act('checkups.next', inPetit());

    expect(body).toMatchObject([{ procedure: PROCEDURE, last: WEEKS[1], due: { day: '2026-11-30' } }]);
  });
});

describe('A finding', () => {
  const rating = { likelihood: 5, consequences: { operational: 4 }, rationale: 'Règle élargie le soir.' };
  let finding = '';
  const about = (input: object = {}) => inPetit({ finding, scenario, ...input });

  test('is linked to a scenario and to a measure that are there', async () => {
    finding = (await reader.act('checkups.show', inPetit(latest))).body.alerts[0].id;
    const link = (input: object) =>
      owner.act('checkups.link-finding', inPetit({ ...latest, finding, ...input }));

    const unknown = await link({ register: 'scenarios', target: 'S-absent' });
    const stranger = await link({ register: 'scenarios', target: scenario, finding: 'a'.repeat(64) });
    const linked = await link({ register: 'scenarios', target: scenario });
    const toMeasure = await link({ register: 'measures', target: measure });

    expect([unknown, stranger].map(code)).toEqual(['unknown-row', 'unknown-finding']);
    expect([linked.body.state, toMeasure.body.state]).toEqual(['linked', 'linked']);
    expect((await reader.act('checkups.list', inPetit())).body.links).toHaveLength(2);
  });

  test('proposes a rating, and rates nothing', async () => {
    const before = (await reader.act('evaluations.list', inPetit())).body;

    const outside = await owner.act('checkups.propose', about({ ...rating, likelihood: 6 }));
    const proposed = await owner.act('checkups.propose', about(rating));

    expect(outside.status).toBe(422);
    expect(proposed.body.state).toBe('proposed');
    expect((await reader.act('evaluations.list', inPetit())).body).toEqual(before);
  });

  test('is applied by a person, as that person’s rating', async () => {
    const stored = (await reader.act('evaluations.list', inPetit())).body.find(
      ({ row }: { row: { scenario: string } }) => row.scenario === scenario,
    );
    const settle = (version: number) => owner.act('checkups.settle', about({ decision: 'applied', version }));

    const stale = await settle(stored.version + 5);
    const byReader = await reader.act('checkups.settle', about({ decision: 'applied' }));
    const applied = await settle(stored.version);
    const twice = await settle(stored.version + 1);
    const after = (await reader.act('evaluations.list', inPetit())).body.find(
      ({ row }: { row: { scenario: string } }) => row.scenario === scenario,
    );
    const journal = (await reader.act('journal.list', inPetit({ key: scenario, limit: 5 }))).body;

    expect(code(stale)).toBe('conflict');
    expect(byReader.status).toBe(403);
    expect(applied.body.state).toBe('applied');
    expect(code(twice)).toBe('nothing-proposed');
    expect(after.row.current).toMatchObject({ ...rating, author: 'Ada', toConfirm: false });
    expect(after.row.residual).toEqual(stored.row.residual);
    expect(journal[0]).toMatchObject({ action: 'checkups.settle', detail: { state: 'applied' } });
  });

  test('is dismissed with a reason, and unlinked', async () => {
    await owner.act('checkups.propose', about(rating));

    const silent = await owner.act('checkups.settle', about({ decision: 'dismissed' }));
    const told = await owner.act(
      'checkups.settle',
      about({ decision: 'dismissed', reason: 'Corrigé le jour même.' }),
    );
    const [link] = (await reader.act('checkups.list', inPetit())).body.links;
    const unlink = { finding, register: 'scenarios', target: scenario };
    const gone = await owner.act('checkups.unlink-finding', inPetit(unlink));
    const again = await owner.act('checkups.unlink-finding', inPetit(unlink));

    expect(code(silent)).toBe('no-reason');
    expect(told.body.state).toBe('dismissed');
    expect(link).toMatchObject({ state: 'dismissed', reason: 'Corrigé le jour même.', by: 'Ada' });
    expect([gone.status, code(again)]).toEqual([200, 'not-linked']);
  });
});
