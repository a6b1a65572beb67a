#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

if (existsSync(join(__dirname, '..', 'build', 'main.js'))) {
  require('./bundle.cjs').load('main.js');
} else {
  console.error('keelson: it has not been built yet; run npm run build');
  process.exitCode = 2;
}
