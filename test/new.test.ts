import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { kinds } from '../scripts/new';

const root = resolve(__dirname, '..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'keelson-new-'));
  for (const part of ['src', 'clusters', 'imports', 'scripts', 'test', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function scaffold(...words: string[]) {
  return spawnSync('node', ['-r', 'tsx/cjs', 'scripts/new.ts', ...words], { cwd: copy, encoding: 'utf8' });
}

test('every kind of member can be scaffolded, and what comes out type-checks', () => {
  for (const kind of Object.keys(kinds)) expect(scaffold(kind, 'mango-2').status).toBe(0);
  execFileSync('node_modules/.bin/tsc', ['--noEmit'], { cwd: copy, stdio: 'pipe' });
}, 60_000);

test.each(Object.entries(kinds).map(([name, { folder }]) => [name, folder]))(
  'a scaffolded %s stands in the catalogue in its alphabetical place',
  (_, folder) => {
    const files = readdirSync(join(copy, folder))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    const listed = [...readFileSync(join(copy, folder, 'index.ts'), 'utf8').matchAll(/(?:from |require\()'\.\/([^']+)'/g)].map(
      (match) => match[1],
    );
    expect(files).toContain('mango-2');
    expect(listed).toEqual(files.sort());
  },
);

test('nothing is written over', () => {
  const again = scaffold('addon', 'cilium');
  expect([again.status, again.stderr]).toEqual([1, 'src/addons/cilium.ts is there already\n']);
});

test.each([[[]], [['addon']], [['gadget', 'x']], [['addon', 'Not_A_Name']]])('%j is wrong usage', (words) => {
  expect(scaffold(...(words as string[])).status).toBe(2);
});
