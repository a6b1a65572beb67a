import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { typedCharts, valuesTypes } from '../../scripts/chart/values-types';
import { readChart } from '../../src/chart/chart-facts';
import { readFacts } from '../facts';

const root = resolve(__dirname, '../..');

/** Add-ons of a cluster file, and the keys that it must not compile for; none for one that compiles. */
const fixtures: readonly (readonly [story: string, addons: string, wrong: readonly string[]])[] = [
  [
    'Cilium of today',
    `{ cilium: { version: '1.20.0', values: { cgroup: { autoMount: { enabled: false } }, loadBalancer: { mode: 'dsr' } } } }`,
    [],
  ],
  ['null takes a default away', `{ cilium: { version: '1.20.0', values: { envoy: { enabled: null }, image: { tag: null } } } }`, []],
  [
    'open maps take any key',
    `{ cilium: { version: '1.20.0', values: { extraConfig: { 'a-key': 'b' }, nodeSelector: { 'a/b': 'c' } } } }`,
    [],
  ],
  ['values by the version: old', `{ cilium: { version: '1.14.3', values: { tunnel: 'disabled', bgp: { enabled: false } } } }`, []],
  ['other options stay', `{ cilium: { version: '1.20.0', hubble: { ui: true }, routingMode: 'native', values: { MTU: 1450 } } }`, []],
  ['Cilium without values', `{ cilium: { version: '1.15.1' } }`, []],
  ['other capitals', `{ cilium: { version: '1.20.0', values: { cgroup: { automount: { enabled: false } } } } }`, ['automount']],
  ['misspelt beside right', `{ cilium: { version: '1.20.0', values: { bpf: { masquerade: true, masqerade: true } } } }`, ['masqerade']],
  [
    'the wrong map',
    `{ cilium: { version: '1.20.0', values: { bpf: { masquerade: true, loadBalancer: { mode: 'dsr' } } } } }`,
    ['loadBalancer'],
  ],
  ['gone', `{ cilium: { version: '1.20.0', values: { MTU: 1450, tunnel: 'disabled' } } }`, ['tunnel']],
  [
    'not there yet',
    `{ cilium: { version: '1.15.1', values: { MTU: 1450, nativeRoutingCIDRFromClusterPool: true } } }`,
    ['nativeRoutingCIDRFromClusterPool'],
  ],
  ['another type', `{ cilium: { version: '1.20.0', values: { hubble: { metrics: { enabled: true } } } } }`, ['enabled']],
  ['an unknown minor', `{ cilium: { version: '1.99.0' } }`, ['cilium|version']],
  ['MetalLB', `{ metallb: { version: '0.16.1', values: { speaker: { logLevel: 'debug' } } } }`, []],
  [
    'MetalLB, misspelt',
    `{ metallb: { version: '0.16.1', values: { speaker: { logLevel: 'debug', loglevels: 'debug' } } } }`,
    ['loglevels'],
  ],
  [
    'MetalLB before FRR-K8s',
    `{ metallb: { version: '0.13.12', values: { speaker: { logLevel: 'debug' }, frrk8s: { enabled: true } } } }`,
    ['frrk8s'],
  ],
  ['Calico', `{ calico: { version: '3.32.1', values: { tigeraOperator: { image: 'tigera/operator' } } } }`, []],
  ['Calico, misspelt', `{ calico: { version: '3.32.1', values: { resources: {}, tigeraoperator: { image: 'a' } } } }`, ['tigeraoperator']],
  ['Argo CD', `{ 'argo-cd': { version: '3.4.4', repository, values: { configs: { cm: { 'timeout.reconciliation': '60s' } } } } }`, []],
  [
    'Argo CD, misspelt',
    `{ 'argo-cd': { version: '3.4.4', repository, values: { global: { domain: 'a' }, config: { cm: {} } } } }`,
    ['config'],
  ],
  ['Flux', `{ flux: { version: '2.8.5', repository: flux, values: { helmController: { create: false } } } }`, []],
  [
    'Flux, misspelt',
    `{ flux: { version: '2.8.5', repository: flux, values: { helmController: { create: false, enabled: false } } } }`,
    ['enabled'],
  ],
];

const head = `import { defineCluster } from '${root}/src/spec';
const repository = { url: 'https://git.example/home.git', path: 'dist/home' } as const;
const flux = { ...repository, branch: 'main' } as const;
export const facts = [repository, flux];
`;

function fileOf(addons: string): string {
  return `${head}export const cluster = defineCluster({
  name: 'typed', distribution: { k3s: 'v1.34.1+k3s1' }, network: {}, nodes: { a: { role: 'server', address: '192.168.10.11' } },
  addons: ${addons.replace(/([,{]) /g, '$1\n')},
});
`;
}

test('a cluster file compiles exactly if the chart of the pinned version reads all of its values', () => {
  const folder = mkdtempSync(join(root, 'test/chart/types-'));
  try {
    for (const [index, [, addons]] of fixtures.entries()) writeFileSync(join(folder, `fixture-${index}.ts`), fileOf(addons));
    const config = { extends: `${root}/tsconfig.json`, compilerOptions: { rootDir: root, noEmit: true }, include: [`${folder}/*.ts`] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    const found = [...stdout.matchAll(/fixture-(\d+)\.ts\((\d+),/g)].map(([, index, line]) => {
      const text = readFileSync(join(folder, `fixture-${index}.ts`), 'utf8').split('\n')[Number(line) - 1] as string;
      return [Number(index), text.trim()] as const;
    });
    for (const [index, [story, , wrong]] of fixtures.entries()) {
      const lines = found.filter(([fixture]) => fixture === index).map(([, text]) => text);
      expect([story, lines.map((line) => wrong.find((key) => new RegExp(`^(${key})\\b`).test(line)) ?? line)]).toEqual([story, wrong]);
    }
    expect(fixtures.filter(([, , wrong]) => wrong.length > 0).length).toBeGreaterThanOrEqual(10);
    // Nothing else of the program is wrong, so that the fixtures were what was looked at.
    expect(stdout.split('\n').filter((line) => /error TS/.test(line) && !/fixture-\d+\.ts/.test(line))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

test('the types are those of the facts', () => {
  expect(typedCharts.length).toBe(5);
  for (const name of typedCharts) {
    const chart = readChart(readFacts, name);
    expect(chart && valuesTypes(chart) === readFileSync(join(root, `imports/charts/${name}.ts`), 'utf8')).toBe(true);
  }
});
