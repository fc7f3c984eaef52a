// `npm run build`: dist/web, the pages; dist/package, what `npm publish` sends out. The package has the layout of the
// checkout, with lib/ (JavaScript) in the place of src/ and web/ in the place of dist/web.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CATALOGUES } from '#catalogues/index.ts';
import { compileCatalogue } from '#catalogues/read.ts';
import { expect } from '#kernel/result.ts';

interface Setup {
  readonly root: string;
  buildWeb(): void;
}

interface Manifest {
  readonly [field: string]: unknown;
  readonly imports: Readonly<Record<string, string>>;
}

const { root, buildWeb } = createRequire(import.meta.url)('./setup.cjs') as Setup;
const target = join(root, 'dist', 'package');
const lib = join(target, 'lib');

/** Rooms without a place in the product. */
const LEFT_OUT = /^web\/|\.test\.tsx?$|(^|\/)(fixtures|testing)\/|\.tsx?$/;
/** Fields of package.json that concern the checkout only. */
const OF_THE_CHECKOUT = ['private', 'scripts', 'devDependencies', 'imports'];

buildWeb();
rmSync(target, { recursive: true, force: true });
compile();
copyData();
refuseSourceNames();
for (const catalogue of CATALOGUES) {
  expect(compileCatalogue(catalogue, join(lib, 'catalogues', catalogue.id)), `catalogue ${catalogue.id}`);
}
copyTheRest();
writeManifest();
console.log(`dist/package: ${filesBelow(target).length} files, ${megabytes(target)} MB unpacked`);

function compile(): void {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

/** Catalogues, templates, style sheets: what the code reads from beside itself. */
function copyData(): void {
  const source = join(root, 'src');
  for (const name of filesBelow(source).filter((file) => !LEFT_OUT.test(file))) {
    mkdirSync(dirname(join(lib, name)), { recursive: true });
    cpSync(join(source, name), join(lib, name));
  }
}

/** The compiler rewrites imports. A name of a source file in any other string would be found missing by a user. */
function refuseSourceNames(): void {
  for (const name of filesBelow(lib).filter((file) => file.endsWith('.js'))) {
    const lines = readFileSync(join(lib, name), 'utf8').split('\n');
    const bad = lines.find((line) => /(['"`])\.{1,2}\/[^'"`]*\.ts\1/.test(line));
    if (bad !== undefined) throw new Error(`lib/${name} names a source file: ${bad.trim()}`);
  }
}

function copyTheRest(): void {
  const names = ['bin', 'samples', 'runtime/package.json', 'runtime/package-lock.json', 'runtime/node24.cjs'];
  const papers = ['LICENSE', 'README.md', 'README.fr.md', 'CHANGELOG.md'];
  for (const name of [...names, ...papers]) cpSync(join(root, name), join(target, name), { recursive: true });
  cpSync(join(root, 'dist', 'web'), join(target, 'web'), { recursive: true });
}

function writeManifest(): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const kept = Object.entries(manifest).filter(([field]) => !OF_THE_CHECKOUT.includes(field));
  const published = {
    ...Object.fromEntries(kept),
    files: ['bin', 'lib', 'runtime', 'samples', 'web', '*.md'],
    imports: Object.fromEntries(
      Object.entries(manifest.imports)
        .filter(([from]) => from !== '#web/*')
        .flatMap(ofTheProduct),
    ),
  };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
}

/** `#domain/x.ts` keeps its name in the compiled code and leads to lib/domain/x.js; data keep their ending. */
function ofTheProduct([from, to]: readonly [string, string]): readonly (readonly [string, string])[] {
  const place = to.replace('./src/', './lib/');
  return [
    [`${from}.ts`, `${place}.js`],
    [from, place],
  ];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function megabytes(folder: string): string {
  const bytes = filesBelow(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return (bytes / 1_000_000).toFixed(1);
}
