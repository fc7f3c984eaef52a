import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '#actions/index.ts';
import { FORMATS } from '#documents/formats/index.ts';
import { KINDS } from '#documents/kinds/index.ts';
import { openApi } from '#server/openapi.ts';
import { VERSION } from '#server/version.ts';

const root = join(import.meta.dirname, '..', '..');

function files(): readonly string[] {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  return tracked.toString().trim().split('\n');
}

function foldersOf(path: string): readonly string[] {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

describe('the lists of the house', () => {
  test('every folder of document kinds is on the list, under its own name', () => {
    expect(KINDS.map(({ id }) => id).toSorted()).toEqual(foldersOf('src/documents/kinds').toSorted());
  });

  test('every format has its folder', () => {
    const folders = foldersOf('src/documents/formats').filter(
      (name) => !['fixtures', 'fonts', 'packaging'].includes(name),
    );
    expect(FORMATS.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
  });

  test('every action that is written is on the list', async () => {
    const written: string[] = [];
    for (const file of files().filter(
      (name) => /^src\/actions\/[^/]+\/[^/]+\.ts$/.test(name) && !name.endsWith('.test.ts'),
    )) {
      const exported = Object.values(await import(pathToFileURL(join(root, file)).href));
      written.push(...exported.flatMap((thing) => (isAction(thing) ? [thing.id] : [])));
    }
    const listed = ACTIONS.map(({ id }) => id);
    const unlisted = written.filter((id) => !listed.some((other) => other === id));
    expect(unlisted.toSorted()).toEqual(INNER);
    expect(written.length).toBeGreaterThan(10);
    expect(new Set(listed).size).toBe(listed.length);
  });
});

/**
 * What only the server does: nobody may say from outside that a document was made, and where the files of a checkup lie is
 * told to nobody.
 */
const INNER = ['checkups.procedure', 'deliverables.record', 'deliverables.state'];

function isAction(thing: unknown): thing is { id: string } {
  return (
    typeof thing === 'object' && thing !== null && 'run' in thing && 'permission' in thing && 'id' in thing
  );
}

test('the published description of the API is the one that the server gives', () => {
  const published = JSON.parse(readFileSync(join(root, 'docs', 'openapi.json'), 'utf8'));

  // When this fails: npm run describe-api
  expect(published).toEqual(JSON.parse(JSON.stringify(openApi(ACTIONS, VERSION))));
});

describe('the names of the house', () => {
  test('files are in kebab-case, so that they are the same file on every disk', () => {
    const odd = files().filter(
      (file) => /^(src|tests|scripts|bench)\//.test(file) && !/^[a-z0-9.-]+$/.test(basename(file)),
    );
    expect(odd).toEqual([]);
  });

  test('no room is for things without a name', () => {
    const nameless = /(^|\/)(utils?|helpers?|common|misc|shared|manager|service)s?(\/|\.|-)/;
    expect(files().filter((file) => /^src\/.*\.tsx?$/.test(file) && nameless.test(file))).toEqual([]);
  });

  test('no address of a package registry stands in a file', () => {
    const lock = spawnSync(
      'grep',
      ['-lE', '"resolved": "http', 'package-lock.json', 'runtime/package-lock.json'],
      { cwd: root },
    );
    expect(lock.stdout.toString()).toBe('');
  });
});

test('types, style, floors and dead code are as they should be', { timeout: 240_000 }, () => {
  const checked = spawnSync(process.execPath, ['scripts/check.cjs'], { cwd: root, encoding: 'utf8' });
  expect(checked.status === 0 ? '' : checked.stdout + checked.stderr).toBe('');
});
