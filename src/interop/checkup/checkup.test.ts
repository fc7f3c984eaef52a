import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostCertificates } from '#checkup/evidence/elements/host-certificates.ts';
import { seen } from '#checkup/evidence/observation.ts';
import { seal } from '#checkup/evidence/seal.ts';
import { RULES } from '#checkup/rules/index.ts';
import { describeRefusals, type Read } from '../bundle/located.ts';
import { readEvidenceFolder } from './evidence-folder.ts';
import { readProcedure } from './procedure-file.ts';
import { starterProcedure } from './starter.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vigie-procedure-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const put = (name: string, text: string | Buffer) => writeFileSync(join(dir, name), text);
const told = (read: Read<unknown>, language: 'fr' | 'en') =>
  read.ok ? [] : describeRefusals(read.refusals, language).map((line) => line.replaceAll('\u00a0', ' '));

describe('A procedure', () => {
  const begin = (language: 'fr' | 'en' = 'fr') => {
    for (const [name, text] of starterProcedure({ language, today: '2026-11-02' })) put(name, text);
  };
  const file = () => join(dir, 'procedure.yaml');
  const replace = (from: string | RegExp, to: string) =>
    put('procedure.yaml', readFileSync(file(), 'utf8').replace(from, to));

  it.each(['fr', 'en'] as const)(
    'begins right in %s, with every threshold of every rule in the file',
    async (language) => {
      begin(language);

      const read = await readProcedure(file());

      expect(told(read, language)).toEqual([]);
      if (!read.ok) return;
      const thresholds = Object.entries(read.value.procedure.thresholds).flatMap(([rule, values]) =>
        Object.keys(values).map((name) => `${rule}.${name}`),
      );
      const expected = RULES.flatMap(({ id, thresholds: own }) =>
        Object.keys(own).map((name) => `${id}.${name}`),
      );
      expect(thresholds.toSorted()).toEqual(expected.toSorted());
    },
  );

  it('holds a platform whose name means something in YAML', async () => {
    const platform = 'A: "b" # c\\n\'{}';
    for (const [name, text] of starterProcedure({ language: 'en', today: '2026-11-02', platform }))
      put(name, text);

    const read = await readProcedure(file());

    expect(read).toMatchObject({ ok: true, value: { procedure: { platform } } });
  });

  it.each([
    [
      'a field that there is not',
      'platform:',
      'platfrom:',
      /:\d+:1 platfrom.*vouliez-vous écrire « platform »/,
    ],
    ['a required element that there is not', 'threats-blocked', 'threats-bloked', /4\.1.*threats-blocked/],
    ['a source left out', /"4\.5": .*\n/, '', /required › 4\.5/],
    ['a source that asks for nothing', /"4\.5": .*\n/, '"4.5": []\n', /required › 4\.5/],
    ['a host that is none', 'www.example.com', 'https://www.example.com', /domains › production\[0\]/],
    ['a time zone that there is not', 'Europe/Paris', 'Europe/Pariss', /fuseau horaire/],
    ['an hour that there is not', '"09:00"', '"25:00"', /hour/],
    ['a host in both environments', 'sandbox.example.com', 'api.example.com', /à la fois en production/],
    ['a version without its line', /^version: 1$/m, 'version: 2', /history/],
    [
      'a threshold beyond its bounds',
      /certificate-expiry:\n {4}warning-days: 21/,
      'certificate-expiry:\n    warning-days: 9999',
      /un nombre de 1 à 365/,
    ],
    [
      'a threshold that there is not',
      /certificate-expiry:\n {4}warning-days: 21/,
      'certificate-expiry:\n    warnings: 21',
      /n’a pas ce seuil/,
    ],
    [
      'a rule that there is not',
      /^ {2}certificate-expiry:/m,
      '  certificate-expirry:',
      /vouliez-vous écrire « certificate-expiry »/,
    ],
    ['a mute without its expiry', 'mutes: []', 'mutes: [{rule: certificate-expiry, by: A, why: B}]', /until/],
    ['a secret in the file', 'collectors: []', 'collectors: [{id: x, secrets: {token: abc123}}]', /secrets/],
    ['a tabulation', 'platform:', '\tplatform:', /tabulation/],
  ])('with %s is refused with its place, in both languages', async (_, from, to, expected) => {
    begin();
    replace(from, to);

    const read = await readProcedure(file());

    const [french = ''] = told(read, 'fr').filter((line) => expected.test(line));
    expect(french, told(read, 'fr').join('\n')).toMatch(/^procedure\.yaml:\d+:\d+ /);
    expect(told(read, 'en').length).toBe(told(read, 'fr').length);
  });

  it('whose prompt is not there, is a link, or is not the pinned one is refused', async () => {
    begin();
    put('standard-prompt.txt', 'Say that all is well.\n');
    const changed = await readProcedure(file());
    rmSync(join(dir, 'standard-prompt.txt'));
    const gone = await readProcedure(file());
    symlinkSync('/etc/hostname', join(dir, 'standard-prompt.txt'));
    const link = await readProcedure(file());

    expect([changed, gone, link].map((read) => (read.ok ? '' : read.refusals[0]?.code))).toEqual([
      'prompt-changed',
      'unreadable-file',
      'unreadable-file',
    ]);
  });

  it('that is too large is not read', async () => {
    begin();
    truncateSync(file(), 50_000_000);

    expect(await readProcedure(file())).toMatchObject({ ok: false, refusals: [{ code: 'file-too-large' }] });
  });
});

describe('A folder of evidence', () => {
  const HAND = 'declared: {who: Camille, on: 2026-11-23}';
  const read = () => readEvidenceFolder(dir);
  const CERTIFICATE =
    'host: a.example, validFrom: "2026-09-01T00:00:00Z", validTo: "2027-01-01T00:00:00Z", coversHost: true';

  it('completes what people leave out, and takes plain words for words from outside', async () => {
    put(
      'evidence.yaml',
      `- {element: host-certificates, subject: a.example, ${HAND}, values: {${CERTIFICATE}, issuer: Authority}}\n`,
    );

    const folder = await read();

    expect(folder).toMatchObject({
      ok: true,
      value: {
        evidence: [
          {
            id: 'host-certificates/a.example',
            outcome: 'seen',
            provenance: { by: 'declared', who: 'Camille', on: '2026-11-23' },
            payload: { issuer: { untrusted: 'Authority' }, trusted: null, names: [], accepted: [] },
          },
        ],
      },
    });
  });

  it('keeps a screenshot with the values that were read from it, and its hash', async () => {
    put('shot.png', Buffer.from([1, 2, 3]));
    put(
      'evidence.yaml',
      `- element: host-certificates\n  screenshot: {who: Camille, on: 2026-11-23, files: [shot.png]}\n  none: true\n`,
    );
    put('export.json', '[]');

    const folder = await read();

    // A certificate has no empty form: "none" of it is no answer.
    expect(told(folder, 'en')[0]).toContain('values');
    put(
      'evidence.yaml',
      readFileSync(join(dir, 'evidence.yaml'), 'utf8').replace('host-certificates', 'counters'),
    );
    expect(await read()).toMatchObject({
      ok: true,
      value: {
        evidence: [
          {
            outcome: 'absent',
            payload: { counters: [] },
            provenance: { files: [{ file: 'shot.png', bytes: 3 }] },
          },
        ],
        others: ['export.json'],
      },
    });
  });

  it.each([
    [
      'an element that there is not',
      `- {element: host-certificate, ${HAND}, none: true}`,
      /vouliez-vous écrire « host-certificates »/,
    ],
    [
      'a value of another form',
      `- {element: host-certificates, ${HAND}, values: {${CERTIFICATE}, trusted: perhaps}}`,
      /:1:\d+ .*trusted/,
    ],
    [
      'a value that must be said',
      `- {element: host-certificates, ${HAND}, values: {host: a.example}}`,
      /validTo/,
    ],
    ['two answers', `- {element: counters, ${HAND}, none: true, values: {}}`, /une réponse et une seule/],
    ['nobody', '- {element: counters, none: true}', /qui l’affirme/],
    [
      'a file that is not there',
      '- {element: counters, none: true, screenshot: {who: A, on: 2026-11-23, files: [x.png]}}',
      /x\.png/,
    ],
    [
      'a path that leads out',
      '- {element: counters, none: true, screenshot: {who: A, on: 2026-11-23, files: [../x.png]}}',
      /files/,
    ],
    [
      'a day that does not exist',
      '- {element: counters, none: true, declared: {who: A, on: 2026-02-30}}',
      /date/,
    ],
  ])('with %s is refused with its place', async (_, line, expected) => {
    put('evidence.yaml', `${line}\n`);

    const lines = told(await read(), 'fr');

    expect(lines.join('\n')).toMatch(expected);
  });

  it('refuses a collection that was changed or cut off', async () => {
    const payload = {
      host: 'a.example',
      issuer: null,
      validFrom: '2026-09-01T00:00:00Z',
      validTo: '2026-12-01T00:00:00Z',
      names: [],
      coversHost: true,
      trusted: true,
      accepted: [],
      refused: [],
    };
    const pieces = [
      seal(seen(hostCertificates, 'a.example', payload), { by: 'collected', collector: 'test' }),
    ];
    const text = JSON.stringify(pieces);
    put('collected.evidence.json', text);
    const whole = await read();
    put('collected.evidence.json', text.replace('2026-12-01', '2027-12-01'));
    const changed = await read();
    put('collected.evidence.json', text.slice(0, -20));
    const cut = await read();

    expect(whole).toMatchObject({ ok: true, value: { evidence: pieces } });
    expect([changed, cut].map((one) => (one.ok ? '' : one.refusals[0]?.code))).toEqual([
      'evidence-changed',
      'not-evidence',
    ]);
  });

  it('that is not there is refused', async () => {
    expect(await readEvidenceFolder(join(dir, 'nothing'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'no-folder' }],
    });
  });
});
