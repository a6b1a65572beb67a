'use strict';
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Builds what tests of the commands run, once for all of them. */
module.exports = () => {
  execFileSync(process.execPath, [join(__dirname, '..', 'scripts', 'build.cjs')], { stdio: 'inherit' });
};
