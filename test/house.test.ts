import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as clusters from '../clusters';
import { addonNames } from '../src/addons';
import { routerSoftware } from '../src/cluster';
import { deliveries } from '../src/deliveries';
import { addonsPage, clusterJsonSchema, hostFilesPage, invariantsPage, upgradesPage } from '../src/docs';
import { fleetInvariants } from '../src/fleet-invariants';
import { hostFiles } from '../src/host-files';
import { invariants } from '../src/invariants';
import { manifestRules } from '../src/manifest-rules';
import { routerFiles } from '../src/router-files';
import { upgradeNotes } from '../src/upgrade-notes';
import { examples } from './invariants/examples';
import { parts } from './real/parts';
import { verificationPage } from './real/verification';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function membersOf(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.(ts|yaml|json)$/, ''))
    .sort();
}

const catalogues = [
  { folder: 'src/addons', names: [...addonNames] as string[], page: 'docs/addons.md', heading: '## ', tests: 'test/addons' },
  {
    folder: 'src/deliveries',
    names: deliveries.map(({ name }) => name as string),
    page: 'docs/host-files.md',
    heading: '| `',
    tests: 'test/deliveries',
  },
  {
    folder: 'src/host-files',
    names: hostFiles.map(({ name }) => name),
    page: 'docs/host-files.md',
    heading: '| `',
    tests: 'test/host-files',
  },
  {
    folder: 'src/router-files',
    names: routerFiles.map(({ name }) => name),
    page: 'docs/host-files.md',
    heading: '| `',
    tests: 'test/router-files',
  },
  {
    folder: 'src/fleet-invariants',
    names: fleetInvariants.map(({ name }) => name),
    page: 'docs/invariants.md',
    heading: '### ',
    tests: undefined,
  },
  {
    folder: 'src/upgrade-notes',
    names: upgradeNotes.map(({ name }) => name),
    page: 'docs/upgrades.md',
    heading: '### ',
    tests: undefined,
  },
  { folder: 'src/invariants', names: invariants.map(({ name }) => name), page: 'docs/invariants.md', heading: '## ', tests: undefined },
];

describe.each(catalogues)('$folder', ({ folder, names, page, heading, tests }) => {
  test('has one file per member, in alphabetical order', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...names].sort());
    expect(membersOf(folder)).toEqual(names);
  });

  test('exports each member under its own name', () => {
    const camel = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    for (const name of names) expect(read(`${folder}/${name}.ts`)).toContain(`export const ${camel(name)} = define`);
  });

  test('is documented member by member', () => {
    const text = read(page);
    for (const name of names) expect(text).toContain(`${heading}${name}`);
  });

  test('has a test file per member', () => {
    if (tests === undefined) return;
    for (const name of names) expect(existsSync(join(root, tests, `${name}.test.ts`))).toBe(true);
  });
});

test('every real thing has a folder of its name with tests, a line in the catalogue and a record', () => {
  const folders = readdirSync(join(root, 'test/real'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const names = parts.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(names).toEqual(folders.filter((folder) => existsSync(join(root, 'test/real', folder, 'part.ts'))).sort());
  // Labs that parts share; a test in one would be run by no part.
  const labs = folders.filter((folder) => !names.includes(folder));
  expect(labs.flatMap((lab) => readdirSync(join(root, 'test/real', lab))).filter((file) => file.endsWith('.test.ts'))).toEqual([]);
  expect(Object.keys(JSON.parse(read('docs/verification.json')).parts)).toEqual(names);
  for (const name of names) {
    expect(read(`test/real/${name}/part.ts`)).toContain(`name: '${name}'`);
    expect(readdirSync(join(root, 'test/real', name)).filter((file) => file.endsWith('.test.ts'))).not.toEqual([]);
  }
});

test('CI requires real things that there are', () => {
  const required = /--require \\\n\s+(\S+)/.exec(read('.ci/run'))?.[1]?.split(',') ?? [];
  expect(required.length).toBeGreaterThan(10);
  const known = parts.map(({ name }) => name);
  expect(required.filter((name) => !known.includes(name))).toEqual([]);
});

test('every daemon of a router has a router file, and none is for another', () => {
  expect(routerFiles.map(({ name }) => name)).toEqual([...routerSoftware]);
});

test('every cluster of the catalogue is named like its file', () => {
  expect(Object.values(clusters).map(({ name }) => name)).toEqual(membersOf('clusters'));
});

test('every add-on runs in a committed cluster', () => {
  const used = new Set(Object.values(clusters).flatMap((cluster) => Object.keys(cluster.addons)));
  expect(addonNames.filter((name) => !used.has(name))).toEqual([]);
});

test('the raw chart values of an add-on are used by no committed cluster', () => {
  for (const cluster of Object.values(clusters)) {
    for (const options of Object.values(cluster.addons)) expect(Object.keys(options)).not.toContain('values');
  }
});

test('the printed pages are fresh', () => {
  expect(read('docs/addons.md')).toBe(addonsPage());
  expect(read('docs/host-files.md')).toBe(hostFilesPage());
  expect(read('docs/invariants.md')).toBe(invariantsPage(examples()));
  expect(read('docs/upgrades.md')).toBe(upgradesPage());
  expect(read('docs/verification.md')).toBe(verificationPage(JSON.parse(read('docs/verification.json')), parts));
  expect(JSON.parse(read('docs/cluster.schema.json'))).toEqual(clusterJsonSchema());
});

test('every dependency is pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.length).toBeGreaterThan(10);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

// check() reports what reading found by the invariant of the same name, so one without would be lost.
test('every rule that reading a file can break is an invariant', () => {
  const readers = ['input.ts', 'scalar.ts', 'version-table.ts', 'cluster.ts', 'cluster-file.ts', 'cluster-yaml.ts', 'plain-data.ts'];
  const rules = readers.flatMap((file) =>
    [...read(`src/${file}`).matchAll(/rule: '([^']+)'|error\(\s*'([^']+)'|\? '([a-z-]+)' : '(malformed-[a-z]+)'/g)].flatMap((match) =>
      match.slice(1),
    ),
  );
  const named = [...new Set(rules.filter((rule) => rule !== undefined))];
  const known = invariants.map(({ name }) => name);
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((rule) => !known.includes(rule))).toEqual([]);
});

test('every rule that manifests of others can break is explained once', () => {
  const judges = [
    'manifest-check.ts',
    'manifest-document.ts',
    'release-faults.ts',
    'schema/life-cycle-fault.ts',
    'schema/object-faults.ts',
  ];
  const named = new Set(
    judges.flatMap((file) =>
      [...read(`src/${file}`).matchAll(/'((?:object|manifest|chart|kubernetes|definition|duplicate)-[a-z-]+)'/g)].map(([, rule]) => rule),
    ),
  );
  const known = [...invariants, ...manifestRules].map(({ name }) => name);
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((rule) => !known.includes(rule as string))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
  for (const { name } of manifestRules) expect(read('docs/invariants.md')).toContain(`### ${name}`);
});

test('what each walk-through gets wrong is told in docs/seeds.md', () => {
  const text = read('docs/seeds.md');
  const seeds = membersOf('clusters').filter((name) => !name.endsWith('-current'));
  expect(seeds.length).toBeGreaterThan(8);
  expect(seeds.filter((name) => !text.includes(`\n## ${name}\n`))).toEqual([]);
});

test('every cluster has a form on the versions of its time and one on today’s', () => {
  const names = membersOf('clusters');
  expect(names.filter((name) => !name.endsWith('-current') && !names.includes(`${name}-current`))).toEqual([]);
});

// An invariant that looks at what was rendered, but does not say so, would only ever see that there is nothing yet.
test('every invariant that looks at what was rendered says so', () => {
  const looks = invariants.filter(({ name }) =>
    /check\(\{[^)]*\b(manifests|files|failedPatches)\b/.test(read(`src/invariants/${name}.ts`)),
  );
  expect(looks.length).toBeGreaterThan(8);
  expect(looks.filter(({ onOutput }) => !onOutput).map(({ name }) => name)).toEqual([]);
});
