'use strict';
// Runs a script of this folder on Node 24 with the packages in place: node scripts/run.cjs scripts/build.ts
const path = require('node:path');
const { runOnNode24 } = require('../runtime/node24.cjs');
const { installDependencies, root } = require('./setup.cjs');

installDependencies();
process.chdir(root);
runOnNode24([path.resolve(process.argv[2])].concat(process.argv.slice(3)));
