import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as Yaml from 'yaml';
import * as clusters from '../clusters';
import { loadYaml } from '../src/cluster-yaml';
import { pinnedIn, pins } from '../src/pins';
import { type CustomManager, renovateConfig, renovatePreset } from '../src/renovate';
import { stringify } from '../src/yaml';

const root = resolve(__dirname, '..');
const preset = renovatePreset();

/** What a manager finds in a text, as the regex manager of Renovate does: every match of every expression, without flags but `g`. */
function found(text: string, file: string): string[] {
  return preset.customManagers.flatMap((manager) => {
    const patterns = manager.managerFilePatterns.map((pattern) => new RegExp(pattern.slice(1, -1)));
    if (!patterns.some((pattern) => pattern.test(file))) return [];
    return manager.matchStrings.flatMap((expression) =>
      [...text.matchAll(new RegExp(expression, 'g'))].map(({ groups }) => line(manager, groups ?? {})),
    );
  });
}

function line(manager: CustomManager, groups: Readonly<Record<string, string>>): string {
  return `${manager.depNameTemplate ?? groups.depName} ${groups.currentValue} of ${manager.datasourceTemplate}`;
}

/** What a cluster file pins, as it says. */
function pinned(data: unknown): string[] {
  const versions = pins.flatMap((pin) => {
    const held = pinnedIn(data, pin);
    return held ? [`${pin.name} ${held.version} of ${pin.source.datasource}`] : [];
  });
  const images = [...JSON.stringify(data).matchAll(/"image":"([^"]+):([^":/]+)"/g)].map(([, name, tag]) => `${name} ${tag} of docker`);
  return [...versions, ...images];
}

const files = readdirSync(resolve(root, 'clusters')).filter((file) => file !== 'index.ts');
const all = Object.values(clusters);

test('of every committed cluster each pin is found, and nothing else', () => {
  let looked = 0;
  for (const file of files) {
    const data = all.find(({ name }) => `${name}.ts` === file);
    const matches = found(readFileSync(resolve(root, 'clusters', file), 'utf8'), `clusters/${file}`);
    expect([file, matches.sort()]).toEqual([file, pinned(data).sort()]);
    looked += matches.length;
  }
  expect(files.length).toBe(all.length);
  expect(looked).toBeGreaterThan(80);
  expect(found(readFileSync(resolve(root, 'clusters/index.ts'), 'utf8'), 'clusters/index.ts')).toEqual([]);
});

test.each([
  ['YAML indented by two', 'yaml', (data: unknown) => stringify(data)],
  ['YAML indented by four', 'yaml', (data: unknown) => Yaml.stringify(data, { indent: 4, aliasDuplicateObjects: false })],
  ['YAML with comments, quotes and CRLF', 'yml', (data: unknown) => commented(stringify(data))],
  ['JSON indented by two', 'json', (data: unknown) => JSON.stringify(data, undefined, 2)],
  ['JSON on one line', 'json', (data: unknown) => JSON.stringify(data)],
])('the same pins are found in %s', (_, extension, write) => {
  let looked = 0;
  for (const data of all) {
    const text = write(data);
    expect(loadYaml(text, '').data).toEqual(JSON.parse(JSON.stringify(data)));
    expect([data.name, found(text, `clusters/${data.name}.${extension}`).sort()]).toEqual([data.name, pinned(data).sort()]);
    looked += pinned(data).length;
  }
  expect(looked).toBeGreaterThan(80);
});

function commented(text: string): string {
  return text
    .replace(/^( *)version: (.*)$/gm, '$1# kept by hand\n\n$1version: "$2" # pinned')
    .replace(/^ {2}(\w[\w-]*):$/gm, '  "$1": # as below')
    .replaceAll('\n', '\r\n');
}

test('a version that comes after other choices, and below braces, is found', () => {
  const text = `addons: {
    cilium: { hubble: { ui: true, uiService: { port: 80 } }, values: { a: { version: '9' } }, version: '1.20.0' },
    'kube-vip': { mode: 'bgp', version: 'v1.2.3' },
  }`;
  expect(found(text, 'clusters/home.ts').sort()).toEqual(['cilium 1.20.0 of helm', 'kube-vip v1.2.3 of github-releases']);
});

test('an image without a tag, a registry with a port, and files elsewhere are left alone', () => {
  const text = "image: 'registry.example:5000/haproxy',\nother: { image: 'registry.example:5000/web:1.2.3' },\n";
  expect(found(text, 'clusters/home.ts')).toEqual(['registry.example:5000/web 1.2.3 of docker']);
  expect(found(text, 'src/home.ts')).toEqual([]);
});

test('expressions are such as RE2 takes: none looks around or back', () => {
  const expressions = preset.customManagers.flatMap(({ matchStrings }) => matchStrings);
  expect(expressions.length).toBeGreaterThan(40);
  expect(expressions.filter((expression) => /\(\?<?[=!]|\\[1-9]|\\k</.test(expression))).toEqual([]);
});

test('every release that is pinned is one that may be offered', () => {
  let looked = 0;
  for (const { matchDepNames = [], allowedVersions = '' } of preset.packageRules) {
    const allowed = new RegExp(allowedVersions.slice(1, -1));
    const pin = pins.find(({ name }) => name === matchDepNames[0]);
    for (const data of all) {
      const held = pin && pinnedIn(data, pin);
      if (!held) continue;
      expect([matchDepNames[0], held.version, allowed.test(held.version)]).toEqual([matchDepNames[0], held.version, true]);
      looked++;
    }
    expect(allowed.test('99.0.0')).toBe(false);
  }
  expect(looked).toBeGreaterThan(60);
});

test('k3s builds of one Kubernetes are releases of their own, and only of k3s', () => {
  const { versioningTemplate = '' } = preset.customManagers.find(({ depNameTemplate }) => depNameTemplate === 'k3s') ?? {};
  const versioning = new RegExp(versioningTemplate.replace('regex:', ''));
  expect(versioning.exec('v1.34.1+k3s2')?.groups).toEqual({ major: '1', minor: '34', patch: '1', compatibility: '+k3s', build: '2' });
  expect(versioning.test('v1.34.1-rc1+k3s1')).toBe(false);
});

test('the printed files are fresh', () => {
  const frozen = all.flatMap(({ name }) => (name.endsWith('-current') ? [] : [`clusters/${name}.ts`]));
  expect(frozen.length).toBeGreaterThan(8);
  expect(JSON.parse(readFileSync(resolve(root, 'docs/renovate.json'), 'utf8'))).toEqual(preset);
  expect(JSON.parse(readFileSync(resolve(root, 'renovate.json'), 'utf8'))).toEqual(renovateConfig(frozen));
});
