'use strict';
// Runs files of build/ with what V8 made of them when they were built: compiling them is a third of a run's time.
// V8 refuses what another version or other flags of it made; then, and where there is none, a file is compiled as ever.
// See docs/decisions/0030-start-up.md.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Ten times as long until V8 optimizes a function: one cluster is done before that pays, a fleet runs long enough all the same.
// V8 of Node 20 alone has this flag, and says so where it has not.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=675840');

const build = join(__dirname, '..', 'build');
const head = '(function (exports, require, module, __filename, __dirname) { ';
const tail = '\n})';
const loaded = new Map();

/** The exports of a file of build/, by its name. Files that it requires of there are run alike. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(build, name);
  // esbuild writes ASCII alone, and V8 keeps that at a byte a character.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(head + source + tail, { filename, cachedData: cacheOf(filename, source) });
  const module = { exports: {}, id: filename, filename, loaded: false, children: [], paths: [] };
  loaded.set(name, { module, script, source });
  const native = createRequire(filename);
  const own = (request) => (request.startsWith('./') && dirname(join(build, request)) === build ? load(request.slice(2)) : native(request));
  script.runInThisContext().call(module.exports, module.exports, Object.assign(own, native), module, filename, build);
  module.loaded = true;
  return module.exports;
}

/** Its sum stands first, so that a file and what was made of another one are never taken for a pair. */
function cacheOf(filename, source) {
  try {
    const bytes = readFileSync(`${filename}.v8`);
    return bytes.toString('latin1', 0, 64) === sumOf(source) ? bytes.subarray(64) : undefined;
  } catch {
    return undefined;
  }
}

/** The sum that the build writes into the first line of a file. */
function sumOf(source) {
  return /^\/\/ ([0-9a-f]{64})\n/.exec(source)?.[1];
}

/** Keeps what V8 has made of the files that were run, for runs to come. */
function keep() {
  for (const { module, script, source } of loaded.values()) {
    const sum = sumOf(source);
    if (sum === undefined) continue;
    const target = `${module.filename}.v8`;
    writeFileSync(`${target}.${process.pid}`, Buffer.concat([Buffer.from(sum), script.createCachedData()]));
    renameSync(`${target}.${process.pid}`, target);
  }
}

module.exports = { load, keep };
