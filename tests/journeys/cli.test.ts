import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAIN, plain, type Ran, vigie } from './command-line.ts';

const HOME = join(import.meta.dirname, '../..');
const SAMPLE = join(HOME, 'samples/fintech');

const ENGLISH = { LANG: 'C.UTF-8' };

describe('The command line', () => {
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'vigie é cli-'));
  });
  afterAll(() => rmSync(home, { recursive: true }));

  describe('speaks', () => {
    it('French to a French terminal and English to any other, and lets each run choose', async () => {
      const [french, english, flag, variable] = await Promise.all([
        vigie(['--help']),
        vigie(['--help'], ENGLISH),
        vigie(['--lang', 'fr', '--help'], ENGLISH),
        vigie(['--help'], { ...ENGLISH, VIGIE_LANG: 'fr' }),
      ]);

      expect(french.out).toContain('UTILISATION');
      expect(french.out).toContain('Dit ce qu’un auditeur trouverait dans une étude');
      expect(english.out).toContain('USAGE');
      expect(english.out).toContain('Says what an auditor would find in a study');
      expect([flag.out, variable.out]).toEqual([french.out, french.out]);
      expect([french.code, english.code]).toEqual([0, 0]);
    });

    it('of its version', async () => {
      const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));

      expect(await vigie(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    });

    it.each([
      [
        ['chek'],
        'Il n’y a pas de commande « chek ». Vouliez-vous écrire `check` ?',
        'There is no command “chek”. Did you mean `check`?',
      ],
      [['check'], 'L’argument <étude> manque', 'The argument <study> is missing'],
      [['check', 'a', 'b'], '« b » est de trop', '“b” is one too many'],
      [
        ['check', 'x', '--jsn'],
        'Il n’y a pas d’option --jsn. Vouliez-vous écrire --json ?',
        'There is no option --jsn. Did you mean --json?',
      ],
      [
        ['check', 'x', '--today', '2026-02-30'],
        'une date qui existe est attendue',
        'a date that exists is expected',
      ],
      [['init', 'x', '--sample', 'bank'], 'choisissez fintech ou saas', 'choose fintech or saas'],
      [['schema', 'asset'], 'les registres sont study, company', 'the registers are study, company'],
      [
        ['report', SAMPLE, '--format', 'docx2'],
        '« docx2 » ne convient pas pour --format',
        '“docx2” does not do for --format',
      ],
      [
        ['report', SAMPLE, '--subject', 'A-01'],
        'ce document porte sur toute l’étude',
        'this document is about the whole study',
      ],
      [['report', SAMPLE, '--kind', 'novel'], 'on peut écrire : risk-report', 'you can write: risk-report'],
    ])('of what it does not understand: %j', async (args, fr, en) => {
      const [french, english] = await Promise.all([vigie(args), vigie(args, ENGLISH)]);

      expect([french.code, english.code]).toEqual([2, 2]);
      expect(french.err).toContain(fr);
      expect(english.err).toContain(en);
      expect(french.out).toBe('');
    });
  });

  describe('takes a newcomer from nothing to a report', () => {
    it('begins a study that has no error, in either language', async () => {
      const [fr, en] = [join(home, 'ma première étude'), join(home, 'my-study')];

      const french = await vigie(['init', fr, '--organisation', 'Société Générique']);
      const english = await vigie(['init', en], ENGLISH);
      const checks = await Promise.all([vigie(['check', fr]), vigie(['check', en], ENGLISH)]);

      expect([french.code, english.code, ...checks.map((check) => check.code)]).toEqual([0, 0, 0, 0]);
      expect(french.out).toContain(`vigie check ${fr}`);
      expect(checks[0]?.out).toContain('0 erreur, 94 avertissements, 0 remarque');
      expect(checks[1]?.out).toContain('0 errors, 94 warnings, 0 remarks');
      expect(readFileSync(join(fr, 'study.yaml'), 'utf8')).toContain('organisation: Société Générique');
      expect(readFileSync(join(en, 'assets.yaml'), 'utf8')).toContain('# Assets (ISO/IEC 27005:2022');
    });

    it('gives editors a schema for each file', async () => {
      const dir = join(home, 'for-editors');
      await vigie(['init', dir, '--sample', 'saas']);

      const printed = await vigie(['schema', 'assets']);

      const [head = ''] = readFileSync(join(dir, 'assets.yaml'), 'utf8').split('\n');
      const file = /^# yaml-language-server: \$schema=(.+)$/.exec(head)?.[1] ?? '';
      expect(plain(readFileSync(join(dir, file), 'utf8'))).toBe(printed.out);
      expect(JSON.parse(printed.out)).toMatchObject({ items: { additionalProperties: false } });
    });

    it('does not begin a study in a folder that holds something', async () => {
      const dir = join(home, 'occupied');
      mkdirSync(dir);
      writeFileSync(join(dir, 'thesis.doc'), '');

      const refused = await vigie(['init', dir]);

      expect(refused).toMatchObject({
        code: 2,
        out: '',
        err: `${dir} ce dossier n’est pas vide ; choisissez un dossier vide ou nouveau\n`,
      });
      expect(readdirSync(dir)).toEqual(['thesis.doc']);
    });

    it('says what an auditor would find, with the place of each, and ends with 1', async () => {
      const human = await vigie(['check', SAMPLE, '--today', '2026-11-22']);
      const machine = await vigie(['check', SAMPLE, '--today', '2026-11-22', '--json']);

      const report = JSON.parse(machine.out);
      expect([human.code, machine.code]).toEqual([1, 1]);
      expect(report).toMatchObject({
        today: '2026-11-22',
        snapshot: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(human.out).not.toContain('\u001b');
      for (const { file, line, column, subject, message } of report.findings) {
        expect(human.out).toContain(`${join(SAMPLE, file)}:${line}:${column} ${plain(message.fr)}`);
        const text = readFileSync(join(SAMPLE, file), 'utf8').split('\n')[line - 1];
        expect(text).toContain(subject.key);
      }
      expect(report.findings.length).toBe(report.counts.error + report.counts.warning + report.counts.info);
    });

    it('judges by the day that it is given', async () => {
      const [early, late] = await Promise.all([
        vigie(['check', SAMPLE, '--today', '2026-11-01', '--json']),
        vigie(['check', SAMPLE, '--today', '2030-01-01', '--json']),
      ]);

      const rules = (ran: Ran) =>
        JSON.parse(ran.out).findings.map((finding: { rule: string }) => finding.rule);
      expect(rules(early)).not.toContain('acceptance-expired');
      expect(rules(late)).toContain('acceptance-expired');
    });

    it('writes the report in each format, tells its size and the snapshot, and one failure stops no other', async () => {
      const out = join(home, 'rapports');
      mkdirSync(join(out, 'risk-report.fr.html'), { recursive: true });

      const ran = await vigie([
        'report',
        SAMPLE,
        '--format',
        'html,md',
        '--out',
        out,
        '--today',
        '2026-11-22',
      ]);

      expect(ran.code).toBe(2);
      expect(ran.err).toContain(join(out, 'risk-report.fr.html'));
      expect(ran.out).toMatch(/risk-report\.fr\.md {2}\d+ ko/);
      const hash = /Instantané ([0-9a-f]{64})/.exec(ran.out)?.[1] ?? '';
      expect(readFileSync(join(out, 'risk-report.fr.md'), 'utf8')).toContain(hash.slice(0, 12));
      expect(readdirSync(out).sort()).toEqual(['risk-report.fr.html', 'risk-report.fr.md']);
    });

    it('writes a PDF in the language that is asked for', async () => {
      const out = join(home, 'pdf');

      const ran = await vigie(['report', SAMPLE, '--lang', 'en', '--out', out]);

      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(out, 'risk-report.en.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });

  describe('freezes and compares', () => {
    let study = '';
    beforeEach(() => {
      study = mkdtempSync(join(home, 'study-'));
      cpSync(SAMPLE, study, { recursive: true });
    });

    it('a snapshot whose file has the hash that is told, wherever it goes', async () => {
      const file = join(study, '.snapshot.json');

      const written = await vigie(['snapshot', study, '--out', file]);
      const printed = await vigie(['snapshot', study]);

      const bytes = readFileSync(file);
      const hash = createHash('sha256').update(bytes).digest('hex');
      expect(written).toEqual({ code: 0, out: `${hash}  ${file}\n`, err: '' });
      expect(printed.err).toBe(`${hash}\n`);
      expect(printed.out).toBe(plain(bytes.toString('utf8')));
    });

    it('its days as a calendar, to a file or to the next program, the same on the same day', async () => {
      const file = join(study, 'days.ics');
      const asked = ['calendar', study, '--today', '2026-11-22'];

      const [written, printed] = [await vigie([...asked, '--out', file]), await vigie(asked)];

      expect(written.out).toMatch(/days\.ics {2}\d+ échéances\n$/);
      expect(printed.out).toBe(plain(readFileSync(file, 'utf8')));
      expect(printed.out.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
      expect(printed.out).toContain('\r\nDTSTART;VALUE=DATE:20270111\r\n');
    });

    it('two states of a study, by row and by value', async () => {
      const before = join(study, '.before.json');
      await vigie(['snapshot', study, '--out', before]);
      const measures = readFileSync(join(study, 'measures.yaml'), 'utf8');
      const key = /^- id: (\S+)/m.exec(measures)?.[1] ?? '';
      writeFileSync(join(study, 'measures.yaml'), measures.replace(/horizon: \S+/, 'horizon: yearly'));
      appendFileSync(join(study, 'parties.yaml'), '\n- id: nouvelle\n  name: Une nouvelle venue\n');

      const human = await vigie(['diff', before, study]);
      const english = await vigie(['diff', before, study], ENGLISH);
      const machine = JSON.parse((await vigie(['diff', before, study, '--json'])).out);
      const none = await vigie(['diff', study, study]);

      expect(human.code).toBe(0);
      expect(human.out).toContain('+ nouvelle « Une nouvelle venue »');
      expect(human.out).toMatch(new RegExp(`~ ${key} «.+\\n +Échéance : .+ → Chaque année`));
      expect(human.out).toContain('1 nouvelle ligne, 1 changée, 0 partie');
      expect(english.out).toContain('→ Yearly');
      expect(
        machine.changes.map(({ kind, register }: { kind: string; register: string }) => [kind, register]),
      ).toEqual([
        ['new', 'parties'],
        ['changed', 'measures'],
      ]);
      expect(none.out).toBe('Rien n’a changé.\n');
    });

    it('nothing but studies and snapshots', async () => {
      writeFileSync(join(study, '.note.json'), '{"a": 1');

      const [note, nothing] = await Promise.all([
        vigie(['diff', join(study, '.note.json'), study]),
        vigie(['diff', study, join(study, 'gone')]),
      ]);

      expect([note.code, nothing.code]).toEqual([2, 2]);
      expect(note.err).toContain('.note.json ce fichier n’est pas un instantané');
      expect(nothing.err).toContain('gone ce dossier ou ce fichier n’existe pas');
    });
  });

  describe('refuses a bundle that is not right, says where and why, and writes nothing', () => {
    let study = '';
    beforeEach(() => {
      study = mkdtempSync(join(home, 'bad-'));
      cpSync(SAMPLE, study, { recursive: true });
    });
    const at = (name: string) => join(study, name);
    const change = (name: string, from: string | RegExp, to: string) =>
      writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(from, to));

    it.each<[string, () => void, RegExp, string, string]>([
      [
        'a half-written bundle',
        () => writeFileSync(at('scenarios.yaml'), readFileSync(at('scenarios.yaml'), 'utf8').slice(0, 5000)),
        /scenarios\.yaml:\d+:\d+ /,
        'le fichier semble coupé à cet endroit',
        'the file seems to be cut off here',
      ],
      [
        'a missing file',
        () => rmSync(at('criteria.yaml')),
        /criteria\.yaml:1:1 /,
        'ce fichier est obligatoire et il manque',
        'this file is required and missing',
      ],
      [
        'another encoding',
        () => writeFileSync(at('roles.yaml'), Buffer.from('- id: a\n  name: G\u00e9rant\n', 'latin1')),
        /roles\.yaml:2:10 /,
        'le fichier n’est pas en UTF-8 : l’octet 17',
        'the file is not in UTF-8: byte 17',
      ],
      [
        'a duplicate id',
        () => appendFileSync(at('parties.yaml'), readFileSync(at('parties.yaml'), 'utf8')),
        /parties\.yaml:\d+:7 parties\[\d+\] \S+ › id/,
        'figure déjà à la ligne 1',
        'stands already on line 1',
      ],
      [
        'a dangling reference',
        () => change('scenarios.yaml', /threat: \S+/, 'threat: no-such-threat'),
        /scenarios\.yaml:\d+:11 scenarios\[0\] \S+ › threat/,
        '« no-such-threat » n’existe pas dans le registre « Menaces »',
        '“no-such-threat” does not exist in the register “Threats”',
      ],
      [
        'a YAML of 50 MB',
        () => truncateSync(at('assets.yaml'), 50_000_000),
        /assets\.yaml:1:1 /,
        'le fichier pèse 50,0 Mo ; 5 Mo au plus sont admis',
        'the file weighs 50.0 MB; at most 5 MB are allowed',
      ],
      [
        'an alias bomb',
        () => writeFileSync(at('assets.yaml'), bomb()),
        /assets\.yaml:\d+:\d+ /,
        'trop de renvois',
        'too many aliases',
      ],
      [
        'a symbolic link out of the bundle',
        () => {
          rmSync(at('roles.yaml'));
          symlinkSync('/etc/passwd', at('roles.yaml'));
        },
        /roles\.yaml:1:1 /,
        'les liens symboliques ne sont pas admis',
        'symbolic links are not allowed',
      ],
      [
        'a grid that falls',
        () =>
          change('criteria.yaml', /- \[low, low, low, low, moderate\]/, '- [high, low, low, low, moderate]'),
        /criteria\.yaml:\d+:\d+ criteria\[0\] v1 › grid/,
        'la grille doit être croissante ; les cases 1 × 1 (élevé) et 1 × 2 (faible) se contredisent',
        'the grid must not fall; cells 1 × 1 (high) and 1 × 2 (low) clash',
      ],
      [
        'a version without quotes',
        () => change('study.yaml', /version: .*/, 'version: 1.0'),
        /study\.yaml:\d+:10 study › version/,
        'mettez-le entre guillemets : "1.0"',
        'put it in quotes: "1.0"',
      ],
    ])('%s', async (_, spoil, place, fr, en) => {
      spoil();
      const before = readdirSync(study).sort();

      const [french, english] = await Promise.all([
        vigie(['check', study]),
        vigie(['check', study, '--json'], ENGLISH),
      ]);

      expect([french.code, english.code]).toEqual([2, 2]);
      expect(french.err).toMatch(place);
      expect(french.err).toContain(fr);
      expect(english.err).toContain(en);
      expect(french.out).toBe('');
      expect(JSON.parse(english.out).refusals[0]).toMatchObject({
        file: expect.any(String),
        line: expect.any(Number),
        column: expect.any(Number),
      });
      expect(readdirSync(study).sort()).toEqual(before);
    });

    it('whatever was to be made of it', async () => {
      writeFileSync(at('assets.yaml'), '- id: [');
      const out = join(study, 'out');

      const all = await Promise.all([
        vigie(['report', study, '--format', 'md', '--out', out]),
        vigie(['snapshot', study, '--out', join(out, 'snapshot.json')]),
        vigie(['diff', SAMPLE, study]),
      ]);

      for (const { code, out, err } of all) {
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain('assets.yaml:1:');
      }
      expect(existsSync(out)).toBe(false);
    });
  });

  it('stops without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, [MAIN, 'schema', 'evaluations'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();

    const code = await new Promise((resolve) => child.on('close', resolve));

    expect([code, err]).toEqual([0, '']);
  });
});

function bomb(): string {
  const lines = ['- &a [x, x, x, x, x, x, x, x, x]'];
  for (const [before, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg']) {
    lines.push(`- &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}
