import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptance, edit, first, smallDossier } from '../dossiers/small.ts';
import { runningYear } from '../dossiers/year.ts';
import { invited, openServer, setUp, type Visitor } from './visitor.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let owner: Visitor;
let editor: Visitor;
let approver: Visitor;
let reader: Visitor;

beforeAll(async () => {
  server = await openServer();
  owner = await setUp(server);
  editor = await invited(server, owner, 'Chloe', 'editor');
  approver = await invited(server, owner, 'Denis', 'approver');
  reader = await invited(server, owner, 'Elsa', 'reader');
  await owner.act('dossiers.create', { id: 'petit', content: smallDossier() });
});

afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.close();
});

const inPetit = (input: object) => ({ dossier: 'petit', ...input });

describe('a policy from its template to its readers', () => {
  test('is drafted with what the dossier says, and tells what it does not say', async () => {
    const { status, body } = await editor.act('policies.draft', inPetit({ template: 'backup' }));

    expect(status).toBe(200);
    expect(body.row).toMatchObject({ id: 'backup', status: 'draft', author: 'Chloe', template: 'backup' });
    expect(body.row.body.fr).toContain('Responsable technique (Directeur technique)');
    expect(body.unknown.map(({ variable }: { variable: string }) => variable)).toContain('backupTool');
  });

  test('is refused with the templates that there are', async () => {
    const { status, body } = await editor.act('policies.draft', inPetit({ template: 'sauvegarde' }));

    expect([status, body.refusals[0].code]).toEqual([422, 'unknown-template']);
    expect(body.detail).toContain('backup');
  });

  test('is not approved by hand, nor before it was submitted, nor by who wrote it', async () => {
    const [{ row, version }] = (await editor.act('policies.list', inPetit({}))).body;

    const byHand = await editor.act(
      'policies.save',
      inPetit({ row: { ...row, status: 'approved' }, version }),
    );
    const early = await approver.act('policies.approve', inPetit({ id: 'backup', capacity: 'DG', version }));
    await editor.act('policies.submit', inPetit({ id: 'backup', version }));
    const own = await editor.act(
      'policies.approve',
      inPetit({ id: 'backup', capacity: 'DG', version: version + 1 }),
    );

    expect(byHand.body.refusals[0].code).toBe('policy-status-by-verb');
    expect(early.body.refusals[0].code).toBe('policy-status');
    expect(own.status).toBe(403);
  });

  test('approvals that are typed into the row do not count', async () => {
    const row = {
      id: 'forged',
      title: 'Forgée',
      kind: 'policy',
      status: 'draft',
      version: '1.0',
      body: 'R1.',
      approvals: [{ by: 'Direction', capacity: 'DG', on: '2026-01-01', ownText: false }],
      publishedOn: '2026-01-01',
    };

    const { body } = await editor.act('policies.save', inPetit({ row }));

    expect(body.row.approvals).toEqual([]);
    expect(body.row.publishedOn).toBeUndefined();
  });

  test('is approved, published as a version of its own, and read', async () => {
    const approved = await approver.act(
      'policies.approve',
      inPetit({ id: 'backup', capacity: 'DG', version: 2 }),
    );
    const published = await editor.act('policies.publish', inPetit({ id: 'backup', version: 3 }));
    const read = await reader.act('policies.acknowledge', inPetit({ policy: 'backup', role: 'cto' }));
    const again = await reader.act('policies.acknowledge', inPetit({ policy: 'backup', role: 'cto' }));

    expect(approved.body.row.approvals).toMatchObject([{ by: 'Denis', ownText: false }]);
    expect(published.body.policy.row).toMatchObject({ status: 'published', material: false });
    expect(published.body.published.row).toMatchObject({ id: 'backup-v1', material: true, version: '1.0' });
    expect(read.body.row).toMatchObject({ version: 'backup-v1', person: 'Elsa' });
    expect(again.body.refusals[0].code).toBe('already-acknowledged');
  });

  test('a reader acknowledges for nobody else, an editor may record it', async () => {
    const person = 'Farid';
    const asked = inPetit({ policy: 'backup', person, role: 'management' });

    expect((await reader.act('policies.acknowledge', asked)).status).toBe(403);
    expect((await editor.act('policies.acknowledge', asked)).body.row).toMatchObject({
      person,
      recordedBy: 'Chloe',
    });
  });

  test('is a draft again once its text changes, and keeps the version that holds', async () => {
    const stored = (await editor.act('policies.list', inPetit({}))).body;
    const { row, version } = first(
      stored.filter((one: { row: { id: string } }) => one.row.id === 'backup'),
    ) as {
      row: object;
      version: number;
    };

    const changed = await editor.act(
      'policies.save',
      inPetit({ row: { ...row, body: 'R1. Autre.' }, version }),
    );
    const resubmitted = await editor.act('policies.submit', inPetit({ id: 'backup', version: version + 1 }));

    expect(changed.body.row).toMatchObject({ status: 'draft', approvals: [] });
    expect(resubmitted.body.refusals[0].code).toBe('policy-version-taken');
    expect((await editor.act('policyVersions.list', inPetit({}))).body).toHaveLength(1);
  });

  test('is given back with a reason, which its author sees until it is submitted anew', async () => {
    await editor.act('policies.draft', inPetit({ template: 'telework' }));
    await editor.act('policies.submit', inPetit({ id: 'telework', version: 1 }));
    const [awaited] = (await approver.act('policies.awaited', inPetit({}))).body;
    const reason = 'Dites qui fournit le matériel.';

    const own = await editor.act('policies.refuse', inPetit({ id: 'telework', reason, version: 2 }));
    const refused = await approver.act('policies.refuse', inPetit({ id: 'telework', reason, version: 2 }));
    const typed = { ...refused.body.row, refusal: { by: 'Chloe', on: '2026-01-01', reason: 'Autre' } };
    const kept = await editor.act('policies.save', inPetit({ row: typed, version: 3 }));
    const again = await editor.act('policies.submit', inPetit({ id: 'telework', version: 4 }));

    expect(awaited).toMatchObject({ row: { id: 'telework' }, ownText: false, mayDecide: true });
    expect(own.status).toBe(403);
    expect(refused.body.row).toMatchObject({ status: 'draft', refusal: { by: 'Denis', reason } });
    expect(kept.body.row.refusal).toMatchObject({ by: 'Denis', reason });
    expect(again.body.row).toMatchObject({ status: 'in-approval' });
    expect(again.body.row.refusal).toBeUndefined();
  });

  test('stands in the catalogue with the gaps that the dossier fills and those that it leaves', async () => {
    const { body } = await reader.act('policies.templates', inPetit({}));

    const backup = body.find(({ id }: { id: string }) => id === 'backup');
    const values = new Map(
      backup.variables.map(({ id, value }: { id: string; value?: string }) => [id, value]),
    );
    expect(body.length).toBeGreaterThan(10);
    expect(backup.written).toEqual(['backup']);
    expect(values.get('technicalLead')).toBeDefined();
    expect(values.get('backupTool')).toBeUndefined();
  });

  test('alone in an organisation, one approves one’s own text and it is marked', async () => {
    const alone = await invited(server, owner, 'Gael', 'reader');
    await alone.post('/api/organisations/create', { name: 'Seul' });
    await alone.act('dossiers.create', { id: 'seul', content: smallDossier() });
    const on = (id: string, input: object) => alone.act(id, { dossier: 'seul', ...input });
    await on('policies.draft', { template: 'telework' });
    await on('policies.submit', { id: 'telework', version: 1 });

    const { body } = await on('policies.approve', { id: 'telework', capacity: 'Gérant', version: 2 });

    expect(body.row.approvals).toMatchObject([{ by: 'Gael', ownText: true }]);
  });
});

describe('an exception', () => {
  const row = {
    id: 'X-1',
    title: 'Copies hors ligne',
    policy: 'backup',
    rule: 'R2',
    reason: 'Le disque est commandé.',
    askedBy: 'Chloe',
    from: '2026-01-01',
    expires: '2026-01-02',
    approvedBy: 'Moi-même',
  };

  test('is not granted by who writes it, nor after its last day, nor for longer than the policy allows', async () => {
    const saved = await editor.act('exceptions.save', inPetit({ row }));
    const over = await approver.act('exceptions.approve', inPetit({ id: 'X-1', version: 1 }));
    const long = { ...row, expires: '2099-01-01' };
    await editor.act('exceptions.save', inPetit({ row: long, version: 1 }));
    const tooLong = await approver.act('exceptions.approve', inPetit({ id: 'X-1', version: 2 }));

    expect(saved.body.row.approvedBy).toBeUndefined();
    expect(over.body.refusals[0].code).toBe('exception-over');
    expect(tooLong.body.refusals[0].code).toBe('exception-too-long');
  });

  test('that ends before it begins is refused', async () => {
    const { body } = await editor.act(
      'exceptions.save',
      inPetit({ row: { ...row, id: 'X-2', expires: '2025-01-01' } }),
    );

    expect(body.refusals[0]).toMatchObject({ code: 'exception-days', path: ['row', 'expires'] });
  });
});

describe('an exception that is decided', () => {
  const asked = {
    title: 'Clé USB',
    policy: 'backup',
    reason: 'Un client l’exige.',
    askedBy: 'Chloe',
    from: '2099-01-01',
    expires: '2099-01-10',
  };

  test('is refused with a reason, and asked anew with other words', async () => {
    await editor.act('exceptions.save', inPetit({ row: { ...asked, id: 'Y-1' } }));
    const reason = 'Demandez un dépôt chiffré.';

    const [awaited] = (await approver.act('exceptions.awaited', inPetit({}))).body.filter(
      ({ row }: { row: { id: string } }) => row.id === 'Y-1',
    );
    const refused = await approver.act('exceptions.refuse', inPetit({ id: 'Y-1', reason, version: 1 }));
    const late = await approver.act('exceptions.approve', inPetit({ id: 'Y-1', version: 2 }));
    const anew = { ...refused.body.row, reason: 'Le dépôt chiffré est refusé par le client.' };
    const asking = await editor.act('exceptions.save', inPetit({ row: anew, version: 2 }));
    const granted = await approver.act('exceptions.approve', inPetit({ id: 'Y-1', version: 3 }));

    expect(awaited).toMatchObject({ days: 10, ownRequest: false, mayDecide: true });
    expect(refused.body.row.refusal).toMatchObject({ by: 'Denis', reason });
    expect(late.body.refusals[0]).toMatchObject({ code: 'exception-state', found: 'refused' });
    expect(asking.body.row.refusal).toBeUndefined();
    expect(granted.body.row.approvedBy).toBe('Denis');
  });

  test('is taken back before its last day, by who may grant it', async () => {
    const input = inPetit({ id: 'Y-1', reason: 'Le dépôt est ouvert.', version: 4 });

    const own = await editor.act('exceptions.withdraw', input);
    const withdrawn = await approver.act('exceptions.withdraw', input);
    const twice = await approver.act('exceptions.withdraw', { ...input, version: 5 });

    expect(own.status).toBe(403);
    expect(withdrawn.body.row.withdrawal).toMatchObject({ by: 'Denis' });
    expect(twice.body.refusals[0]).toMatchObject({ code: 'exception-state', found: 'withdrawn' });
  });
});

describe('a risk that nobody wants to keep', () => {
  test('is refused with a reason, and proposed anew once its treatment is another', async () => {
    const content = smallDossier();
    edit(first(content.treatments), { option: 'accept' });
    await owner.act('dossiers.create', { id: 'refusé', content });
    const on = (by: Visitor, id: string, input: object) => by.act(id, { dossier: 'refusé', ...input });
    const why = async () =>
      (await on(approver, 'acceptances.awaited', {})).body.map((one: { why: string }) => one.why);
    const input = { scenario: 'S-1', reason: 'Trop près des clients.', version: 1 };

    const own = await on(editor, 'acceptances.refuse', input);
    const refused = await on(approver, 'acceptances.refuse', input);
    const afterwards = await why();
    const anew = { ...refused.body.row, reason: 'Après une copie quotidienne.' };
    await on(editor, 'treatments.save', { row: anew, version: 2 });

    expect(own.status).toBe(403);
    expect(refused.body.row.refusal).toMatchObject({ by: 'Denis', reason: 'Trop près des clients.' });
    expect(afterwards).toEqual(['refused']);
    expect(await why()).toEqual(['retained']);
  });

  test('is not refused before anything was proposed', async () => {
    const { body } = await approver.act('acceptances.refuse', {
      ...{ dossier: 'refusé', scenario: 'S-99', reason: 'Non', version: 1 },
    });

    expect(body.refusals[0].code).toBe('unknown-row');
  });
});

describe('a request for proposals', () => {
  test('begins with what the dossier says, the usual criteria and whose trade it is', async () => {
    const provider = { id: 'cabinet', name: 'Cabinet', services: ['advice'] };
    await editor.act('providers.save', inPetit({ row: provider }));

    const { body } = await editor.act('requests.draft', inPetit({ kind: 'iso27005-mission' }));

    const total = body.row.criteria.reduce((sum: number, one: { weight: number }) => sum + one.weight, 0);
    expect(body.row).toMatchObject({ id: 'AO-01', status: 'draft', candidates: ['cabinet'] });
    expect(total).toBe(100);
    expect((await reader.act('requests.draft', inPetit({ kind: 'other' }))).status).toBe(403);
  });
});

describe('a file', () => {
  const form = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const filled = new FormData();
    filled.set('dossier', 'petit');
    filled.set('title', 'Preuve');
    filled.set('file', new File([bytes], name));
    return filled;
  };
  const PDF = new TextEncoder().encode('%PDF-1.7 preuve');

  test('is attached, comes back as a download byte for byte, and is only that', async () => {
    const added = await editor.send('/api/attachments/upload', form('../preuve.pdf', PDF));
    const { bytes, headers } = await reader.download('/api/attachments/file?dossier=petit&id=F-1');

    expect(added.body.row).toMatchObject({
      id: 'F-1',
      name: 'preuve.pdf',
      mediaType: 'application/pdf',
      addedBy: 'Chloe',
    });
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.7 preuve');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="preuve.pdf"/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['page.html', '<script>alert(1)</script>', 'kind-of-file'],
    ['rapport.pdf', 'MZ', 'kind-of-file'],
    ['vide.txt', '', 'empty-file'],
  ])('%s is refused', async (name, content, code) => {
    const { status, body } = await editor.send(
      '/api/attachments/upload',
      form(name, new TextEncoder().encode(content)),
    );

    expect([status, body.refusals[0].code]).toEqual([422, code]);
  });

  test('of more than 20 MB is refused before it is read', async () => {
    const { status } = await editor.send(
      '/api/attachments/upload',
      form('gros.txt', new Uint8Array(20_200_000).fill(97)),
    );

    expect(status).toBe(413);
  });

  test('is not added by a reader, nor seen from another organisation', async () => {
    const neighbour = await invited(server, owner, 'Hugo', 'reader');
    await neighbour.post('/api/organisations/create', { name: 'Voisins' });

    expect((await reader.send('/api/attachments/upload', form('a.pdf', PDF))).status).toBe(403);
    expect((await neighbour.download('/api/attachments/file?dossier=petit&id=F-1')).status).toBe(404);
  });

  test('that a row shows stays; then it goes, bytes and all', async () => {
    const [{ row, version }] = (await editor.act('measures.list', inPetit({}))).body;
    const evidence = [{ title: 'Preuve', file: 'F-1' }];
    await editor.act('measures.save', inPetit({ row: { ...row, evidence }, version }));

    const inUse = await editor.act('attachments.remove', inPetit({ key: 'F-1', version: 1 }));
    await editor.act('measures.save', inPetit({ row, version: version + 1 }));
    const removed = await editor.act('attachments.remove', inPetit({ key: 'F-1', version: 1 }));

    expect(inUse.body.refusals[0]).toMatchObject({ code: 'in-use', found: ['measures/M-1'] });
    expect(removed.body).toEqual({ removed: 'F-1' });
    expect((await reader.download('/api/attachments/file?dossier=petit&id=F-1')).status).toBe(404);
  });
});

describe('an acceptance', () => {
  test('that is withdrawn leaves the risk open, stays in the register, and may then be erased', async () => {
    const content = smallDossier();
    content.acceptances.push(acceptance({ expires: '2099-01-01' }));
    await owner.act('dossiers.create', { id: 'accepté', content });
    const on = (id: string, input: object) => approver.act(id, { dossier: 'accepté', ...input });

    const held = await on('acceptances.remove', { key: 'A-1', version: 1 });
    const withdrawn = await on('acceptances.withdraw', {
      id: 'A-1',
      reason: 'Le risque a changé',
      version: 1,
    });
    const twice = await on('acceptances.withdraw', { id: 'A-1', reason: 'Encore', version: 2 });
    const erased = await on('acceptances.remove', { key: 'A-1', version: 2 });

    expect(held.body.refusals[0].code).toBe('acceptance-in-force');
    expect(withdrawn.body.row.withdrawal).toMatchObject({ by: 'Denis', reason: 'Le risque a changé' });
    expect(twice.body.refusals[0].code).toBe('acceptance-not-in-force');
    expect(erased.body).toEqual({ removed: 'A-1' });
    expect((await editor.act('acceptances.withdraw', { dossier: 'accepté' })).status).toBe(403);
  });
});

describe('a workshop', () => {
  test('has one vote a person, scenario and stage, which may be cast anew', async () => {
    const vote = inPetit({ scenario: 'S-1', stage: 'current', likelihood: 4, consequences: { legal: 2 } });
    await editor.act('votes.cast', vote);
    await editor.act('votes.cast', { ...vote, likelihood: 2 });
    await editor.act('votes.cast', { ...vote, voter: 'Invitée' });

    const { body } = await reader.act('votes.list', inPetit({}));

    expect(body.map(({ row }: { row: object }) => row)).toMatchObject([
      { voter: 'Chloe', likelihood: 2 },
      { voter: 'Invitée', likelihood: 4 },
    ]);
  });
});

describe('the yearly cycle', () => {
  test('stands where the registers say, and its review is prepared without losing what was examined', async () => {
    const year = runningYear(({ reviews }) => {
      edit(first(reviews), {
        heldOn: undefined,
        inputs: [{ topic: 'issues', state: 'examined', summary: 'Rien' }],
      });
    });
    await owner.act('dossiers.create', { id: 'an', content: year });

    const standing = await reader.act('cycles.standing', { dossier: 'an' });
    const prepared = await editor.act('reviews.prepare', { dossier: 'an', id: 'R-1', version: 1 });

    expect(standing.body).toMatchObject({ cycle: { id: '2026' }, stages: { length: 4 } });
    expect(prepared.body.row.inputs).toHaveLength(10);
    expect(prepared.body.row.inputs[1]).toEqual({ topic: 'issues', state: 'examined', summary: 'Rien' });
  });

  test('begins once a year, from a frozen state, with ratings to confirm', async () => {
    const start = { dossier: 'an', year: 2027, version: '2.0', objectives: ['Tenir'] };

    const begun = await editor.act('cycles.start', start);
    const again = await editor.act('cycles.start', { ...start, version: '3.0' });
    const snapshots = await reader.act('snapshots.list', { dossier: 'an' });

    expect(begun.body).toMatchObject({ cycle: '2027', toConfirm: 1, planned: 1 });
    expect(again.body.refusals[0].code).toBe('cycle-begun');
    expect(snapshots.body).toMatchObject([
      { hash: begun.body.snapshot, note: 'cycle 2027, before: version 1.0' },
    ]);
    expect((await reader.act('study.list', { dossier: 'an' })).body[0].row).toMatchObject({
      version: '2.0',
      status: 'draft',
    });
  });
});
