import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedCloudflare } from '#checkup/collectors/fixtures/cloudflare.ts';
import { type FixtureServer, fixtureServer } from '#checkup/collectors/fixtures/server.ts';
import { smallDossier } from '../dossiers/small.ts';
import { invited, openServer, PASSWORD, setUp, Visitor } from './visitor.ts';

const CANARY = 'cf-canary-7c1e0b2f-never-to-be-seen-4f2a';
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SOON = { timeout: 30_000, interval: 200 };

let cloudflare: FixtureServer;
let server: Awaited<ReturnType<typeof openServer>>;
let owner: Visitor;
let editor: Visitor;
let reader: Visitor;

beforeAll(async () => {
  cloudflare = await fixtureServer(recordedCloudflare({ plan: 'pro' }));
  server = await openServer({ outgoing: [cloudflare.base], lookEvery: 300 });
  owner = await setUp(server);
  editor = await invited(server, owner, 'Elsa', 'editor');
  reader = await invited(server, owner, 'Remi', 'reader');
  for (const id of ['hand', 'planned']) {
    await owner.act('dossiers.create', { id, content: smallDossier() });
  }
}, 180_000);

afterAll(async () => {
  await server.close();
  await cloudflare.stop();
  expect(server.errors).toEqual([]);
});

const FIRST = {
  language: 'fr',
  platform: 'Essai',
  responsible: 'Camille Roy',
  hour: '00:00',
  timezone: 'UTC',
  production: ['example.com', 'api.example.com'],
  sandbox: ['sandbox.example.com'],
};
const weekday = () => DAYS[new Date().getUTCDay()];
const step = (visitor: Visitor, name: string, dossier: string, input: object = {}) =>
  visitor.post(`/api/checkups/${name}`, { dossier, ...input });
const stateOf = async (dossier: string, visitor = reader) =>
  (await visitor.get(`/api/checkups/run?dossier=${dossier}`)).body.procedure;
const codes = ({ body }: { body: { refusals: { code: string }[] } }) => body.refusals.map(({ code }) => code);
// biome-ignore lint/suspicious/noExplicitAny: an element of an answer, looked at field by field
const elementsOf = (procedure: any) => procedure.sources.flatMap(({ elements }: any) => elements);

describe('The secret of a connector', () => {
  const secret = { connector: 'cloudflare', name: 'token' };
  const list = async () => (await owner.act('checkups.connectors', { dossier: 'planned' })).body;

  test('is set by an owner only, and shown by its end', async () => {
    const input = { dossier: 'planned', ...secret, secret: CANARY };

    const byOthers = [editor, reader].map((visitor) => visitor.act('checkups.set-connector', input));
    const lists = [editor, reader].map((visitor) =>
      visitor.act('checkups.connectors', { dossier: 'planned' }),
    );
    const refused = (await Promise.all([...byOthers, ...lists])).map(({ status }) => status);
    const set = await owner.act('checkups.set-connector', input);

    expect(refused).toEqual([403, 403, 403, 403]);
    expect(set.body).toEqual({ set: true });
    expect((await list())[0]).toMatchObject({ ...secret, set: { by: 'Ada', ending: '4f2a' } });
  });

  test('stands in no answer, no refusal and no journal', async () => {
    const wrong = await owner.act('checkups.set-connector', {
      dossier: 'planned',
      ...secret,
      secret: `${CANARY} with spaces`,
    });
    const stripe = await owner.act('checkups.set-connector', {
      dossier: 'planned',
      connector: 'stripe',
      name: 'key',
      secret: 'sk_live_canary_never_to_be_seen',
    });
    const nowhere = await owner.act('checkups.set-connector', {
      dossier: 'absent',
      ...secret,
      secret: CANARY,
    });
    const { body: journal } = await owner.act('journal.list', { dossier: 'planned', limit: 100 });

    expect([wrong, stripe, nowhere].map(codes)).toEqual([
      ['not-a-secret'],
      ['too-powerful'],
      ['unknown-dossier'],
    ]);
    const all = JSON.stringify([wrong.body, stripe.body, nowhere.body, journal, await list()]);
    expect(all).not.toMatch(/canary/);
    expect(JSON.stringify(journal)).toContain('cloudflare/token');
  });

  test('is of its organisation: another one sees neither it nor the checkups', async () => {
    const eve = new Visitor(server.url);
    const { body } = await owner.post('/api/people/invite', { email: 'eve@voisin.example', role: 'reader' });
    const token = new URL(body.link).searchParams.get('token');
    await eve.post('/api/people/join', { token, name: 'Eve', password: PASSWORD });
    await eve.post('/api/organisations/create', { name: 'Voisins' });

    const connectors = await eve.act('checkups.connectors', { dossier: 'planned' });
    const replaced = await eve.act('checkups.set-connector', {
      dossier: 'planned',
      ...secret,
      secret: 'another-secret-of-somebody-else',
    });
    const state = await eve.get('/api/checkups/run?dossier=planned');

    expect(connectors.body.every(({ set }: { set: unknown }) => set === null)).toBe(true);
    expect(codes(replaced)).toEqual(['unknown-dossier']);
    expect(state.body.procedure).toBeNull();
    expect((await list())[0].set.ending).toBe('4f2a');
  });
});

describe('A checkup by hand', () => {
  test('begins with a procedure, which an owner writes', async () => {
    const first = { ...FIRST, weekday: weekday(), collectors: [] };

    const improvised = await step(editor, 'begin', 'hand');
    const byEditor = await step(editor, 'procedure', 'hand', first);
    const nonsense = await step(owner, 'procedure', 'hand', {
      ...first,
      timezone: 'Mars/Olympus',
      production: ['../../etc'],
    });
    const written = await step(owner, 'procedure', 'hand', first);
    const again = await step(owner, 'procedure', 'hand', first);

    expect([improvised, again].map(codes)).toEqual([['no-procedure'], ['procedure-exists']]);
    expect([byEditor.status, written.status]).toEqual([403, 200]);
    expect(nonsense.body.refusals[0].path).toEqual(['production', 0]);
    expect(await stateOf('hand')).toMatchObject({ platform: 'Essai', version: 1, sitting: null });
    expect((await reader.act('checkups.next', { dossier: 'hand' })).body).toMatchObject([
      { procedure: 'weekly-checkup', last: null, due: { state: 'due-today' } },
    ]);
  });

  test('asks for exactly what nobody brought', async () => {
    expect((await step(reader, 'begin', 'hand')).status).toBe(403);
    await step(editor, 'begin', 'hand');

    const elements = elementsOf(await stateOf('hand'));

    expect(elements).toHaveLength(17);
    expect(
      elements.every(
        ({ asked, known }: { asked: unknown[]; known: string }) => asked.length === 1 && known === 'no',
      ),
    ).toBe(true);
    expect(codes(await step(editor, 'collect', 'hand'))).toEqual(['no-collector']);
  });

  test('takes typed values with their screenshot, and says what is wrong with others', async () => {
    const entry = { element: 'threats-blocked', subject: null, answer: 'values', files: [] };
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const shot = await editor.sendBytes(
      '/api/checkups/screenshot?dossier=hand&name=vue.png',
      new Uint8Array(png),
    );
    const page = await editor.sendBytes('/api/checkups/screenshot?dossier=hand&name=vue.png', '<script>');

    const wrong = await step(editor, 'enter', 'hand', { ...entry, typed: { mitigated: 'beaucoup' } });
    await step(editor, 'enter', 'hand', { ...entry, typed: { mitigated: '1 250' }, files: [shot.body] });
    await step(editor, 'enter', 'hand', {
      ...entry,
      element: 'stripe-webhooks',
      answer: 'unknown',
      typed: {},
      reason: 'permission',
      detail: 'compte du comptable',
    });

    const forged = { ...shot.body, sha256: '0'.repeat(64) };
    const other = await step(editor, 'enter', 'hand', {
      ...entry,
      typed: { mitigated: '1' },
      files: [forged],
    });
    expect(codes(other)).toEqual(['unknown-file']);

    const [threats] = elementsOf(await stateOf('hand'));
    expect(wrong.body.refusals[0]).toMatchObject({ path: ['typed', 'mitigated'], found: 'beaucoup' });
    expect(codes(page)).toEqual(['kind-of-file']);
    expect(threats).toMatchObject({ known: 'yes', pieces: [{ outcome: 'seen', subject: 'example.com' }] });
    expect(threats.pieces[0].provenance.fr).toBe('lu sur une capture par Elsa');
    expect(threats.pieces[0].value).toContain('1250');
  });

  test('reads an export as it streams in, and keeps no line of it', async () => {
    const csv = 'host;status;count\nexample.com;200;90\nexample.com;500;10\n'.replaceAll(';', ',');
    const brought = await editor.sendBytes('/api/checkups/upload?dossier=hand&name=erreurs.csv', csv);
    const unknown = await editor.sendBytes(
      '/api/checkups/upload?dossier=hand&name=notes.bin',
      'nothing known',
    );

    expect(brought.body).toMatchObject([{ id: 'http-errors', outcome: 'seen' }]);
    expect(codes(unknown)).toEqual(['unknown-format']);
    const kept = allFiles(join(server.dataDir, 'checkups')).filter((path) => /erreurs|notes/.test(path));
    expect(kept).toEqual([]);
  });

  test('is judged before anything is archived', async () => {
    const { body } = await step(editor, 'judge', 'hand', { language: 'fr' });

    expect(body.level.id).toBe('red');
    expect(body.required.filter(({ known }: { known: string }) => known === 'yes')).toHaveLength(2);
    expect((await reader.act('checkups.list', { dossier: 'hand' })).body.checkups).toEqual([]);
  });

  test('takes the reading of a chat only when it keeps to the evidence', async () => {
    const { body } = await step(editor, 'request', 'hand', { language: 'fr' });
    const answer = (summary: string) => {
      const asked = JSON.parse(body.text.slice(body.text.indexOf('{"answerForm"'))).checkup;
      const items = asked.findings.map(({ id, severity, evidence }: Record<string, unknown>) => ({
        ...{ finding: id, severity, evidence },
        explanation: 'Ce constat demande une lecture attentive.',
        recommendation: 'À analyser avant toute action.',
      }));
      return JSON.stringify({ summary, items, observations: [], missing: [] });
    };

    const invented = await step(editor, 'answer', 'hand', {
      language: 'fr',
      text: answer('Voir https://exemple.example'),
    });
    const taken = await step(editor, 'answer', 'hand', { language: 'fr', text: answer('Rien ne presse.') });

    expect(codes(invented)).toContain('answer-refused');
    expect(taken.status).toBe(200);
    const judged = await step(editor, 'judge', 'hand', { language: 'fr' });
    expect(judged.body.reading).toMatchObject({ by: 'paste', summary: 'Rien ne presse.' });
  });

  test('becomes one commit, and its report stands in the dossier', async () => {
    const done = await step(editor, 'archive', 'hand', { language: 'fr' });
    const { body } = await reader.act('checkups.list', { dossier: 'hand' });
    const { procedure, date } = done.body;
    const shown = await reader.act('checkups.show', { dossier: 'hand', procedure, date });
    const verified = await reader.get('/api/checkups/verify?dossier=hand');
    const query = `dossier=hand&procedure=${procedure}&date=${date}`;
    const markdown = await reader.download(`/api/checkups/file?${query}&format=md`);

    expect(done.status).toBe(200);
    expect(body.checkups).toMatchObject([{ procedure: 'weekly-checkup', revision: 1, level: { id: 'red' } }]);
    expect(shown.body).toMatchObject({
      commit: done.body.commit,
      analyst: { by: 'paste' },
      inForce: { mutes: [] },
    });
    expect(verified.body.verification).toMatchObject({ checkups: 1, commits: 1, troubles: [] });
    expect(Buffer.from(markdown.bytes).toString()).toBe(shown.body.markdown);
    expect((await stateOf('hand')).sitting).toBeNull();
  });

  test('of the same day is refused, or corrects the first and says why', async () => {
    await step(editor, 'begin', 'hand');
    const before = elementsOf(await stateOf('hand'))[0].known;

    const without = await step(editor, 'archive', 'hand', { language: 'fr' });
    const amended = await step(editor, 'archive', 'hand', { language: 'fr', amend: 'une capture manquait' });

    expect(before).toBe('yes');
    expect(codes(without)).toEqual(['checkup-exists']);
    expect(amended.body).toMatchObject({ revision: 2 });
    expect((await reader.get('/api/checkups/verify?dossier=hand')).body.verification.troubles).toEqual([]);
  });
});

describe('A checkup of the schedule', () => {
  test('is not looked for where the operator opened no way', async () => {
    const before = cloudflare.asked.length;
    const first = { ...FIRST, weekday: weekday(), collectors: ['cloudflare'] };
    await step(owner, 'procedure', 'planned', first);
    const { body } = await owner.get('/api/checkups/procedure?dossier=planned');

    const closed = body.text.replace(
      /- \{id: cloudflare/,
      `- {id: cloudflare, settings: {base: "http://127.0.0.1:1/client/v4"}`,
    );
    const revised = await step(owner, 'revise', 'planned', {
      ...body,
      text: closed,
      why: 'Une adresse de cette machine',
    });
    await step(editor, 'collect', 'planned');
    await expect.poll(async () => (await stateOf('planned')).collecting, SOON).toBeNull();

    const [threats] = elementsOf(await stateOf('planned'));
    expect(revised.body).toEqual({ version: 2 });
    expect(threats.pieces[0]).toMatchObject({ outcome: 'unknown' });
    expect(threats.pieces[0].why.fr).toBe('la connexion n’a pas pu se faire');
    expect(cloudflare.asked.length).toBe(before);
  });

  test('gathers, judges and archives by itself, once, when the procedure says so', async () => {
    const { body } = await owner.get('/api/checkups/procedure?dossier=planned');
    const text = `${body.text.replace('http://127.0.0.1:1', cloudflare.base)}automatic: {collect: true, daily: true, archive: true}\n`;
    const revised = await step(owner, 'revise', 'planned', { ...body, text, why: 'Le serveur agit seul' });
    expect(revised.body).toEqual({ version: 3 });

    const list = async () => (await reader.act('checkups.list', { dossier: 'planned' })).body.checkups;
    await expect.poll(async () => (await list()).length, SOON).toBe(1);
    await expect
      .poll(async () => (await stateOf('planned')).turns.map(({ state }: { state: string }) => state), SOON)
      .toEqual(['done', 'done']);
    const asked = cloudflare.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));

    const state = await stateOf('planned');
    expect(cloudflare.asked.length).toBe(asked);
    expect(state.turns).toMatchObject([{ task: 'collect' }, { task: 'daily' }]);
    expect(state.due.state).toBe('due-later');
    expect((await list())[0]).toMatchObject({ importedBy: 'Vigie', known: expect.any(Number) });
    expect((await list())[0].known).toBeGreaterThan(8);
    expect((await reader.get('/api/checkups/verify?dossier=planned')).body.verification).toMatchObject({
      checkups: 1,
      troubles: [],
    });
    const daily = allFiles(join(server.dataDir, 'checkups')).filter((path) => path.endsWith('daily.ndjson'));
    expect(daily.map((path) => readFileSync(path, 'utf8').trim().split('\n').length)).toEqual([1]);
  }, 60_000);

  test('has asked with the token, which stands nowhere else', async () => {
    const folder = join(server.dataDir, 'checkups');
    const archived = readdirSync(folder).flatMap((name) => {
      const archive = join(folder, name, 'archive');
      return execFileSync('git', ['-C', archive, 'log', '-p', '--all'], { encoding: 'utf8' });
    });

    expect(cloudflare.asked.some(({ headers }) => headers.authorization === `Bearer ${CANARY}`)).toBe(true);
    expect(allFiles(folder).filter((path) => readFileSync(path).includes('canary'))).toEqual([]);
    expect(archived.filter((text) => text.includes('canary'))).toEqual([]);
  });

  test('that cannot be done is told on its page, and stops nothing', async () => {
    const { body } = await owner.get('/api/checkups/procedure?dossier=planned');
    const broken = await step(owner, 'revise', 'planned', { ...body, text: 'platform: [', why: 'x' });
    const unknown = await step(owner, 'revise', 'planned', {
      ...body,
      text: body.text.replace('id: cloudflare', 'id: nobody'),
      why: 'Un collecteur que personne ne connaît',
    });
    await step(editor, 'collect', 'planned');

    expect(broken.body.refusals[0].message).toMatch(/procedure\.yaml:1/);
    expect(unknown.status).toBe(200);
    expect((await stateOf('planned')).version).toBe(4);
    // What went wrong is in the server’s own log, and nobody else’s checkup stopped.
    expect(server.errors.splice(0).map(String).join()).toContain('there is no such collector');
  });
});

function allFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
