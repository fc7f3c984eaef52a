import { once } from 'node:events';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expect as sure } from '#kernel/result.ts';
import { essai } from './fixtures/essai.ts';
import { describeRefusals, type LocatedRefusal } from './located.ts';
import { placeOfRow, readBundle } from './read.ts';
import { writeBundle } from './write.ts';

describe('Reading a bundle', () => {
  let dir = '';

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'vigie-read-'));
    sure(await writeBundle(essai(), dir), 'the folder is writable');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const put = (name: string, text: string | Buffer) => writeFileSync(join(dir, name), text);
  const replace = (name: string, from: string | RegExp, to: string) =>
    put(name, readFileSync(join(dir, name), 'utf8').replace(from, to));
  const refusals = async (): Promise<readonly LocatedRefusal[]> => {
    const read = await readBundle(dir);
    expect(read.ok).toBe(false);
    return read.ok ? [] : read.refusals;
  };
  const told = async (language: 'fr' | 'en' = 'fr') =>
    describeRefusals(await refusals(), language).map((line) => line.replaceAll('\u00a0', ' '));

  it('gives the dossier, and the place of each row', async () => {
    const bundle = sure(await readBundle(dir), 'the bundle is whole');

    expect(bundle.dossier).toEqual(essai());
    expect(placeOfRow(bundle, 'assets', 'office')).toEqual({ file: 'assets.yaml', line: 9, column: 3 });
    expect(placeOfRow(bundle, 'study', 'essai')).toEqual({ file: 'study.yaml', line: 1, column: 1 });
    expect(placeOfRow(bundle, 'assets', 'nobody')).toBeUndefined();
  });

  it('takes files with a byte order mark, Windows line ends, and README and dot files beside', async () => {
    put('assets.yaml', `\uFEFF${readFileSync(join(dir, 'assets.yaml'), 'utf8').replaceAll('\n', '\r\n')}`);
    put('company.description.fr.md', '\uFEFFUne entreprise.\r\n\r\nDeux paragraphes.\r\n');
    put('README.md', '# à lire');
    put('.gitattributes', '* text=auto');
    put('logo.png', Buffer.from([0xff, 0x00]));

    expect(sure(await readBundle(dir), 'the bundle is whole').dossier).toEqual(essai());
  });

  it('follows anchors', async () => {
    replace('assets.yaml', 'name: Portables', 'name: &n Portables\n  description: *n');

    const { dossier } = sure(await readBundle(dir), 'anchors are YAML');

    expect(dossier.assets[0]).toMatchObject({ name: 'Portables', description: 'Portables' });
  });

  it('names the file, the line, the row, the value, and what would be right, in both languages', async () => {
    replace('assets.yaml', 'category: hardware', 'category: hardwear');

    expect(await told('fr')).toEqual([
      'assets.yaml:4:13 assets[0] laptops › category : « hardwear » – attendu : une de ces valeurs : people (Ressources humaines), hardware (Machines et équipements), software (Applications), data (Données), external-service (Services externes), business-process (Processus métier), cloud-environment (Environnements cloud), ci-cd (CI/CD et conteneurs), premises (Locaux) (vouliez-vous écrire « hardware » ?)',
    ]);
    expect(await told('en')).toEqual([
      'assets.yaml:4:13 assets[0] laptops › category: “hardwear” – expected: one of these values: people, hardware, software, data, external-service (External services), business-process (Business processes), cloud-environment (Cloud environments), ci-cd (CI/CD and containers), premises (did you mean “hardware”?)',
    ]);
  });

  it('asks for the quotes that keep a version or a number of ISO 27002 what was typed', async () => {
    replace('study.yaml', 'version: "1.0"', 'version: 1.0');
    put('applicability.yaml', '- control: 5.10\n  decision: included\n');

    expect(await told()).toEqual([
      'applicability.yaml:1:12 applicability[0] 5.1 › control : sans guillemets, 5.10 se lit comme le nombre 5.1 ; mettez-le entre guillemets : "5.10"',
      'study.yaml:7:10 study › version : sans guillemets, 1.0 se lit comme le nombre 1 ; mettez-le entre guillemets : "1.0"',
    ]);
  });

  it('keeps a date what was typed, and refuses one that does not exist', async () => {
    replace('study.yaml', 'date: 2026-11-16', 'date: 2026-02-30');

    expect(await told()).toEqual([
      'study.yaml:10:7 study › date : « 2026-02-30 » – une date qui existe est attendue, sous la forme AAAA-MM-JJ',
    ]);
  });

  it('locates a missing field at its entity, and an empty one at its name', async () => {
    replace('assets.yaml', '  category: hardware\n', '');
    replace('assets.yaml', 'category: premises', 'category:');

    expect(await refusals()).toMatchObject([
      {
        code: 'missing',
        file: 'assets.yaml',
        line: 1,
        column: 3,
        key: 'laptops',
        path: ['assets', 0, 'category'],
      },
      { code: 'missing', file: 'assets.yaml', line: 13, column: 3, key: 'office' },
    ]);
    expect((await told())[0]).toContain(
      'ce champ est obligatoire et il manque ; attendu : une de ces valeurs',
    );
  });

  it('refuses a field that does not exist and names the one that was meant', async () => {
    replace('assets.yaml', 'owner: direction', 'ownr: direction');

    expect(await told()).toEqual([
      'assets.yaml:5:3 assets[0] laptops › ownr : le champ « ownr » n’existe pas ici (vouliez-vous écrire « owner » ?)',
    ]);
  });

  it('refuses a reference that leads nowhere, and an id that stands twice, together', async () => {
    replace('assets.yaml', 'dependsOn: [office]', 'dependsOn: [ofice]');
    replace('assets.yaml', 'id: office', 'id: laptops');

    expect((await told()).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'assets.yaml:7:15 assets[0] laptops › dependsOn[0] : « ofice » n’existe pas dans le registre « Actifs »',
      'assets.yaml:9:7 assets[1] laptops › id : « laptops » – figure déjà à la ligne 1 ; chaque ligne du registre « Actifs » doit avoir le sien',
    ]);
  });

  it('collects the problems of all files, and says nothing of what leads into a file that it cannot read', async () => {
    put('roles.yaml', '- id: direction\n  name: [x\n');
    replace('study.yaml', 'language: fr', 'language: de');
    replace('assets.yaml', 'personalData: none', 'personalData: aucune');

    expect((await refusals()).map(({ file, line, code }) => [file, line, code])).toEqual([
      ['assets.yaml', 6, 'invalid-value'],
      ['roles.yaml', 3, 'yaml-syntax'],
      ['study.yaml', 5, 'invalid-value'],
    ]);
  });

  it('says nothing that a terminal would obey, and nothing endless', async () => {
    put('assets.yaml', `- id: "\\e[31mrouge\\e]0;titre\\a"\n  "\\e[2J${'x'.repeat(5000)}": 1\n`);

    for (const line of await told()) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(line.length).toBeLessThan(1500);
    }
  });

  it('refuses a file that would fill the memory, before a tree is made of it', async () => {
    put('assets.yaml', `- id: a\n  dependsOn: [${'{},'.repeat(300_000)}]`);

    expect(await refusals()).toMatchObject([{ code: 'file-too-dense', file: 'assets.yaml' }]);
  });

  it('tells the first two hundred problems and how many more there are', async () => {
    put('parties.yaml', Array.from({ length: 300 }, (_, index) => `- id: p${index}\n`).join(''));

    const lines = await told();

    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('… et 100 de plus');
  });

  it('refuses a translation that is missing, in YAML and in Markdown', async () => {
    replace('assets.yaml', '    en: Office\n', '');
    rmSync(join(dir, 'company.description.en.md'));

    expect(await told()).toEqual([
      'assets.yaml:11:5 assets[1] office › name.en : le texte manque dans cette langue ; écrivez fr et en, ou un seul texte pour les deux',
      'company.description.fr.md:1:1 l’autre langue manque : écrivez company.description.en.md, ou un seul fichier company.description.md pour les deux',
    ]);
  });

  it('refuses a text that stands in YAML and in Markdown', async () => {
    replace('company.yaml', 'activity:', 'description: Encore\nactivity:');

    expect(await refusals()).toMatchObject([{ code: 'said-twice', file: 'company.description.en.md' }]);
  });

  it('refuses a Markdown file without a text at its place', async () => {
    put('company.description.fr.md', ' \n');

    expect(await refusals()).toMatchObject([{ file: 'company.description.fr.md', line: 1 }]);
  });

  it.each([
    ['tabs as indentation', 'assets.yaml', '- id: a\n\tname: b\n', 2, 'tabulation'],
    ['a duplicate key', 'assets.yaml', '- id: a\n  id: b\n', 2, '« id » figure deux fois'],
    ['a truncated file', 'assets.yaml', '- id: a\n  name: "coup', 2, 'semble coupé'],
    ['two documents', 'assets.yaml', '- id: a\n---\n- id: b\n', 2, 'second document'],
    ['a tag', 'assets.yaml', '- id: !!str 1\n', 1, 'étiquettes'],
    ['an unknown tag', 'assets.yaml', '- id: !date 1\n', 1, 'étiquettes'],
    ['a directive', 'assets.yaml', '%YAML 1.1\n---\n- id: a\n', 1, 'directives'],
    ['a merge key', 'assets.yaml', '- id: a\n  <<: {name: b}\n', 2, 'fusion'],
    ['a key of the prototype', 'assets.yaml', '- id: a\n  __proto__: {name: b}\n', 2, 'nom de champ'],
    ['a key that is a list', 'assets.yaml', '- ? [a]\n  : b\n', 1, 'nom de champ'],
    ['an alias to nothing', 'assets.yaml', '- id: *rien\n', 1, 'ne mène à rien'],
    ['an alias to itself', 'assets.yaml', '- &a [*a]\n', 1, 'ne mène à rien'],
    ['a text with two colons', 'assets.yaml', '- id: a\n  name: b: c\n', 2, 'entre guillemets'],
    ['blocks without end', 'assets.yaml', '['.repeat(20_000), 1, 'trop de blocs'],
    ['a mapping for a list', 'assets.yaml', 'id: a\n', 1, 'une liste'],
    ['a text for a list', 'assets.yaml', 'rien\n', 1, 'une liste'],
    ['a text for a row', 'assets.yaml', '- laptops\n', 1, 'un bloc de champs'],
    ['a list for a mapping', 'company.yaml', '- id: a\n', 1, 'un bloc de champs'],
    ['a control character', 'assets.yaml', '- id: a\n  name: b\u0007\n', 2, 'U+0007'],
    ['a NUL byte', 'assets.yaml', '- id: a\n  name: b\u0000\n', 2, 'U+0000'],
    ['an empty file that is required', 'criteria.yaml', '# plus tard\n', 1, 'au moins un bloc'],
    [
      'a constructor as a field',
      'assets.yaml',
      '- id: a\n  constructor: b\n',
      2,
      '« constructor » n’existe pas',
    ],
  ])('refuses %s, with its line', async (_, name, text, line, words) => {
    put(name, text);

    const found = (await refusals()).filter((refusal) => refusal.file === name);

    const lines = describeRefusals(found, 'fr').map((words) => words.replaceAll('\u00a0', ' '));
    expect(lines.filter((said) => said.startsWith(`${name}:${line}:`) && said.includes(words))).not.toEqual(
      [],
    );
    for (const { message } of found) expect(message.en).not.toBe(message.fr);
  });

  it('refuses aliases that multiply, and more than a hundred of them', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e', 'f'].map((name, index) => {
        const before = `*${'abcde'[index]}`;
        return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`;
      }),
    ];
    put('assets.yaml', bomb.join('\n'));
    put('roles.yaml', `- &a x\n${'- *a\n'.repeat(101)}`);

    expect(await refusals()).toMatchObject([
      { code: 'too-many-aliases', file: 'assets.yaml' },
      { code: 'too-many-aliases', file: 'roles.yaml', line: 102 },
    ]);
  });

  it('refuses a file that is not UTF-8, with the byte', async () => {
    put(
      'assets.yaml',
      Buffer.concat([Buffer.from('- id: a\n  name: '), Buffer.from([0xe9]), Buffer.from('t')]),
    );
    put('roles.yaml', Buffer.from('- id: a', 'utf16le'));
    put('parties.yaml', Buffer.from([0xff, 0xfe, 0x2d, 0x00]));

    expect(await told()).toEqual([
      'assets.yaml:2:9 le fichier n’est pas en UTF-8 : l’octet 16 ne se lit pas ; enregistrez-le en UTF-8',
      'parties.yaml:1:1 le fichier n’est pas en UTF-8 (UTF-16) : l’octet 0 ne se lit pas ; enregistrez-le en UTF-8',
      'roles.yaml:1:2 le fichier contient un caractère de commande (U+0000) ; il est abîmé, ou ce n’est pas un texte',
    ]);
  });

  it('refuses a file of 50 MB before it reads a byte of it, and a bundle above 50 MB', async () => {
    put('assets.yaml', '');
    truncateSync(join(dir, 'assets.yaml'), 50_000_000);
    const started = Date.now();

    expect(await told()).toEqual([
      'assets.yaml:1:1 le fichier pèse 50,0 Mo ; 5 Mo au plus sont admis, rien n’a été lu',
    ]);
    expect(Date.now() - started).toBeLessThan(500);

    const large = Buffer.alloc(4_999_999, '#');
    const names = [
      'assets',
      'roles',
      'threats',
      'vulnerabilities',
      'scenarios',
      'evaluations',
      'applicability',
      'measures',
      'treatments',
      'steps',
      'parties',
    ];
    for (const name of names) put(`${name}.yaml`, large);

    expect(await refusals()).toMatchObject([{ code: 'bundle-too-large' }]);
  });

  it('refuses symbolic links, sockets and unknown files', async () => {
    rmSync(join(dir, 'roles.yaml'));
    symlinkSync('/etc/passwd', join(dir, 'roles.yaml'));
    symlinkSync('/etc', join(dir, 'preuves'));
    const socket = createServer().listen(join(dir, 'threats.yaml'));
    await once(socket, 'listening');
    put('asets.yaml', '');
    put('steps.yml', '');
    put('company.descripton.md', '');

    expect((await refusals()).map(({ file, code, suggestion }) => [file, code, suggestion])).toEqual([
      ['asets.yaml', 'unknown-file', 'assets.yaml'],
      ['company.descripton.md', 'unknown-file', 'company.description.md'],
      ['preuves', 'symbolic-link', undefined],
      ['roles.yaml', 'symbolic-link', undefined],
      ['steps.yml', 'unknown-file', 'steps.yaml'],
      ['threats.yaml', 'not-a-file', undefined],
    ]);
    socket.close();
  });

  it('refuses another format, and a study without one', async () => {
    replace('study.yaml', 'vigie: 1', 'vigie: 2');
    expect(await told()).toEqual([
      'study.yaml:1:8 ce Vigie lit le format 1, sans guillemets ; le format 2 demande une autre version de Vigie',
    ]);

    replace('study.yaml', 'vigie: 2\n', '');
    expect(await told()).toEqual(['study.yaml:1:1 la première ligne doit dire le format : « vigie: 1 »']);
  });

  it('refuses a folder that is not there, a file, and a folder without a study', async () => {
    const nowhere = await readBundle(join(dir, 'rien'));
    const file = await readBundle(join(dir, 'study.yaml'));
    for (const name of readdirSync(dir)) rmSync(join(dir, name));

    expect(nowhere).toMatchObject({ ok: false, refusals: [{ code: 'no-folder' }] });
    expect(file).toMatchObject({
      ok: false,
      refusals: [{ code: 'no-folder', message: { fr: expect.stringContaining('un dossier est attendu') } }],
    });
    expect((await refusals()).map((refusal) => [refusal.file, refusal.code])).toEqual([
      ['company.yaml', 'missing-file'],
      ['criteria.yaml', 'missing-file'],
      ['study.yaml', 'missing-file'],
    ]);
  });
});
