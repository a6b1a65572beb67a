import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { version } from '../package.json';

const root = resolve(__dirname, '..');
let copy: string;
const cache = () => join(copy, 'build/main.js.v8');
const printed = () => execFileSync(process.execPath, ['bin/keelson.cjs', '--version'], { cwd: copy, encoding: 'utf8' });

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'keelson-bundle-'));
  for (const part of ['bin', 'build']) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'imports'), join(copy, 'imports'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

test('the build keeps what V8 made of the bundle, and V8 takes it', () => {
  const source = readFileSync(join(copy, 'build/main.js'), 'latin1');
  const kept = readFileSync(cache());
  expect(kept.toString('latin1', 0, 64)).toBe(/^\/\/ ([0-9a-f]{64})\n/.exec(source)?.[1]);
  // As bin/bundle.cjs wraps it, with the flags that it sets.
  const [, head] = /const head = '(.+)';/.exec(readFileSync(join(copy, 'bin/bundle.cjs'), 'utf8')) ?? [];
  const program = `
    if (process.versions.v8.startsWith('11.')) require('node:v8').setFlagsFromString('--interrupt-budget=675840');
    const { Script } = require('node:vm');
    const { readFileSync } = require('node:fs');
    const source = ${JSON.stringify(head)} + readFileSync('build/main.js', 'latin1') + '\\n})';
    const script = new Script(source, { cachedData: readFileSync('build/main.js.v8').subarray(64) });
    process.stdout.write(String(script.cachedDataRejected));`;
  expect(execFileSync(process.execPath, ['-e', program], { cwd: copy, encoding: 'utf8' })).toBe('false');
  expect(new Script(`${head}${source}\n})`, { cachedData: Buffer.from('no cache') }).cachedDataRejected).toBe(true);
});

test.each([
  ['there is none', () => rmSync(cache())],
  ['it is of another bundle', () => writeFileSync(cache(), Buffer.concat([Buffer.alloc(64, 'a'), readFileSync(cache()).subarray(64)]))],
  ['it is cut short', () => writeFileSync(cache(), readFileSync(cache()).subarray(0, 5000))],
  ['it is no cache', () => writeFileSync(cache(), Buffer.concat([readFileSync(cache()).subarray(0, 64), Buffer.from('no cache')]))],
  ['it is empty', () => writeFileSync(cache(), '')],
])('a run is the same where %s', (_, change) => {
  change();
  expect(printed()).toBe(`${version}\n`);
});

test('no flag is set that V8 does not know', () => {
  const other = `Object.defineProperty(process.versions, 'v8', { value: '12.4.254' });
    require('node:v8').setFlagsFromString = (flag) => { throw new Error(flag); };`;
  writeFileSync(join(copy, 'other.cjs'), other);
  const run = spawnSync(process.execPath, ['-r', './other.cjs', 'bin/keelson.cjs', '--version'], { cwd: copy, encoding: 'utf8' });
  expect([run.stdout, run.stderr]).toEqual([`${version}\n`, '']);
  const own = spawnSync(process.execPath, ['bin/keelson.cjs', '--version'], { cwd: copy, encoding: 'utf8' });
  expect([own.stdout, own.stderr]).toEqual([`${version}\n`, '']);
});

test('a bundle that was changed by hand is run as it is, not as it was', () => {
  const main = join(copy, 'build/main.js');
  const source = readFileSync(main, 'latin1');
  // Of the same length, which is all that V8 compares.
  const changed = source
    .replace(`version="${version}"`, `version="${version.replace(/\d$/, '9')}"`)
    .replace(/^\/\/ .{64}/, `// ${'b'.repeat(64)}`);
  expect(changed).not.toBe(source);
  expect(changed.length).toBe(source.length);
  writeFileSync(main, changed, 'latin1');
  expect(printed()).toBe(`${version.replace(/\d$/, '9')}\n`);
});

test('files that few runs need are kept too', () => {
  expect(existsSync(join(copy, 'build/sucrase.js.v8'))).toBe(true);
  expect(existsSync(join(copy, 'build/yaml.js.v8'))).toBe(true);
});
