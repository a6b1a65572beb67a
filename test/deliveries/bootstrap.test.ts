import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { bootstrap } from '../../src/deliveries/bootstrap';
import { identityOf, type Manifest } from '../../src/manifest';
import { rendered, single } from '../built';

const file = {
  ...single,
  distribution: { kubeadm: 'v1.34.1' },
  addons: {
    cilium: { version: '1.20.0', gatewayApi: {}, namespace: 'cilium' },
    'cilium-l2': {},
    'cilium-lb-pool': {},
    coredns: { clusterDomains: ['svc.lan'] },
    'gateway-api': {},
    metallb: undefined,
  },
};
const rendering = rendered(JSON.parse(JSON.stringify(file)));
const files = new Map([...rendering.files].filter(([path]) => path.startsWith('bootstrap/')));
const script = files.get('bootstrap/bootstrap.sh')?.content ?? '';

/** The commands of the script in order, without what says which stage it is. */
const steps = (/apply_all\(\) \{\n([\s\S]*?)\n\}/.exec(script)?.[1] ?? '').split('\n').map((line) => line.trim().replaceAll("'", ''));

test('k3s has a helm-controller and an auto-deploy directory in its place', () => {
  const { files: others } = rendered({ ...single, addons: { cilium: { version: '1.20.0' } } });
  expect([...others.keys()].filter((path) => path.startsWith('bootstrap/'))).toEqual([]);
  expect([...rendering.files.keys()].filter((path) => path.startsWith('k3s-manifests/'))).toEqual([]);
});

test('goes from namespaces and definitions by the pod network to what needs both', () => {
  expect(steps.filter((step) => /^(apply|release|stage|wait_for_nodes)/.test(step))).toEqual([
    'stage cilium-foundation',
    'apply 10-foundation/cilium.yaml',
    'stage gateway-api-foundation',
    'apply 10-foundation/gateway-api.yaml',
    'stage cilium',
    'release cilium cilium https://helm.cilium.io/ cilium 1.20.0 30-network/cilium.values.yaml 15m',
    'stage coredns',
    'apply 30-network/coredns.yaml',
    'stage nodes',
    'wait_for_nodes',
    'stage cilium-l2-address-resources',
    'apply 45-address-resources/cilium-l2.yaml',
    'stage cilium-lb-pool-address-resources',
    'apply 45-address-resources/cilium-lb-pool.yaml',
  ]);
});

test('waits for the definitions of a file before the next one', () => {
  const after = steps.slice(steps.indexOf('apply 10-foundation/gateway-api.yaml') + 1, steps.indexOf('stage cilium'));
  const definitions = rendering.manifests.get('gateway-api')?.filter(({ kind }) => kind === 'CustomResourceDefinition') ?? [];
  expect(definitions.length).toBeGreaterThan(4);
  expect(after.map((line) => line.replace(/ \\$/, ''))).toEqual(['defined', ...definitions.map(({ metadata }) => metadata.name)]);
});

// What the engine brings may need what the bootstrap brings, so it must not come along with it.
test('objects of two tiers lie in files of their own', () => {
  const space = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  const chart = {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name: 'net', namespace: 'kube-system' },
    spec: { bootstrap: true, repo: 'https://charts.example/', chart: 'net', version: '1.2.3', targetNamespace: 'net' },
  };
  const { files: both } = rendered({
    ...JSON.parse(JSON.stringify(file)),
    addons: { cilium: { version: '1.20.0' }, manifests: { objects: [space('net'), space('web'), chart] } },
    loadBalancer: undefined,
  });
  const names = (path: string) => (both.get(path)?.content ?? '').match(/^ {2}name: .*$/gm);
  expect(names('bootstrap/10-foundation/manifests.yaml')).toEqual(['  name: net']);
  expect(names('bootstrap/10-foundation/manifests.gitops.yaml')).toEqual(['  name: web']);
  const text = both.get('bootstrap/bootstrap.sh')?.content ?? '';
  const order = ["'10-foundation/manifests.yaml'", "release 'net'", '\n  wait_for_nodes', "'10-foundation/manifests.gitops.yaml'"];
  const places = order.map((word) => text.indexOf(word));
  expect(places).toEqual([...places].sort((x, y) => x - y));
  expect(places[0]).toBeGreaterThan(0);
});

test('waits for programs of the pod network when nodes take pods, and for others where they are applied', () => {
  const { files: others } = rendered({
    ...JSON.parse(JSON.stringify(file)),
    addons: {
      calico: { version: '3.25.0', install: 'manifest', encapsulation: 'IPIP' },
      workload: { apps: { web: { image: 'nginx:1.29.3' } } },
    },
    loadBalancer: undefined,
  });
  const lines = others.get('bootstrap/bootstrap.sh')?.content.split('\n') ?? [];
  const order = [
    "  apply '30-network/calico.yaml'",
    '  wait_for_nodes',
    "  rolled_out daemonset 'kube-system' 'calico-node'",
    "  apply '80-workloads/workload.yaml'",
    "  rolled_out deployment 'default' 'web'",
  ];
  expect(lines.filter((line) => order.includes(line))).toEqual(order);
});

test('holds every object once, and every chart as a release', () => {
  const written = [...files]
    .filter(([path]) => path.endsWith('.yaml') && !path.endsWith('.values.yaml'))
    .flatMap(([, { content }]) => parseAllDocuments(content).map((document) => identityOf(document.toJS() as Manifest)));
  const all = [...rendering.manifests.values()].flat();
  const objects = all.filter(({ kind }) => kind !== 'HelmChart').map(identityOf);
  expect(written.length).toBeGreaterThan(10);
  expect([...written].sort()).toEqual([...objects].sort());
  const charts = all.filter(({ kind }) => kind === 'HelmChart').map(({ metadata }) => metadata.name);
  expect(steps.filter((step) => step.startsWith('release ')).map((step) => step.split(' ')[1])).toEqual(charts);
});

test('every file that the script names is there, and every file is named', () => {
  const named = steps.flatMap((step) => step.split(' ').filter((word) => /^\d\d-[a-z-]+\//.test(word)));
  const there = [...files.keys()].map((path) => path.slice('bootstrap/'.length)).filter((path) => path.includes('/'));
  expect(there.length).toBeGreaterThan(4);
  expect([...named].sort()).toEqual(there.sort());
});

test('values are those of the chart, byte for byte', () => {
  const chart = rendering.manifests.get('cilium')?.find(({ kind }) => kind === 'HelmChart');
  const values = files.get('bootstrap/30-network/cilium.values.yaml')?.content ?? '';
  expect(values.slice(values.indexOf('\n') + 1)).toBe((chart?.spec as { valuesContent: string } | undefined)?.valuesContent);
});

test('is nothing for a cluster without add-ons', () => {
  const cluster = { kubeadm: {} } as never;
  expect(bootstrap.deliver({ cluster, manifests: new Map(), encrypted: [], steps: [] }).size).toBe(0);
});

const nodeNames = 'case "$*" in "get nodes -o name") echo node/k3s-1; exit ;; esac';
const kubectl = `echo "kubectl $*" >>"$LOG"; ${nodeNames}; case "$*" in "get nodes"*) echo "a1||True" ;; esac`;

/** A folder with the delivery and commands that only log what they are asked. */
class Bench {
  readonly dir = mkdtempSync(join(tmpdir(), 'keelson-bootstrap-'));

  constructor(commands: Readonly<Record<string, string>> = {}) {
    for (const [path, { content, mode }] of files) this.write(path, content, mode);
    const stubs = {
      helm: 'case $1 in version) echo v3.19.0+gabc ;; *) echo "helm $*" >>"$LOG" ;; esac',
      kubectl,
    };
    for (const [name, text] of Object.entries({ ...stubs, sleep: ':', ...commands }))
      this.write(`bin/${name}`, `#!/bin/sh\n${text}\n`, 0o755);
    this.write('log', '');
  }

  write(path: string, text: string, mode = 0o644): void {
    const target = join(this.dir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    chmodSync(target, mode);
  }

  run(...args: readonly string[]): { status: number | null; output: string } {
    const run = spawnSync('sh', [join(this.dir, 'bootstrap/bootstrap.sh'), ...args], {
      encoding: 'utf8',
      env: { PATH: `${join(this.dir, 'bin')}:/usr/bin:/bin`, LOG: join(this.dir, 'log'), DIR: this.dir, KUBECONFIG: '/dev/null' },
    });
    return { status: run.status, output: run.stdout + run.stderr };
  }

  get log(): string[] {
    return readFileSync(join(this.dir, 'log'), 'utf8').replaceAll(`${this.dir}/`, '').split('\n').filter(Boolean);
  }

  clear(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

describe('the script', () => {
  let bench: Bench;
  const open = (commands?: Readonly<Record<string, string>>) => (bench = new Bench(commands));
  afterEach(() => bench.clear());

  test('does its steps, and does them again', () => {
    open();
    expect(bench.run()).toMatchObject({ status: 0 });
    const first = bench.log;
    expect(first).toContain(
      'helm upgrade --install cilium cilium --repo https://helm.cilium.io/ --version 1.20.0 --namespace cilium --create-namespace --values bootstrap/30-network/cilium.values.yaml --timeout 15m',
    );
    const applied = first.filter((line) => line.startsWith('kubectl apply') && line.includes('bootstrap/'));
    expect(applied.map((line) => line.split('bootstrap/')[1])).toEqual(
      steps.filter((step) => step.startsWith('apply')).map((step) => step.slice('apply '.length)),
    );
    expect(first.filter((line) => line.startsWith('kubectl apply'))[0]).toContain(
      '--server-side --force-conflicts --field-manager=keelson',
    );
    expect(bench.run()).toMatchObject({ status: 0 });
    expect(bench.log).toEqual([...first, ...first]);
  });

  test('says what it would do, and does nothing', () => {
    open({ kubectl: 'exit 1', helm: 'exit 1' });
    const { status, output } = bench.run('--dry-run');
    expect(status).toBe(0);
    expect(output).toContain('would install cilium from cilium, version 1.20.0');
    expect(output).toContain('would apply 30-network/coredns.yaml');
    expect(bench.log).toEqual([]);
  });

  test('tries a file again until what it needs is there', () => {
    open({
      kubectl: `${kubectl}; case $* in *cilium-l2*) [ -e "$DIR/once" ] || { : >"$DIR/once"; echo "no matches for kind" >&2; exit 1; } ;; esac`,
    });
    expect(bench.run()).toMatchObject({ status: 0 });
    expect(bench.log.filter((line) => line.includes('cilium-l2.yaml'))).toHaveLength(2);
  });

  test('ends with what kubectl said, and with what to do', () => {
    open({ kubectl: `${kubectl}; case $* in *coredns*) echo "connection refused" >&2; exit 1 ;; esac` });
    const { status, output } = bench.run('--wait-seconds', '10');
    expect(status).toBe(1);
    expect(output).toContain('connection refused');
    expect(output).toMatch(/test: 30-network\/coredns\.yaml could not be applied\n {2}fix {3}see above/);
  });

  // Charts run jobs before they are installed: the control plane's own nodes do not take them beside agents.
  test.each([
    ['a1||True', 0],
    ['s1|NoSchedule,|True\\na1|PreferNoSchedule,|True', 0],
    ['s1|NoSchedule,|True', 1],
    ['a1||False', 1],
    ['a1|PreferNoSchedule,NoExecute,|True', 1],
    ['', 1],
  ])('with nodes %j ends with %i', (nodes, expected) => {
    open({ kubectl: `echo "kubectl $*" >>"$LOG"; ${nodeNames}; case "$*" in "get nodes"*) printf '${nodes}' ;; esac` });
    const { status, output } = bench.run('--wait-seconds', '10');
    expect(status).toBe(expected);
    expect(output.includes('no node is ready that takes pods')).toBe(expected === 1);
    expect(bench.log.some((line) => line.includes('cilium-l2.yaml'))).toBe(expected === 0);
    expect(bench.log.some((line) => line.startsWith('helm upgrade --install cilium'))).toBe(true);
  });

  test.each([
    ['without a cluster that answers', { kubectl: 'exit 1' }, 'the cluster does not answer'],
    ['with a helm that knows no OCI registries', { helm: 'echo v3.7.2+g663a896' }, 'helm is older than 3.8'],
  ])('changes nothing %s', (_, commands, problem) => {
    open(commands);
    const { status, output } = bench.run();
    expect({ status, problem: output.includes(problem) }).toEqual({ status: 1, problem: true });
    expect(bench.log.filter((line) => /apply|upgrade/.test(line))).toEqual([]);
  });

  test('takes charts from a folder, for machines without Internet', () => {
    open();
    bench.write('charts/cilium-1.20.0.tgz', '');
    expect(bench.run('--charts', join(bench.dir, 'charts'))).toMatchObject({ status: 0 });
    expect(bench.log.find((line) => line.startsWith('helm'))).toMatch(
      /^helm upgrade --install cilium charts\/cilium-1\.20\.0\.tgz --version/,
    );
    rmSync(join(bench.dir, 'charts/cilium-1.20.0.tgz'));
    const { status, output } = bench.run('--charts', join(bench.dir, 'charts'));
    expect(status).toBe(1);
    expect(output).toContain('helm pull cilium --version 1.20.0 --repo https://helm.cilium.io/');
  });

  test('explains its options', () => {
    open();
    const { status, output } = bench.run('--help');
    const options = [...output.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
    expect({ status, options }).toEqual({
      status: 0,
      options: ['--prune', '--prune-data', '--charts', '--wait-seconds', '--dry-run', '--help'],
    });
  });

  test.each([[['--frobnicate']], [['--charts']], [['--wait-seconds', 'soon']]])('calls %j wrong usage', (args) => {
    open();
    expect(bench.run(...args)).toMatchObject({ status: 2 });
    expect(bench.log).toEqual([]);
  });
});
