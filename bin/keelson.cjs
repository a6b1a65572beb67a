#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '..', 'build', 'main.js');
if (existsSync(main)) {
  require(main);
} else {
  console.error('keelson: it has not been built yet; run npm run build');
  process.exitCode = 2;
}
