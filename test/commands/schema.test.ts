import { Project, soundCluster, soundData } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

interface Printed {
  readonly $schema: string;
  readonly properties: { readonly apiVersion: { readonly enum: readonly string[] } };
}

const printed = (...args: readonly string[]): Printed => JSON.parse(project.run(['schema', ...args]).stdout);
const apiVersions = (...args: readonly string[]) => printed(...args).properties.apiVersion.enum;

test('of no cluster: the kinds of a Kubernetes minor and of every product, as one JSON Schema', () => {
  expect(printed().$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(apiVersions()).toEqual(expect.arrayContaining(['apps/v1', 'v1', 'cilium.io/v2', 'helm.cattle.io/v1', 'metallb.io/v1beta1']));
  // flowcontrol.apiserver.k8s.io/v1 came with 1.29. @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
  expect(apiVersions('--kubernetes', '1.29')).toContain('flowcontrol.apiserver.k8s.io/v1');
  expect(apiVersions('--kubernetes', '1.28')).not.toContain('flowcontrol.apiserver.k8s.io/v1');
});

test('of a cluster: its own versions, its own definitions, and those from outside', () => {
  project.write('clusters/home.ts', soundCluster('home'));
  // CiliumLoadBalancerIPPool moved to v2 with 1.18. @see https://docs.cilium.io/en/v1.18/operations/upgrade/
  expect(apiVersions('home')).toEqual(expect.arrayContaining(['apps/v1', 'cilium.io/v2']));
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'shops.example.org' },
    spec: {
      group: 'example.org',
      names: { kind: 'Shop', plural: 'shops' },
      scope: 'Namespaced',
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
    },
  };
  project.write('shops.json', JSON.stringify(definition));
  expect(apiVersions('home')).not.toContain('example.org/v1');
  expect(apiVersions('home', '--schema', 'shops.json')).toContain('example.org/v1');
});

test('of a cluster with errors: its findings on stderr, nothing on stdout, exit 1', () => {
  project.write('home.yaml', JSON.stringify({ ...soundData('home'), nods: {} }));
  const { code, stdout, stderr } = project.run(['schema', '-f', 'home.yaml']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('unknown-key');
});

test.each([
  [['home', 'barn'], 'schema takes one cluster, got 2'],
  [['home', '--kubernetes', '1.33'], '--kubernetes does not go with a cluster, whose file says it itself'],
  [['--kubernetes', '2.0'], '--kubernetes takes 1.25 to 1.36, got 2.0'],
])('%j is wrong usage', (args, sentence) => {
  project.write('clusters/home.ts', soundCluster('home'));
  project.write('clusters/barn.ts', soundCluster('barn'));
  const { code, stdout, stderr } = project.run(['schema', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.split('\n')[0]).toBe(`keelson: ${sentence}`);
});
