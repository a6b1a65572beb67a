import { Project, soundCluster, soundData } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

/** Rules and paths of the findings of one file. */
function findings(file: string): string[] {
  const { clusters } = JSON.parse(project.run(['check', '--json', '-f', file]).stdout);
  return clusters[0].findings.map(({ rule, at }: { rule: string; at: string }) => `${rule} ${at}`);
}

test('a sound cluster is exit 0 and says so on stderr', () => {
  project.write('clusters/home.ts', soundCluster('home'));
  const { code, stdout, stderr } = project.run(['check']);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toBe('home: no findings\n');
});

test('findings are data: on stdout, each with path, problem, repair and rule; exit 1', () => {
  project.write('home.yaml', JSON.stringify({ ...soundData('home'), nods: {} }));
  const { code, stdout, stderr } = project.run(['check', '-f', 'home.yaml']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^home: nods: \S.*\n {2}fix {3}\S.*\n {2}rule {2}unknown-key {3}docs\/invariants\.md#unknown-key\n$/);
  expect(stderr).toBe('home: 1 error\n');
});

test('--json prints exactly clusters, their names and findings', () => {
  project.write('clusters/a.yaml', JSON.stringify(soundData('a')));
  project.write('clusters/b.yaml', JSON.stringify({ ...soundData('b'), nods: {} }));
  const { code, stdout, stderr } = project.run(['check', '--json']);
  expect([code, stderr]).toEqual([1, '']);
  const text = expect.any(String);
  expect(JSON.parse(stdout)).toEqual({
    clusters: [
      { name: 'a', findings: [], waived: [] },
      { name: 'b', findings: [{ rule: 'unknown-key', severity: 'error', at: 'nods', problem: text, fix: text }], waived: [] },
    ],
  });
});

test('a YAML file may lead editors to its schema, and --schema brings definitions from outside', () => {
  const shop = { apiVersion: 'example.org/v1', kind: 'Shop', metadata: { name: 'a', namespace: 'default' }, spec: { size: 1 } };
  const chart = {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name: 'shops', namespace: 'kube-system' },
    spec: { repo: 'https://charts.example', chart: 'shops', version: '1.0.0', targetNamespace: 'kube-system' },
  };
  const data = { ...soundData('home'), addons: { ...soundData('home').addons, manifests: { objects: [chart, shop] } } };
  project.write('home.yaml', `# yaml-language-server: $schema=../docs/cluster.schema.json\n${JSON.stringify(data)}\n`);
  expect(findings('home.yaml')).toEqual(['object-kind-known addons.manifests.objects[1].kind']);
  const schema = {
    openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: { sizes: { type: 'integer' } } } } },
  };
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'shops.example.org' },
    spec: { group: 'example.org', names: { kind: 'Shop' }, versions: [{ name: 'v1', served: true, storage: true, schema }] },
  };
  project.write('shops.json', JSON.stringify(definition));
  const { code, stdout } = project.run(['check', '-f', 'home.yaml', '--schema', 'shops.json', '--json']);
  const told = JSON.parse(stdout).clusters[0].findings;
  expect([code, told.length, told[0].rule, told[0].at]).toEqual([1, 1, 'object-field-known', 'addons.manifests.objects[1].spec.size']);
});

test('what is waived makes nothing fail, but is counted, and told in JSON with its reason', () => {
  const waivers = [{ rule: 'l2-pool-on-node-network', at: 'loadBalancer', reason: 'routed by hand' }];
  project.write('home.yaml', JSON.stringify({ ...soundData('home'), loadBalancer: { pools: { lan: '192.168.20.0/24' } }, waivers }));
  expect(project.run(['check', '-f', 'home.yaml', '--fail-on', 'note'])).toEqual({
    code: 0,
    stdout: '',
    stderr: 'home: no findings, 1 waived\n',
  });
  const text = expect.any(String);
  const told = { rule: 'l2-pool-on-node-network', severity: 'warning', at: 'loadBalancer.pools.lan', problem: text, fix: text };
  expect(JSON.parse(project.run(['check', '-f', 'home.yaml', '--json']).stdout)).toEqual({
    clusters: [{ name: 'home', findings: [], waived: [{ ...told, reason: 'routed by hand' }] }],
  });
});

describe('clusters of a fleet', () => {
  const member = (name: string, address: string, pool: string, fleet?: string) => ({
    ...soundData(name, address),
    fleet,
    network: { nodeCidr: '192.168.10.0/24', podCidr: name === 'home' ? '10.50.0.0/16' : '10.51.0.0/16' },
    loadBalancer: { pools: { lan: pool } },
  });
  const home = member('home', '192.168.10.11', '192.168.10.200-192.168.10.219', 'edge');
  const barn = member('barn', '192.168.10.21', '192.168.10.210-192.168.10.239', 'edge');
  const clash = 'fleet-pools-disjoint loadBalancer.pools.lan';

  test('are held against each other, each in its own file', () => {
    project.write('clusters/home.yaml', JSON.stringify(home));
    project.write('clusters/barn.yaml', JSON.stringify(barn));
    const { code, stdout } = project.run(['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('home: loadBalancer.pools.lan: overlaps loadBalancer.pools.lan of barn 192.168.10.210-192.168.10.239');
    expect(stdout).toContain('barn: loadBalancer.pools.lan: overlaps loadBalancer.pools.lan of home 192.168.10.200-192.168.10.219');
  });

  test('are so too when one alone is asked for, by name or by file, and nothing is written', () => {
    project.write('clusters/home.yaml', JSON.stringify(home));
    project.write('clusters/barn.yaml', JSON.stringify(barn));
    const both = JSON.parse(project.run(['check', '--json']).stdout).clusters[1];
    expect(JSON.parse(project.run(['check', '--json', 'home']).stdout).clusters).toEqual([both]);
    expect(findings('clusters/home.yaml')).toEqual([clash]);
    expect(project.run(['synth', 'home']).code).toBe(1);
  });

  test('are not, where one is of no fleet: its file is not even read', () => {
    project.write('clusters/home.yaml', JSON.stringify({ ...home, fleet: undefined }));
    project.write('clusters/barn.yaml', JSON.stringify(barn));
    project.write('clusters/bad.ts', 'throw new Error("no");\n');
    expect(project.run(['check', 'home'])).toMatchObject({ code: 0, stderr: 'home: no findings\n' });
    expect(project.run(['check', 'barn'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'keelson: clusters/bad.ts throws while loading: no (clusters/bad.ts:1)\n',
    });
  });

  test('a file from elsewhere stands in for the cluster of its name', () => {
    project.write('clusters/home.yaml', JSON.stringify(home));
    project.write('clusters/barn.yaml', JSON.stringify(barn));
    const moved = member('barn', '192.168.10.21', '192.168.10.220-192.168.10.239', 'edge');
    project.write('barn-moved.yaml', JSON.stringify(moved));
    expect(project.run(['check', 'home', '-f', 'barn-moved.yaml']).code).toBe(0);
    expect(findings('barn-moved.yaml')).toEqual([]);
  });
});

test('all mistakes are told in one run, those of the text and those of the schema', () => {
  project.write(
    'home.ts',
    `export const home = ${JSON.stringify({ ...soundData('home'), nods: {} }).replace('"192.168.10.11"', '() => 1')};\n`,
  );
  expect(findings('home.ts')).toEqual(['wrong-type nodes.k3s-1.address', 'unknown-key nods']);
});

test.each(['home.yaml', 'home.json'])('a key given twice in %s is told with its path', (file) => {
  project.write(file, JSON.stringify(soundData('home')).replace('"interface":"ens192"', '"interface":"ens192","interface":"ens224"'));
  expect(findings(file)).toEqual(['duplicate-key nodes.k3s-1.interface']);
});

test('a cluster of clusters/ is called what its file is called', () => {
  project.write('clusters/home.yaml', JSON.stringify(soundData('house')));
  const { code, stdout } = project.run(['check']);
  expect(code).toBe(1);
  expect(stdout).toContain('rule  cluster-name-is-file-name');
  expect(project.run(['check', '-f', 'clusters/home.yaml']).code).toBe(0);
});

test('two clusters of one name are refused', () => {
  project.write('a.yaml', JSON.stringify(soundData('home')));
  project.write('b.yaml', JSON.stringify(soundData('home')));
  expect(project.run(['check', '-f', 'a.yaml', '-f', 'b.yaml'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'keelson: a.yaml and b.yaml are both the cluster home; rename one of them\n',
  });
});

test('warnings and notes are exit 0 until --fail-on says otherwise', () => {
  const data = soundData('home');
  project.write('home.yaml', JSON.stringify({ ...data, loadBalancer: { pools: { lan: '192.168.20.0/24' } } }));
  const { code, stdout } = project.run(['check', '-f', 'home.yaml']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^home: warning: /);
  expect(project.run(['check', '-f', 'home.yaml', '--fail-on', 'warning']).code).toBe(1);
  expect(project.run(['check', '-f', 'home.yaml', '--fail-on', 'note']).code).toBe(1);
  expect(project.run(['check', '-f', 'home.yaml', '--fail-on', 'error']).code).toBe(0);
});

test.each([
  ['does not exist', 'no.yaml', undefined],
  ['is not YAML', 'home.yaml', 'name: [\n'],
  ['throws while loading', 'home.ts', 'throw new Error("no");\n'],
  ['holds no cluster', 'home.ts', 'export {};\n'],
])('a file that %s is exit 2 and one sentence, without a stack', (_, file, text) => {
  if (text !== undefined) project.write(file, text);
  const { code, stdout, stderr } = project.run(['check', '-f', file]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^keelson: .+\n$/);
});
