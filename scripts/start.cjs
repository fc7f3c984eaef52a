'use strict';
// `npm start`: everything that is missing, then `vigie serve` with the arguments that were given.
const { buildWeb, installDependencies } = require('./setup.cjs');

installDependencies();
buildWeb();
process.argv.splice(2, 0, 'serve');
require('../bin/vigie');
