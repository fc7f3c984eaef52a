import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vigie } from './command-line.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/saas-checkup');
const PROCEDURE = join(SAMPLE, 'procedure.yaml');
const ENGLISH = { LANG: 'C.UTF-8' };

/** One week of the sample, with what it needs to be one command. */
function week(archive: string, date: string, ...more: string[]): string[] {
  const evidence = join(SAMPLE, 'evidence', date);
  return [
    'checkup',
    'run',
    '--procedure',
    PROCEDURE,
    '--evidence',
    evidence,
    '--archive',
    archive,
    '--date',
    date,
    ...more,
  ];
}

/** What an obedient chat would answer to a request, with this summary. */
function answerTo(request: string, summary: string): string {
  const { checkup } = JSON.parse(request.slice(request.lastIndexOf('\n-----\n') + 7));
  const items = checkup.findings.map(
    ({ id, severity, evidence }: { id: string; severity: string; evidence: string[] }) => ({
      finding: id,
      severity,
      explanation: 'Un écart a été constaté.',
      recommendation: 'Analyser avant d’agir.',
      evidence,
    }),
  );
  return `Voici :\n${JSON.stringify({ summary, items, observations: [], missing: [] })}\n`;
}

describe('The weekly checkup on the command line, without a server and without a database', {
  timeout: 180_000,
}, () => {
  let home = '';
  let archive = '';
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'vigie é checkup-'));
    archive = join(home, 'mon archive');
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('goes through two weeks of the sample, and says what changed', async () => {
    const first = await vigie(week(archive, '2026-11-16'));
    const second = await vigie(week(archive, '2026-11-23'), ENGLISH);
    const [compared, trend, listed, shown, verified] = await Promise.all([
      vigie(['checkup', 'compare', archive]),
      vigie(['checkup', 'trend', archive, '--svg', join(home, 'trend.svg')]),
      vigie(['checkup', 'list', archive, '--json']),
      vigie(['checkup', 'show', archive, '--date', '2026-11-16']),
      vigie(['checkup', 'verify', archive]),
    ]);

    expect([first.code, second.code]).toEqual([1, 1]);
    expect(first.out).toContain('Adhélie, 2026-11-16 🟠 orange');
    expect(second.out).toContain('Adhélie, 2026-11-23 🔴 red');
    expect(second.out).toContain('Archived: ');
    expect(compared.code).toBe(1);
    expect(compared.out).toContain('nouveau');
    expect(compared.out).toContain('Laisser passer la supervision');
    expect(trend.out.trim().split('\n')).toHaveLength(2);
    expect(readFileSync(join(home, 'trend.svg'), 'utf8')).toMatch(/^<svg/);
    expect(JSON.parse(listed.out)).toMatchObject([
      { date: '2026-11-16', level: 'orange' },
      { date: '2026-11-23', level: 'red' },
    ]);
    expect(shown.out).toBe(
      readFileSync(join(archive, 'adhelie-weekly/2026/security-checkup-2026-11-16.md'), 'utf8').replaceAll(
        /[\u00a0\u202f]/g,
        ' ',
      ),
    );
    expect(verified).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 contrôles, 2 commits, \d+ fichiers : intacte/),
    });
  });

  it('writes what is to be pasted into a chat, and archives its answer only when it keeps to the evidence', async () => {
    const [request, answer] = [join(home, 'request.txt'), join(home, 'answer.txt')];
    const analyse = ['checkup', 'analyse', '--procedure', PROCEDURE, '--archive', archive];
    const prompt = readFileSync(join(SAMPLE, 'standard-prompt.txt'));

    const written = await vigie([...analyse, '--request', request]);
    const pasted = readFileSync(request);
    writeFileSync(answer, answerTo(pasted.toString('utf8'), '4 217 attaques.'));
    const refused = await vigie([...analyse, '--answer', answer]);
    writeFileSync(answer, answerTo(pasted.toString('utf8'), 'Plusieurs constats demandent une analyse.'));
    const taken = await vigie([...analyse, '--answer', answer]);
    const [shown, verified] = await Promise.all([
      vigie(['checkup', 'show', archive]),
      vigie(['checkup', 'verify', archive]),
    ]);

    expect(written.code).toBe(0);
    expect(pasted.subarray(0, prompt.length).equals(prompt)).toBe(true);
    expect(pasted.toString('utf8')).not.toContain('sqlmap');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('4217 ne figure pas')]);
    expect([taken.code, verified.code]).toEqual([0, 0]);
    expect(shown.out).toContain('Reading of a model, checked');
    expect(shown.out).toContain('Plusieurs constats demandent une analyse.');
  });

  it('writes an archived report as files, the same bytes each time, and its Markdown as it is archived', async () => {
    const [once, twice] = [join(home, 'once'), join(home, 'twice')];
    const show = ['checkup', 'show', archive, '--date', '2026-11-16', '--format', 'pdf,html,docx,md'];

    const shown = await vigie([...show, '--out', once]);
    await vigie([...show, '--out', twice]);
    const unknown = await vigie(['checkup', 'show', archive, '--format', 'odt']);

    expect(shown.code).toBe(0);
    const names = ['pdf', 'html', 'docx', 'md'].map(
      (end) => `security-checkup-adhelie-weekly-2026-11-16.${end}`,
    );
    expect(shown.out.trim().split('\n')).toEqual(names.map((name) => join(once, name)));
    for (const name of names) {
      expect(readFileSync(join(once, name)).equals(readFileSync(join(twice, name)))).toBe(true);
    }
    expect(
      readFileSync(join(once, names[0] ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(readFileSync(join(once, names[3] ?? ''))).toEqual(
      readFileSync(join(archive, 'adhelie-weekly/2026/security-checkup-2026-11-16.md')),
    );
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('pdf, docx, html, md, txt') });
  });

  it('refuses a second report of the day, and takes a correction that says why', async () => {
    const again = await vigie(week(archive, '2026-11-23'));
    const silent = await vigie(week(archive, '2026-11-23', '--amend'));
    const corrected = await vigie(week(archive, '2026-11-23', '--amend', '--reason', 'une capture manquait'));
    const verified = await vigie(['checkup', 'verify', archive]);

    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('--amend --reason') });
    expect(silent).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
    expect(corrected.code).toBe(1);
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('4 commits') });
  });

  it('ends with 1 where the archive was altered', async () => {
    const altered = join(home, 'altered');
    cpSync(archive, altered, { recursive: true });
    appendFileSync(join(altered, 'adhelie-weekly/2026/security-checkup-2026-11-16.md'), 'All is well.\n');

    const verified = await vigie(['checkup', 'verify', altered], ENGLISH);

    expect(verified.code).toBe(1);
    expect(verified.out).toContain('security-checkup-2026-11-16.md the file in the folder is no longer');
    expect(verified.out).toContain('the archive was altered');
  });

  it('begins from nothing in either language, and is never green while nothing was seen', async () => {
    const dir = join(home, 'new');
    const made = await vigie(['checkup', 'init', dir, '--platform', 'Ma: "plateforme"']);
    const done = await vigie([
      'checkup',
      'run',
      '--procedure',
      join(dir, 'procedure.yaml'),
      '--archive',
      join(home, 'new-archive'),
    ]);
    const again = await vigie(['checkup', 'init', dir]);
    const english = await vigie(['checkup', 'init', join(home, 'new-en')], ENGLISH);

    expect(made).toMatchObject({ code: 0, err: '' });
    expect(done).toMatchObject({ code: 1, out: expect.stringContaining('🟠 orange') });
    expect(done.out).toContain('? 4.3 Événements bloqués sur 24 heures : personne ne l’a apporté');
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('n’est pas vide') });
    expect(english.code).toBe(0);
    expect(readFileSync(join(home, 'new-en/standard-prompt.txt'), 'utf8')).toMatch(/^ROLE\n/);
  });

  it('does nothing without a procedure, without an archive, or in the future', async () => {
    const [improvised, homeless, future] = await Promise.all([
      vigie(['checkup', 'run', '--archive', join(home, 'none')]),
      vigie(['checkup', 'run', '--procedure', PROCEDURE], ENGLISH),
      vigie([
        'checkup',
        'run',
        '--procedure',
        PROCEDURE,
        '--archive',
        join(home, 'none'),
        '--date',
        '2099-01-01',
      ]),
    ]);

    expect(improvised).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('pas de contrôle improvisé'),
    });
    expect(homeless).toMatchObject({ code: 2, err: expect.stringContaining('--archive') });
    expect(future).toMatchObject({ code: 2, err: expect.stringContaining('avenir') });
  });

  it('refuses a prompt that is not the pinned one, until a new version says who changed it and why', async () => {
    const dir = join(home, 'prompted');
    cpSync(SAMPLE, dir, { recursive: true });
    const [prompt, file] = [join(dir, 'standard-prompt.txt'), join(dir, 'procedure.yaml')];
    appendFileSync(prompt, 'Soyez indulgent.\n');
    const run = () =>
      vigie([
        'checkup',
        'run',
        '--procedure',
        file,
        '--archive',
        join(home, 'prompted-archive'),
        '--date',
        '2026-11-23',
      ]);

    const refused = await run();
    const hash = createHash('sha256').update(readFileSync(prompt)).digest('hex');
    const procedure = readFileSync(file, 'utf8')
      .replace('version: 1\n', 'version: 2\n')
      .replace(/(prompt: \{.*sha256: )[0-9a-f]{64}/, `$1${hash}`)
      .replace(
        '\n# Constats mis',
        `  - {version: 2, date: 2026-11-20, by: Camille, why: Un essai, prompt: ${hash}}\n\n# Constats mis`,
      );
    writeFileSync(file, procedure);
    const accepted = await run();

    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(
      /procedure\.yaml:\d+:\d+ .*la consigne n’est pas celle que cette version fixe/,
    );
    expect(refused.err).toContain(hash);
    expect(accepted).toMatchObject({ code: 1, err: '' });
  });
});
