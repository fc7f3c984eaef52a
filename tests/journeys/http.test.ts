import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS } from '#actions/index.ts';
import { isAllowed, type MemberRole } from '#actions/permission.ts';
import { smallDossier } from '../dossiers/small.ts';
import { invited, openServer, PASSWORD, setUp, Visitor } from './visitor.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let owner: Visitor;

beforeAll(async () => {
  server = await openServer();
  owner = await setUp(server);
  await owner.act('dossiers.create', { id: 'petit', content: smallDossier() });
});

afterAll(async () => {
  await server.close();
});

describe('coming in', () => {
  test('the first administrator is created once, and only with the key that the server printed', async () => {
    const stranger = new Visitor(server.url);
    const form = { name: 'Eve', email: 'eve@exemple.fr', password: PASSWORD, organisation: 'X' };

    const without = await stranger.post('/api/setup', { ...form, key: 'devinette' });
    const key = new URL(server.setupUrl ?? '').searchParams.get('key');
    const again = await stranger.post('/api/setup', { ...form, key });

    expect([without.status, again.status]).toEqual([403, 403]);
    expect(again.body.detail).toBe('un administrateur existe déjà ; connectez-vous');
  });

  test('nobody can make an account by the library’s own door', async () => {
    const answer = await new Visitor(server.url).post('/api/auth/sign-up/email', {
      name: 'Eve',
      email: 'eve@exemple.fr',
      password: PASSWORD,
    });

    expect(answer.status).toBe(404);
  });

  test('the session is in a cookie that no script can read, and nowhere else', async () => {
    const answer = await new Visitor(server.url).signIn('ada@atelier.example', PASSWORD);

    expect(answer.body).toEqual({ done: true });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test('a wrong password is refused without saying which of the two was wrong', async () => {
    const wrong = await new Visitor(server.url).signIn('ada@atelier.example', 'une autre phrase longue');
    const unknown = await new Visitor(server.url).signIn('nobody@atelier.example', 'une autre phrase longue');

    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
  });

  test('an invitation lets one person in, once', async () => {
    const { body } = await owner.post('/api/people/invite', { email: 'bob@atelier.example', role: 'reader' });
    const token = new URL(body.link).searchParams.get('token') ?? '';
    const bob = new Visitor(server.url);

    const forged = await bob.post('/api/people/join', {
      token: `${token}x`,
      name: 'Bob',
      password: PASSWORD,
    });
    const joined = await bob.post('/api/people/join', { token, name: 'Bob', password: PASSWORD });
    const again = await new Visitor(server.url).post('/api/people/join', {
      token,
      name: 'Eve',
      password: PASSWORD,
    });

    expect([forged.status, joined.status, again.status]).toEqual([422, 200, 401]);
    expect((await bob.get('/api/session')).body.organisation).toMatchObject({
      name: 'Atelier Martin',
      role: 'reader',
    });
  });
});

describe('who may do what', () => {
  const roles: readonly MemberRole[] = ['owner', 'editor', 'approver', 'reader'];

  test.each(roles)('every action is open or closed to the role %s as the policy says', async (role) => {
    const visitor = role === 'owner' ? owner : await invited(server, owner, `Role-${role}`, role);

    for (const action of ACTIONS) {
      // The input is empty, so that what is let in is refused for its shape or finds nothing.
      const { status } = await visitor.act(action.id, {});

      expect([action.id, status === 403]).toEqual([action.id, !isAllowed(role, action.permission)]);
    }
  });

  test('a stranger may do nothing', async () => {
    const stranger = new Visitor(server.url);

    for (const action of ACTIONS) expect((await stranger.act(action.id)).status).toBe(401);
    expect((await stranger.get('/api/people')).status).toBe(401);
    expect(
      (await stranger.get('/api/report?dossier=petit&kind=risk-report&format=html&language=fr')).status,
    ).toBe(401);
  });

  test('another organisation sees nothing of this one, by no action', async () => {
    const neighbour = await invited(server, owner, 'Nina', 'reader');
    await neighbour.post('/api/organisations/create', { name: 'Voisins' });

    expect((await neighbour.act('dossiers.list')).body).toEqual([]);
    expect((await neighbour.act('dossiers.overview', { id: 'petit' })).status).toBe(404);
    expect((await neighbour.act('assets.list', { dossier: 'petit' })).body).toEqual([]);
    expect((await neighbour.act('journal.list')).body).toEqual([]);
    const row = { id: 'x', name: 'X', kind: 'primary', category: 'data', personalData: 'none' };
    const planted = await neighbour.act('assets.save', { dossier: 'petit', row });
    expect(planted.status).toBeGreaterThanOrEqual(400);
    expect((await owner.act('assets.list', { dossier: 'petit' })).body).toHaveLength(2);
  });
});

describe('what a refusal says', () => {
  test('names the path, the value and what would be right, in the language that was asked for', async () => {
    const row = { id: 'x', name: 'X', kind: 'primary', category: 'printer', personalData: 'none' };

    const french = await owner.act('assets.save', { dossier: 'petit', row });
    const english = await owner.post(
      '/api/assets/save',
      { dossier: 'petit', row },
      { 'accept-language': 'en' },
    );

    expect(french.headers.get('content-type')).toContain('application/problem+json');
    expect(french.body).toMatchObject({ status: 422, title: 'Refusé' });
    expect(french.body.refusals).toMatchObject([{ path: ['row', 'category'], found: 'printer' }]);
    expect(english.body.refusals[0].message).toContain('expected one of');
  });

  test('a scenario without one of its three is refused', async () => {
    const row = { id: 'S-9', title: 'T', assets: [], threat: 'theft', vulnerabilities: [], consequence: 'C' };

    const { body } = await owner.act('scenarios.save', { dossier: 'petit', row });

    expect(body.refusals.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'row.assets',
      'row.vulnerabilities',
    ]);
  });

  test('a reference that leads nowhere is refused with the register that it should lead to', async () => {
    const row = {
      id: 'S-9',
      title: 'T',
      assets: ['laptop'],
      threat: 'ghost',
      vulnerabilities: ['no-encryption'],
      consequence: 'C',
    };

    const { status, body } = await owner.act('scenarios.save', { dossier: 'petit', row });

    expect([status, body.refusals[0].code]).toEqual([422, 'unknown-reference']);
    expect(body.detail).toContain('Menaces');
  });

  test('a body that is no JSON, a foreign origin and an unknown address are told apart', async () => {
    const text = await owner.post('/api/assets/list', 'dossier=petit', { 'content-type': 'text/plain' });
    const foreign = await owner.post('/api/assets/list', {}, { origin: 'https://ailleurs.example' });
    const unknown = await owner.post('/api/assets/explode');

    expect([text.status, foreign.status, unknown.status]).toEqual([415, 403, 404]);
  });
});

describe('two people on one row', () => {
  test('the second sees both versions and loses nothing', async () => {
    const editor = await invited(server, owner, 'Edith', 'editor');
    const rows = (await editor.act('assets.list', { dossier: 'petit' })).body;
    const { row, version } = rows.find((stored: { row: { id: string } }) => stored.row.id === 'laptop');

    const first = await owner.act('assets.save', {
      dossier: 'petit',
      row: { ...row, availability: 5 },
      version,
    });
    const second = await editor.act('assets.save', {
      dossier: 'petit',
      row: { ...row, integrity: 5 },
      version,
    });

    expect([first.status, second.status]).toEqual([200, 409]);
    expect(second.body.refusals[0]).toMatchObject({
      code: 'conflict',
      found: { version: version + 1, updatedBy: 'Ada', row: { id: 'laptop', availability: 5 } },
    });
    const merged = { ...second.body.refusals[0].found.row, integrity: 5 };
    const third = await editor.act('assets.save', { dossier: 'petit', row: merged, version: version + 1 });
    expect(third.body).toMatchObject({ row: { availability: 5, integrity: 5 }, updatedBy: 'Edith' });
  });
});

describe('rating and accepting', () => {
  test('author, day and criteria of a rating are not asked but known', async () => {
    const { version } = (await owner.act('evaluations.list', { dossier: 'petit' })).body[0];

    const { body } = await owner.act('evaluations.rate', {
      dossier: 'petit',
      scenario: 'S-1',
      stage: 'residual',
      likelihood: 3,
      consequences: { legal: 4 },
      rationale: 'Le chiffrement ne couvre pas les sauvegardes.',
      version,
    });

    expect(body.level).toBe('high');
    expect(body.row.residual).toMatchObject({
      author: 'Ada',
      criteria: 'C1',
      date: expect.stringMatching(/^\d{4}-/),
    });
  });

  test('who rated a risk does not accept it; another who may does, on the state that is named', async () => {
    const approver = await invited(server, owner, 'Paul', 'approver');
    const inMonths = new Date(Date.now() + 60 * 24 * 3_600_000).toISOString().slice(0, 10);
    const input = {
      dossier: 'petit',
      scenario: 'S-1',
      role: 'management',
      expires: inMonths,
      reason: 'Deux mois.',
    };

    const own = await owner.act('acceptances.accept', input);
    const wrongRole = await approver.act('acceptances.accept', { ...input, role: 'cto' });
    const tooLong = await approver.act('acceptances.accept', { ...input, expires: '2099-01-01' });
    const accepted = await approver.act('acceptances.accept', input);

    expect(own.body.refusals.map(({ code }: { code: string }) => code)).toEqual([
      'acceptance-needs-another-person',
    ]);
    expect(wrongRole.body.refusals[0].code).toBe('acceptance-not-allowed');
    expect(tooLong.body.refusals[0].code).toBe('acceptance-expiry');
    expect(accepted.body.row).toMatchObject({ by: 'Paul', level: 'high', ownRating: false });
    const snapshots = (await owner.act('snapshots.list', { dossier: 'petit' })).body;
    expect(snapshots.map(({ hash }: { hash: string }) => hash)).toContain(accepted.body.row.snapshot);
  });

  test('a control that a treatment rests on cannot be excluded', async () => {
    const lines = (await owner.act('applicability.list', { dossier: 'petit' })).body;
    const { row, version } = lines.find(
      (stored: { row: { control: string } }) => stored.row.control === '8.24',
    );

    const { status, body } = await owner.act('applicability.decide', {
      dossier: 'petit',
      row: { ...row, decision: 'excluded', justification: 'Non' },
      version,
    });

    expect([status, body.refusals[0].code]).toEqual([422, 'exclusion-contradicted']);
    expect(body.detail).toContain('S-1');
  });
});

describe('the description of the API', () => {
  test('names every action and nothing that is not there', async () => {
    const { body } = await owner.get('/api/openapi.json');

    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).toSorted()).toEqual(
      ACTIONS.map(({ id }) => `/${id.replace('.', '/')}`).toSorted(),
    );
    for (const path of Object.keys(body.paths))
      expect((await owner.post(`/api${path}`)).status).not.toBe(404);
  });
});

describe('the catalogues', () => {
  test('are read by anybody, whole or by words in either language', async () => {
    const stranger = new Visitor(server.url);

    const all = (await stranger.get('/api/catalogues')).body;
    const controls = (await stranger.get('/api/catalogues/iso27002-2022')).body;
    const found = (await stranger.get('/api/catalogues/search?words=hameconage')).body;

    expect(all.map(({ id }: { id: string }) => id)).toContain('threats');
    expect(controls).toHaveLength(93);
    expect(found[0].title.fr.toLowerCase()).toContain('hameçonnage');
    expect((await stranger.get('/api/catalogues/nope')).status).toBe(404);
  });
});

describe('documents', () => {
  test.each([
    ['pdf', '%PDF-1.7'],
    ['html', '<!doctype html>'],
    ['md', '# Appréciation'],
  ])('the report comes as %s', async (format, beginning) => {
    const { status, bytes, headers } = await owner.download(
      `/api/report?dossier=petit&kind=risk-report&format=${format}&language=fr`,
    );

    expect(status).toBe(200);
    expect(new TextDecoder().decode(bytes.subarray(0, 40)).toLowerCase()).toContain(beginning.toLowerCase());
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="risk-report-.*\\.${format}"`),
    );
  });

  test('are listed with the formats that each exists in', async () => {
    const { body } = await owner.get('/api/documents');

    expect(body).toContainEqual({
      id: 'risk-report',
      title: { fr: 'Rapport d’appréciation des risques', en: 'Risk assessment report' },
      formats: expect.arrayContaining(['pdf', 'html', 'md']),
      purpose: expect.objectContaining({ fr: expect.stringMatching(/^Toute l’étude/) }),
      shelf: { id: 'study', title: { fr: 'L’étude de risques', en: 'The risk study' } },
    });
  });

  test('about one thing are not made for what is about the whole study', async () => {
    const { status, body } = await owner.get(
      '/api/report?dossier=petit&kind=risk-report&format=html&language=fr&subject=A-01',
    );

    expect(status).toBe(422);
    expect(body.refusals).toMatchObject([{ code: 'not-expected', path: ['subject'], found: 'A-01' }]);
  });
});

test('all of this left an unbroken journal, and no error of ours', async () => {
  const { body } = await owner.act('journal.verify');

  expect(body.faults).toEqual([]);
  expect(body.entries).toBe(5);
  expect(server.errors).toEqual([]);
});

test('removing the dossier keeps its last state', async () => {
  const { body } = await owner.act('dossiers.remove', { id: 'petit' });

  expect(body.snapshot).toMatch(/^[0-9a-f]{64}$/);
  expect((await owner.act('dossiers.list')).body).toEqual([]);
});
