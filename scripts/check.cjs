'use strict';
// `npm run check`: style, types, floors, dead code. As many at once as there are cores; each is named with its time, and
// what a failing one said is shown whole.
const os = require('node:os');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { node24 } = require('../runtime/node24.cjs');
const { installDependencies, root } = require('./setup.cjs');

const CHECKS = [
  ['types of the web', 'typescript/bin/tsc', ['-p', 'tsconfig.web.json']],
  ['types of the rest', 'typescript/bin/tsc', ['-p', 'tsconfig.node.json']],
  ['purity of the domain', 'typescript/bin/tsc', ['-p', 'tsconfig.pure.json']],
  ['floors', 'dependency-cruiser/bin/dependency-cruiser.mjs', ['src', '--config', '.dependency-cruiser.mjs']],
  ['dead code', 'knip/bin/knip.js', []],
  ['style', '@biomejs/biome/bin/biome', ['check', '.']],
];

installDependencies();
process.chdir(root);
const waiting = [...CHECKS];
for (let lane = 0; lane < Math.max(2, os.cpus().length); lane += 1) next();

function next() {
  const check = waiting.shift();
  if (check === undefined) return;
  const [name, script, args] = check;
  const began = Date.now();
  const child = spawn(node24(), [path.join('node_modules', script), ...args]);
  const said = [];
  child.stdout.on('data', (piece) => said.push(piece));
  child.stderr.on('data', (piece) => said.push(piece));
  child.on('close', (code) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0) {
      process.stdout.write(Buffer.concat(said));
      process.exitCode = 1;
    }
    next();
  });
}
