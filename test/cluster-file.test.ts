import { chmodSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { loadClusterFile } from '../src/cluster-file';
import { printPath } from '../src/path';
import { clusterFiles, projectRoot } from '../src/project';
import { UnreadableError } from '../src/unreadable';
import { Project } from './commands/project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

/** Loads a file of the given text: its data, and its findings as `rule path`. */
function load(file: string, text: string | Uint8Array): { data: unknown; findings: string[] } {
  project.write(file, text);
  const { data, findings } = loadClusterFile(project.path(file), file);
  return { data, findings: findings.map(({ rule, at }) => `${rule} ${printPath(at)}`) };
}

function failure(file: string, text: string | Uint8Array): string {
  try {
    load(file, text);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
    return (error as Error).message;
  }
  throw new Error('it loaded');
}

describe('YAML and JSON', () => {
  test.each([
    ['JSON', 'home.json', '{"name": "home", "nodes": {"a": {"labels": {"x": "y"}}}}'],
    ['JSON indented by tabs', 'home.json', '{\n\t"name": "home",\n\t"nodes": {"a": {"labels": {"x": "y"}}}\n}\n'],
    ['YAML', 'home.yaml', 'name: home\nnodes:\n  a:\n    labels: {x: y}\n'],
    ['YAML with a byte order mark and CRLF', 'home.yml', '\ufeffname: home\r\nnodes:\r\n  a:\r\n    labels: {x: y}\r\n'],
    ['YAML with an alias and a merge key', 'home.yaml', 'name: home\nnodes:\n  a:\n    <<: &b {labels: {x: y}}\n'],
  ])('%s is plain data', (_, file, text) => {
    expect(load(file, text)).toEqual({ data: { name: 'home', nodes: { a: { labels: { x: 'y' } } } }, findings: [] });
  });

  test('words that YAML 1.1 takes for booleans and numbers are strings, whatever version the file names', () => {
    const { data } = load('home.yaml', '%YAML 1.1\n---\nname: no\na: 0o10\nb: 1_000\nc: 12:30:45\n');
    expect(data).toEqual({ name: 'no', a: 8, b: '1_000', c: '12:30:45' });
  });

  test.each([
    ['home.yaml', 'name: a\nnodes:\n  k3s-1: {role: server, role: agent}\nname: b\n'],
    ['home.json', '{"name": "a", "nodes": {"k3s-1": {"role": "server", "role": "agent"}}, "name": "b"}'],
  ])('a key given twice is a finding with its path (%s)', (file, text) => {
    expect(load(file, text).findings).toEqual(['duplicate-key nodes.k3s-1.role', 'duplicate-key name']);
  });

  test('a key given twice is found in lists, and where a number and a string are one key', () => {
    expect(load('home.yaml', 'a:\n- {x: 1, x: 2}\nb: {1: x, "1": y}\n').findings).toEqual(['duplicate-key a[0].x', 'duplicate-key b.1']);
  });

  test.each([
    ['a tag that makes no plain data', 'a: !!timestamp 2020-01-01\n', 'wrong-type a'],
    ['a number that is none', 'a: [.nan]\n', 'wrong-type a[0]'],
  ])('%s is a finding', (_, text, finding) => {
    expect(load('home.yaml', text).findings).toEqual([finding]);
  });

  test.each([
    ['not YAML', 'home.yaml', 'name: [home\n', /^home\.yaml:2:1: \S/],
    ['not JSON', 'home.json', '{"name": "home",, "x" 1}', /^home\.json:1:\d+: \S/],
    ['no map', 'home.yaml', 'just words\n', /holds "just words", not a cluster/],
    ['a list', 'home.yaml', '- name: home\n', /holds a list, not a cluster/],
    ['empty', 'home.yaml', '# nothing\n', /^home\.yaml is empty$/],
    ['several documents', 'home.yaml', 'name: a\n---\nname: b\n', /holds 2 documents/],
    ['an unknown tag', 'home.yaml', 'name: !secret home\n', /^home\.yaml:1:7: /],
    ['an alias of nothing', 'home.yaml', 'name: *home\n', /^home\.yaml: Unresolved alias/],
    ['a bomb of aliases', 'home.yaml', bomb(), /alias/],
    ['not UTF-8', 'home.yaml', Uint8Array.of(0x6e, 0xff, 0xfe), /is not text in UTF-8$/],
  ])('a file that is %s is refused in one sentence', (_, file, text, message) => {
    const sentence = failure(file, text);
    expect(sentence).toMatch(message);
    expect(sentence).not.toContain('\n');
  });
});

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, level) =>
      `a${level}: &a${level} [${Array(9)
        .fill(level ? `*a${level - 1}` : 'x')
        .join(', ')}]\n`,
  );
  return `name: bomb\n${levels.join('')}`;
}

describe('TypeScript and JavaScript', () => {
  test('types are stripped, imports of other files and of packages work', () => {
    project.write(
      'shared/lan.ts',
      'import { sep } from "node:path";\nexport enum Role { Server = "server" }\nexport const lan: string = `lan${sep}`;\n',
    );
    project.write('shared/index.ts', 'export * from "./lan";\n');
    project.write('more.json', '{"x": 1}');
    const text = `import type { Foo } from './missing';
import { lan, Role } from './shared';
import { lan as again } from './shared/lan.js';
import more from './more.json';
export const home = { name: 'home', lan, role: Role.Server, same: lan === again, more } satisfies object as unknown as Foo;
`;
    expect(load('home.ts', text).data).toEqual({ name: 'home', lan: 'lan/', role: 'server', same: true, more: { x: 1 } });
  });

  test('keelson is this very program, wherever the file lies', () => {
    expect(
      load('home.ts', `import { defineCluster } from 'keelson';\nexport default defineCluster({ name: 'home' } as any);\n`).data,
    ).toEqual({ name: 'home' });
  });

  test.each([
    ['home.js', `import { defineCluster as d } from 'keelson';\nexport const home = d({ name: 'home' });\n`],
    ['home.ts', `import * as keelson from 'keelson';\nexport const home = keelson.defineCluster({ name: 'home' } as any);\n`],
    [
      'home.ts',
      `import { Cilium, resolve } from 'keelson';\nexport const home = { name: [Cilium, resolve].every((own) => typeof own === 'function') ? 'home' : 'x' };\n`,
    ],
    [
      'home.cjs',
      `const { ...all } = require('keelson');\nmodule.exports = { name: 'synthApp' in all && 'Cilium' in require('keelson') && !('nothing' in all) ? 'home' : 'x' };\n`,
    ],
    ['home.js', `module.exports = { name: 'home' };\n`],
    ['home.cjs', `exports.home = require('keelson').defineCluster({ name: 'home' });\n`],
  ])('%s is loaded as a program too', (file, text) => {
    expect(load(file, text).data).toEqual({ name: 'home' });
  });

  test('values that are not plain data are findings with their paths, and null in their place', () => {
    const text = `class Node { role = 'server'; }
const self: any = {}; self.self = self;
export const home = { name: 'home', f: () => 1, date: new Date(0), list: [1, undefined], node: new Node(), map: new Map(), big: 1n, nan: NaN, self, none: undefined };
`;
    const { data, findings } = load('home.ts', text);
    expect(findings).toEqual(['f', 'date', 'list[1]', 'node', 'map', 'big', 'nan', 'self.self'].map((path) => `wrong-type ${path}`));
    expect(data).toEqual({
      name: 'home',
      f: null,
      date: null,
      list: [1, null],
      node: null,
      map: null,
      big: null,
      nan: null,
      self: { self: null },
    });
  });

  test('one object used in two places is no cycle', () => {
    expect(load('home.ts', `const a = { x: 1 };\nexport const home = { name: 'home', p: a, q: [a, a] };\n`).findings).toEqual([]);
  });

  test.each([
    ['throws', 'home.ts', `type A = 1;\n\nthrow new Error('no NIC\\nin sight');\n`, 'home.ts throws while loading: no NIC (home.ts:3)'],
    ['throws what is no error', 'home.ts', `throw 'words';\n`, 'home.ts throws while loading: words'],
    [
      'is misspelt',
      'home.ts',
      `export const home = {\n  name: 'home',,\n};\n`,
      "home.ts throws while loading: Unexpected token ',' (home.ts:2)",
    ],
    [
      'imports what is not there',
      'home.ts',
      `import { x } from './nowhere';\nexport const home = { name: x };\n`,
      /^home\.ts throws while loading: Cannot find module '\.\/nowhere'/,
    ],
    ['exports nothing', 'home.ts', `const home = { name: 'home' };\n`, /^home\.ts exports no cluster;/],
    ['exports two', 'home.ts', `export const a = { name: 'a' };\nexport const b = { name: 'b' };\n`, /^home\.ts exports 2 objects/],
    ['exports a list', 'home.ts', `export const a = [{ name: 'a' }];\n`, /^home\.ts holds a list, not a cluster/],
    ['is an ES module by name', 'home.mts', '', /^home\.mts cannot be loaded: .*rename it to home\.ts$/],
    ['is of another kind', 'home.toml', '', /^home\.toml is not a cluster file/],
  ])('a file that %s is refused in one sentence', (_, file, text, message) => {
    const sentence = failure(file, text);
    if (typeof message === 'string') expect(sentence).toBe(message);
    else expect(sentence).toMatch(message);
    expect(sentence).not.toContain('\n');
  });

  test('a throw in an imported file is placed there', () => {
    project.write('shared/lan.ts', '\nexport function lan(): string {\n  throw new Error("no LAN");\n}\n');
    expect(failure('home.ts', `import { lan } from './shared/lan';\nexport const home = { name: lan() };\n`)).toBe(
      'home.ts throws while loading: no LAN (shared/lan.ts:3)',
    );
  });

  test('a program is transpiled once for each text, and a damaged cache is not believed', () => {
    const cache = 'node_modules/.cache/keelson';
    project.write('node_modules/.keep', '');
    const texts = ['a', 'b'].map((name) => `export const home: object = { name: '${name}' };\n`) as [string, string];
    const cached = () => readdirSync(project.path(cache));
    load('home.ts', texts[0]);
    expect(cached()).toHaveLength(1);
    load('home.ts', texts[1]);
    load('home.ts', texts[0]);
    expect(cached()).toHaveLength(2);
    for (const file of cached()) writeFileSync(project.path(cache, file), '');
    expect(load('home.ts', texts[0]).data).toEqual({ name: 'a' });
  });

  test('a cache does not grow for ever, and keeps what is newest', () => {
    const cache = 'node_modules/.cache/keelson';
    for (let index = 0; index < 1000; index++) {
      project.write(`${cache}/${index}.js`, '');
      utimesSync(project.path(cache, `${index}.js`), index, index);
    }
    load('home.ts', `export const home: object = { name: 'home' };\n`);
    const kept = readdirSync(project.path(cache));
    expect(kept).toHaveLength(500);
    expect(
      kept
        .filter((name) => /^\d+\.js$/.test(name))
        .map(Number.parseFloat)
        .sort((a, b) => a - b)[0],
    ).toBe(501);
  });

  test('a cache that cannot be written is done without', () => {
    project.write('node_modules/.cache', 'a file');
    expect(load('home.ts', `export const home = { name: 'home' as const };\n`).data).toEqual({ name: 'home' });
  });
});

describe('files', () => {
  test('a missing file and a folder are refused in one sentence', () => {
    expect(() => loadClusterFile(project.path('no.yaml'), 'no.yaml')).toThrow(new UnreadableError('no.yaml does not exist'));
    project.write('folder.yaml/x', '');
    expect(() => loadClusterFile(project.path('folder.yaml'), 'f')).toThrow(new UnreadableError('f is a folder, not a cluster file'));
  });

  (process.getuid?.() === 0 ? test.skip : test)('a file that may not be read is refused in one sentence', () => {
    project.write('home.yaml', 'name: home\n');
    chmodSync(project.path('home.yaml'), 0);
    expect(() => loadClusterFile(project.path('home.yaml'), 'f')).toThrow(new UnreadableError('f may not be read by this user'));
  });

  test('the clusters of a project are its cluster files by name, without the index', () => {
    for (const file of ['b.ts', 'a.yaml', 'c.json', 'index.ts', 'notes.md', '.hidden.ts', 'a.d.ts', 'sub/d.ts'])
      project.write(`clusters/${file}`, '');
    expect(clusterFiles(project.root).map(({ name, shown }) => `${name} ${shown}`)).toEqual([
      'a clusters/a.yaml',
      'b clusters/b.ts',
      'c clusters/c.json',
    ]);
    project.write('clusters/b.yaml', '');
    expect(() => clusterFiles(project.root)).toThrow(/clusters\/b\.(ts|yaml) and clusters\/b\.(ts|yaml) are both the cluster b/);
  });

  test('the project is the nearest folder upwards with clusters/ or cdk8s.yaml', () => {
    project.write('clusters/a.ts', '');
    project.write('deep/er/x', '');
    expect(projectRoot(project.path('deep', 'er'))).toBe(project.root);
    project.write('deep/cdk8s.yaml', '');
    expect(projectRoot(project.path('deep', 'er'))).toBe(project.path('deep'));
    expect(existsSync('/clusters') ? undefined : projectRoot('/')).toBeUndefined();
  });
});
