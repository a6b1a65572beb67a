import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as clusters from '../../clusters';
import { checkFolders } from '../../src/checked-manifests';
import { readSpec } from '../../src/spec';
import { minorOf } from '../../src/version';
import { Project, type Run } from './project';

let project: Project;
let looked = 0;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly document: number;
  readonly line: number;
  readonly at: string;
  readonly problem: string;
  readonly fix: string;
}

/** What is found in a folder of these files. */
function found(files: Readonly<Record<string, string>>, ...args: readonly string[]): readonly Told[] {
  for (const [path, text] of Object.entries(files)) project.write(`m/${path}`, text);
  const { stdout } = project.run(['check', '--manifests', 'm', '--json', ...args]);
  return JSON.parse(stdout).findings;
}

/** A finding in one line: severity, rule, file, document, line, path. */
const named = ({ severity, rule, file, document, line, at }: Told) => `${severity} ${rule} ${file}#${document}:${line} ${at}`;
const places = (...given: Parameters<typeof found>) => found(...given).map(named);

const deployment = (spec = 'replicas: 2', name = 'web') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: default
spec:
  ${spec}
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: nginx:1.29.1
`;
const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: default}\n`;

describe('objects', () => {
  test('a sound one is no finding; counts are told on stderr', () => {
    project.write('m/web.yaml', deployment());
    const run = project.run(['check', '--manifests', 'm', '--kubernetes', '1.33']);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toBe(
      '1 file, 1 document: 1 object checked for Kubernetes 1.33, 0 of unknown kind, 0 documents without any\nno findings\n',
    );
  });

  test('a misspelt field is told with file, document, line and the near one', () => {
    const [told, ...more] = found({ 'a/web.yaml': `# the shop\n---\n${configMap('a')}---\n${deployment('replcas: 2')}` });
    expect(more).toEqual([]);
    expect(named(told as Told)).toBe('error object-field-known m/a/web.yaml#2:13 spec.replcas');
    expect(told?.fix).toBe('rename it to replicas');
  });

  test('a required field that is missing stands at its holder', () => {
    const text = deployment().replace(/ {2}selector:\n.*\n/, '');
    expect(places({ 'web.yaml': text })).toEqual(['error object-field-missing m/web.yaml#1:6 spec.selector']);
  });

  test('a value of another type stands at its key, in YAML and in JSON', () => {
    const json = `{\n  "apiVersion": "v1",\n  "kind": "Service",\n  "metadata": {"name": "a"},\n  "spec": {\n    "ports": [\n      {"port": 80, "name": "a"},\n      {"port": "x", "name": "b"}\n    ]\n  }\n}\n`;
    expect(places({ 'a.yml': deployment('replicas: many'), 'b.json': json })).toEqual([
      'error object-value-fits m/a.yml#1:7 spec.replicas',
      'error object-value-fits m/b.json#1:8 spec.ports[1].port',
    ]);
  });

  test('items of a List keep their place', () => {
    const items = [configMap('a'), deployment('replcas: 1')].map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`).join('');
    expect(places({ 'list.yaml': `apiVersion: v1\nkind: List\nitems:\n${items}` })).toEqual([
      'error object-field-known m/list.yaml#1:13 items[1].spec.replcas',
    ]);
  });

  // Unstructured lists of apimachinery v0.34.1: items that say neither take both from the list.
  test('items of a list of one kind take apiVersion and kind from it, and all else is looked at', () => {
    const item = (rest: object) => ({ metadata: { name: 'a', namespace: 'default' }, ...rest });
    const list = (apiVersion: string, kind: string, ...items: readonly object[]) => JSON.stringify({ apiVersion, kind, items });
    const role = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' };
    const whole = { apiVersion: 'v1', kind: 'Secret' };
    const labels = { app: 'a' };
    const spec = { containers: [{ name: 'a', image: 'nginx:1.29.1' }] };
    const pods = { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } };
    expect(
      places({
        'a.json': list('v1', 'ConfigMapList', item({ data: { a: 'b' } }), item({ metadata: { name: 'b' }, dat: {} })),
        'b.json': list('apps/v1', 'DeploymentList', item({ spec: { replicas: 'x', ...pods } })),
        'c.json': list(
          'rbac.authorization.k8s.io/v1',
          'RoleBindingList',
          item({ roleRef: role }),
          item({ metadata: { name: 'c' }, roleRef: role, subject: [] }),
        ),
        'd.json': list('v1', 'ConfigMapList', { ...whole, ...item({ metadata: { name: 'd' }, dta: {} }) }),
        'e.json': list('v1', 'ConfigMapList', item({ metadata: { name: 'e' }, kind: 'ConfigMap' })),
      }).map((line) => line.replace('#1:1', '')),
    ).toEqual([
      'error object-field-known m/a.json items[1].dat',
      'error object-value-fits m/b.json items[0].spec.replicas',
      'error object-field-known m/c.json items[1].subject',
      'error object-field-known m/d.json items[0].dta',
      'error object-field-missing m/e.json items[0].apiVersion',
    ]);
  });

  test('an object without kind, apiVersion or name', () => {
    expect(
      places({
        'a.yaml': configMap('a').replace('kind:', 'knd:'),
        'b.yaml': configMap('b').replace('apiVersion: v1\n', ''),
        'c.yaml': configMap('c').replace('name:', 'nam:'),
        'd.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  namespace: default\n',
        'e.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: e-\n',
      }),
    ).toEqual([
      'error object-field-missing m/a.yaml#1:2 knd',
      'error object-field-missing m/b.yaml#1:1 apiVersion',
      'error object-field-known m/c.yaml#1:3 metadata.nam',
      'error object-value-fits m/d.yaml#1:3 metadata',
    ]);
  });

  test('a kind that its group does not have, or has in another version', () => {
    expect(
      places({
        'a.yaml': deployment().replace('kind: Deployment', 'kind: Deploymnt'),
        'b.yaml': deployment().replace('apps/v1', 'apps/v3'),
      }),
    ).toEqual(['error object-kind-served m/a.yaml#1:2 kind', 'error object-kind-served m/b.yaml#1:1 apiVersion']);
  });

  test('a product may use its group for what no API server sees', () => {
    const report = (kind: string) => `apiVersion: gateway.networking.k8s.io/v1\nkind: ${kind}\nmetadata: {name: a}\n`;
    expect(places({ 'a.yaml': report('ConformanceReport'), 'b.yaml': report('HTTPRoutes') })).toEqual([
      'note object-kind-known m/a.yaml#1:2 kind',
      'error object-kind-served m/b.yaml#1:2 kind',
    ]);
  });

  test('kinds without a schema are listed, and counted', () => {
    const text = 'apiVersion: example.org/v1\nkind: Shop\nmetadata: {name: a}\n';
    expect(places({ 'shop.yaml': text })).toEqual(['note object-kind-known m/shop.yaml#1:2 kind']);
    expect(project.run(['check', '--manifests', 'm']).stderr).toContain('0 objects checked for Kubernetes 1.34, 1 of unknown kind');
  });

  test('one identity twice: beside each other an error, in a folder below a warning, elsewhere or under kustomize none', () => {
    expect(places({ 'a.yaml': configMap('a'), 'b.yaml': configMap('a') })).toEqual([
      'error object-identity-unique m/b.yaml#1:3 metadata.name',
    ]);
    project.remove('m');
    expect(places({ 'a.yaml': configMap('a'), 'sub/b.yaml': configMap('a') })).toEqual([
      'warning object-identity-unique m/sub/b.yaml#1:3 metadata.name',
    ]);
    project.remove('m');
    expect(places({ 'one/a.yaml': configMap('a'), 'two/a.yaml': configMap('a') })).toEqual([]);
    expect(places({ 'a.yaml': configMap('a'), 'two/kustomization.yaml': 'resources: [a.yaml]\n' })).toEqual([
      'warning object-identity-unique m/one/a.yaml#1:3 metadata.name',
    ]);
  });

  test('files of which one is to be chosen are told once', () => {
    const text = ['a', 'b', 'c', 'd', 'e', 'f'].map(configMap).join('---\n');
    expect(places({ 'one.yaml': text, 'two.yaml': text })).toEqual(['warning object-identity-unique m/two.yaml#1:3 metadata.name']);
    expect(places({ 'two.yaml': `${configMap('a')}---\n${configMap('b')}---\n${configMap('b')}` })).toEqual([
      'error object-identity-unique m/two.yaml#1:3 metadata.name',
      'error object-identity-unique m/two.yaml#2:7 metadata.name',
      'error object-identity-unique m/two.yaml#3:11 metadata.name',
    ]);
  });

  test('what a kustomization lays on objects may be a part of one, but no other', () => {
    const patch = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3, $patch: merge}\n';
    const files = { 'kustomization.yaml': 'resources: [web.yaml]\npatches: [{path: ./patches/web.yaml}]\n', 'web.yaml': deployment() };
    expect(places({ ...files, 'patches/web.yaml': patch })).toEqual([]);
    expect(places({ 'patches/web.yaml': patch.replace('replicas', 'replcas') })).toEqual([
      'error object-field-known m/patches/web.yaml#1:4 spec.replcas',
    ]);
  });

  test('what is put in later is not judged: variables of Flux, secrets of SOPS', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: "ENC[AES256_GCM,data:x]"}\nsops: {version: 3.9.0}\n';
    expect(places({ 'a.yaml': deployment('replicas: "${REPLICAS}"'), 'b.yaml': secret })).toEqual([]);
  });
});

describe('versions', () => {
  const pool = (spec: string) => `apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: {name: a, namespace: b}\nspec: ${spec}\n`;
  const cilium = (version: string) => `apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: cilium, namespace: kube-system}
spec: {repo: "https://helm.cilium.io", chart: cilium, version: ${version}}
`;
  const l2 = 'apiVersion: cilium.io/v2alpha1\nkind: CiliumL2AnnouncementPolicy\nmetadata: {name: a}\nspec: {loadBalancerIPs: true}\n';

  test('an object is for the target minor', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {resources: {limits: {cpu: "1"}}, containers: [{name: a, image: a}]}\n';
    // Resources of whole pods came with 1.32.
    expect(places({ 'a.yaml': text }, '--kubernetes', '1.33')).toEqual([]);
    expect(places({ 'a.yaml': text }, '--kubernetes', 'v1.25.4+k3s1')).toEqual(['error object-field-known m/a.yaml#1:4 spec.resources']);
  });

  // https://kubernetes.io/docs/reference/using-api/deprecation-guide/
  test('an API that is gone is an error with its successor, one that will go a warning', () => {
    const budget = 'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {maxUnavailable: 1, selector: {}}\n';
    const schema = (version: string) =>
      `apiVersion: flowcontrol.apiserver.k8s.io/${version}\nkind: FlowSchema\nmetadata: {name: a}\nspec: {priorityLevelConfiguration: {name: exempt}}\n`;
    const [gone, ...more] = found({ 'a.yaml': budget, 'b.yaml': schema('v1beta3') }, '--kubernetes', '1.31');
    expect(named(gone as Told)).toBe('error kubernetes-kind-served m/a.yaml#1:1 apiVersion');
    expect(gone?.fix).toBe('write apiVersion: policy/v1');
    expect(more.map(named)).toEqual(['warning kubernetes-kind-deprecated m/b.yaml#1:1 apiVersion']);
    expect(places({}, '--kubernetes', '1.32')).toContain('error kubernetes-kind-served m/b.yaml#1:1 apiVersion');
  });

  test('for a newer Kubernetes than all known an unknown field is a warning', () => {
    const [told] = found({ 'a.yaml': deployment('replcas: 2') }, '--kubernetes', '1.36');
    expect(told).toMatchObject({ rule: 'object-field-known', severity: 'warning' });
    expect(told?.problem).toContain('Kubernetes 1.34');
  });

  test('where the version of a product is not known, one of them is enough', () => {
    expect(places({ 'a.yaml': pool('{addresses: [10.0.0.0/24]}'), 'b.yaml': l2 })).toEqual([]);
    const [told] = found({ 'a.yaml': pool('{addresses: [10.0.0.0/24], addrs: []}') });
    expect(told).toMatchObject({ rule: 'object-field-known', at: 'spec.addrs' });
  });

  test('where a release in the folder pins it, that one counts', () => {
    expect(places({ 'a.yaml': l2, 'b.yaml': cilium('1.14.0') })).toEqual([]);
    // It came with 1.14. @see https://docs.cilium.io/en/v1.14/network/l2-announcements/
    expect(places({ 'b.yaml': cilium('1.13.0') })).toEqual(['error object-kind-served m/a.yaml#1:2 kind']);
  });

  // keepAliveTimeSeconds of a CiliumBGPPeerConfig is at most its holdTimeSeconds, by a rule of its definition.
  test('rules that its definition states are held, too', () => {
    const peer =
      'apiVersion: cilium.io/v2\nkind: CiliumBGPPeerConfig\nmetadata: {name: a}\nspec:\n  timers: {holdTimeSeconds: 9, keepAliveTimeSeconds: 30}\n';
    expect(places({ 'a.yaml': peer, 'b.yaml': cilium('1.18.0') })).toEqual([
      expect.stringContaining('error definition-rule-holds m/a.yaml#1:5 spec.timers'),
    ]);
  });

  test('definitions in the folder come first, and --schema adds those from outside', () => {
    const crd = (property: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: shops.example.org}
spec:
  group: example.org
  scope: Namespaced
  names: {kind: Shop, plural: shops}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {${property}: {type: integer}}}}}}
`;
    const shop = 'apiVersion: example.org/v1\nkind: Shop\nmetadata: {name: a}\nspec: {size: 1}\n';
    expect(places({ 'shop.yaml': shop, 'crd.yaml': crd('size') })).toEqual([]);
    expect(places({ 'crd.yaml': crd('sizes') })).toEqual(['error object-field-known m/shop.yaml#1:4 spec.size']);
    project.remove('m/crd.yaml');
    project.write('crds/list.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [] }));
    project.write('crds/shops.yaml', crd('sizes'));
    expect(places({}, '--schema', 'crds')).toEqual(['error object-field-known m/shop.yaml#1:4 spec.size']);
    expect(places({}, '--schema', 'crds/shops.yaml')).toHaveLength(1);
    expect(places({ 'other.yaml': shop.replace('v1', 'v2') }, '--schema', 'crds')).toContain(
      'error object-kind-served m/other.yaml#1:1 apiVersion',
    );
    expect(project.run(['check', '--manifests', 'm', '--schema', 'crds/list.json']).code).toBe(2);
  });

  // The API server strips int32 and int64 from definitions: apiextensions-apiserver v0.34.1, pkg/apiserver/validation/formats.go.
  test('the width of a number is no rule of a definition, and is one of the own kinds of Kubernetes', () => {
    const peer = (schema: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: peers.example.org}
spec:
  group: example.org
  scope: Namespaced
  names: {kind: Peer, plural: peers}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {format: {type: string, format: ipv4}, asns: {type: array, items: ${schema}}}}}}}
`;
    const object = (format: string) =>
      `apiVersion: example.org/v1\nkind: Peer\nmetadata: {name: a}\nspec: {asns: [4200000000], format: ${format}}\n`;
    const asn = '{type: integer, format: int32}';
    expect(places({ 'crd.yaml': peer(asn), 'peer.yaml': object('10.0.0.1') })).toEqual([]);
    expect(places({ 'peer.yaml': object('x') })).toEqual(['error object-value-fits m/peer.yaml#1:4 spec.format']);
    project.remove('m/crd.yaml');
    project.write('crds/peers.yaml', peer('{type: integer, format: int32, maximum: 65535}'));
    expect(places({ 'peer.yaml': object('10.0.0.1') }, '--schema', 'crds')).toEqual([
      'error object-value-fits m/peer.yaml#1:4 spec.asns[0]',
    ]);
    project.remove('m/peer.yaml');
    expect(places({ 'web.yaml': deployment('replicas: 4200000000') })).toEqual(['error object-value-fits m/web.yaml#1:7 spec.replicas']);
  });
});

describe('texts', () => {
  test('one that is not well-formed is a finding, and all others are looked at', () => {
    expect(
      places({
        'a.yaml': `${configMap('a')}---\nkind: [\n---\n${deployment('replcas: 1')}`,
        'b.yaml': deployment('replcas: 2', 'b'),
        'c.json': '{"apiVersion": "v1",\n "kind": }',
        'd.yaml': `${configMap('d')}data: {a: "1", a: "2"}\n`,
        'e.yaml': 'apiVersion: v1\nkind: *nobody\n',
      }),
    ).toEqual([
      'error manifest-readable m/a.yaml#2:6 (root)',
      'error object-field-known m/a.yaml#3:13 spec.replcas',
      'error object-field-known m/b.yaml#1:7 spec.replcas',
      'error manifest-readable m/c.json#1:2 (root)',
      'error duplicate-key m/d.yaml#1:4 data.a',
      expect.stringContaining('error manifest-readable m/e.yaml#1:'),
    ]);
  });

  test('bytes that are no text are a finding', () => {
    project.write('m/a.yaml', new Uint8Array([0x61, 0xff, 0xfe]));
    expect(places({})).toEqual(['error manifest-readable m/a.yaml#1:1 (root)']);
  });

  test('a template of Helm is told once, a text that only quotes braces is none', () => {
    const template = `${configMap('{{ .Release.Name }}')}---\n{{- if .Values.a }}\na: b\n{{- end }}\n`;
    const rule = `${configMap('rule')}data:\n  alert: "{{ $labels.pod }} is down"\n  text: |\n    {{ template "x" }}\n`;
    expect(places({ 'chart/templates/a.yaml': template, 'rule.yaml': rule })).toEqual([
      'warning manifest-readable m/chart/templates/a.yaml#1:3 (root)',
    ]);
    expect(places({ 'rule.yaml': `${rule}bad: [\n` })).toContain('error manifest-readable m/rule.yaml#1:9 (root)');
  });

  test('what is no object is counted and named, and never a finding', () => {
    const files = {
      'kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n',
      'Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
      'values.yaml': 'replicaCount: 2\n',
      'docker-compose.yml': 'services: {a: {image: b}}\n',
      'list.yaml': '- a\n- b\n',
      'transformer.yaml': 'apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: a}\n',
      'empty.yaml': '# nothing\n---\n',
      'kubeconfig.yaml': 'apiVersion: v1\nkind: Config\nclusters: []\n',
      'tsconfig.json': '{\n  // the usual\n  "compilerOptions": {}, /* and */\n}\n',
      'text.txt': 'a: [',
      '.hidden/a.yaml': 'a: [',
      'node_modules/a/b.yaml': 'a: [',
    };
    expect(places(files)).toEqual([]);
    const { stderr } = project.run(['check', '--manifests', 'm']);
    for (const name of ['kustomization.yaml', 'Chart.yaml', 'values.yaml', 'docker-compose.yml', 'list.yaml', 'kubeconfig.yaml']) {
      expect(stderr).toContain(`m/${name}: document 1: no Kubernetes object\n`);
    }
    expect(stderr).toContain('9 files, 8 documents: 0 objects checked for Kubernetes 1.34, 0 of unknown kind, 8 documents without any');
  });

  test('text is read as Go reads it: times are text, and yes is true', () => {
    const text = `${configMap('a')}data: {port: 22:22, day: 2026-01-01, on: yes}\n`;
    expect(places({ 'a.yaml': text })).toEqual(['error object-value-fits m/a.yaml#1:4 data.true']);
  });
});

// The two mistakes of the most copied repositories: `cgroup.automount` and `bpf.loadBalancer.mode` are read by no chart.
describe('values of Helm releases', () => {
  const values = 'cgroup:\n  automount:\n    enabled: true\nbpf:\n  loadBalancer:\n    mode: dsr\n';
  const indented = (depth: number) => values.replace(/^/gm, ' '.repeat(depth)).trimEnd();
  const helmChart = `apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: cilium, namespace: kube-system}
spec:
  repo: https://helm.cilium.io/
  chart: cilium
  version: 1.15.1
`;

  test('a HelmChart: the text of valuesContent by its own lines, a map, single settings', () => {
    expect(
      places({
        'text/a.yaml': `${helmChart}  valuesContent: |-\n${indented(4)}\n`,
        'map/a.yaml': `${helmChart}  values:\n${indented(4)}\n`,
        'set/a.yaml': `${helmChart}  set:\n    kubeProxyReplacement: "true"\n    cgroup.automount.enabled: "true"\n`,
      }),
    ).toEqual([
      'error chart-value-known m/map/a.yaml#1:10 spec.values.cgroup.automount',
      'error chart-value-known m/map/a.yaml#1:13 spec.values.bpf.loadBalancer',
      'error chart-value-known m/set/a.yaml#1:10 spec.set["cgroup.automount.enabled"]',
      'error chart-value-known m/text/a.yaml#1:10 spec.valuesContent.cgroup.automount',
      'error chart-value-known m/text/a.yaml#1:13 spec.valuesContent.bpf.loadBalancer',
    ]);
  });

  test('a HelmChartConfig: by the chart of its name in the folder', () => {
    const config = `apiVersion: helm.cattle.io/v1\nkind: HelmChartConfig\nmetadata: {name: cilium, namespace: kube-system}\nspec:\n  valuesContent: |\n${indented(4)}\n`;
    const [first] = found({ 'chart.yaml': helmChart, 'config.yaml': config });
    expect(named(first as Told)).toBe('error chart-value-known m/config.yaml#1:7 spec.valuesContent.cgroup.automount');
    expect(first?.problem).toContain('cilium 1.15.1');
    project.remove('m/chart.yaml');
    const [alone] = found({});
    expect(alone?.problem).toMatch(/were tried$/);
  });

  test('a HelmRelease: by its repository and a range of versions', () => {
    const source =
      'apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nmetadata: {name: cilium, namespace: flux-system}\nspec: {interval: 1h, url: "https://helm.cilium.io"}\n';
    const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: cilium, namespace: kube-system}
spec:
  interval: 1h
  chart: {spec: {chart: cilium, version: 1.16.x, sourceRef: {kind: HelmRepository, name: cilium, namespace: flux-system}}}
  values:
${indented(4)}
`;
    const told = found({ 'a.yaml': `${source}---\n${release}` });
    expect(told.map(named)).toEqual([
      'error chart-value-known m/a.yaml#2:14 spec.values.cgroup.automount',
      'error chart-value-known m/a.yaml#2:17 spec.values.bpf.loadBalancer',
    ]);
    expect(told[0]?.problem).toContain('cilium 1.16.');
    const oci =
      'apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: {name: cilium, namespace: kube-system}\nspec: {interval: 1h, url: "oci://quay.io/cilium/charts/cilium", ref: {tag: 1.17.2}}\n';
    const byReference = release.replace(/ {2}chart: .*\n/, '  chartRef: {kind: OCIRepository, name: cilium}\n');
    const [first] = found({ 'a.yaml': `${oci}---\n${byReference}` });
    expect(first?.problem).toContain('cilium 1.17.2');
  });

  test('an Application: values as text, as a map and as parameters, in one source of several', () => {
    const application = (helm: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: cilium, namespace: argocd}
spec:
  project: default
  destination: {server: "https://kubernetes.default.svc", namespace: kube-system}
  sources:
    - {repoURL: "https://git.example/a.git", path: b, targetRevision: main}
    - repoURL: https://helm.cilium.io
      chart: cilium
      targetRevision: 1.17.*
      helm:
${helm}
`;
    const at = 'spec.sources[1].helm';
    expect(
      places({
        'text/a.yaml': application(`        values: |\n${indented(10)}`),
        'map/a.yaml': application(`        valuesObject:\n${indented(10)}`),
        'parameters/a.yaml': application(
          '        parameters:\n          - {name: hubble.enabled, value: "true"}\n          - {name: hubble.enabld, value: "true"}',
        ),
      }),
    ).toEqual([
      `error chart-value-known m/map/a.yaml#1:15 ${at}.valuesObject.cgroup.automount`,
      `error chart-value-known m/map/a.yaml#1:18 ${at}.valuesObject.bpf.loadBalancer`,
      `error chart-value-known m/parameters/a.yaml#1:15 ${at}.parameters[1]`,
      `error chart-value-known m/text/a.yaml#1:15 ${at}.values.cgroup.automount`,
      `error chart-value-known m/text/a.yaml#1:18 ${at}.values.bpf.loadBalancer`,
    ]);
  });

  // install/kubernetes/cilium/templates/validate.yaml of cilium v1.15.1: Hubble Relay needs Hubble.
  test('values that the chart refuses stand where they are said, unless others may come from elsewhere', () => {
    const refused = `${helmChart}  valuesContent: |-\n    hubble:\n      enabled: false\n      relay:\n        enabled: true\n`;
    const [told, ...more] = found({ 'a.yaml': refused });
    expect(more).toEqual([]);
    expect(named(told as Told)).toMatch(/^error chart-value-refused m\/a\.yaml#1:1[0-2] spec\.valuesContent\.hubble/);
    expect(places({ 'a.yaml': `${refused}  valuesSecrets: [{name: more}]\n` })).toEqual([]);
  });

  test('values that the chart reads in vain are a warning where they are said, if one version is pinned', () => {
    const idle = `${helmChart}  valuesContent: |-\n    debug: {enabled: true}\n    bandwidthManager:\n      bbr: true\n`;
    expect(places({ 'a.yaml': idle })).toEqual(['warning chart-value-idle m/a.yaml#1:11 spec.valuesContent.bandwidthManager.bbr']);
    const single = `${helmChart}  set: {bandwidthManager.bbr: "true"}\n`;
    const [told] = found({ 'a.yaml': single });
    expect(named(told as Told)).toBe('warning chart-value-idle m/a.yaml#1:8 spec.set["bandwidthManager.bbr"]');
    expect(told?.problem).toMatch(/^bandwidthManager\.bbr has no effect/);
    expect(places({ 'a.yaml': idle.replace('1.15.1', '1.15.x') })).toEqual([]);
  });

  test('values that cannot be read, of another chart, and of an unknown version are told', () => {
    expect(places({ 'a.yaml': `${helmChart}  valuesContent: |\n    a: 1\n    b: [\n` })).toEqual([
      expect.stringMatching(/^error manifest-readable m\/a.yaml#1:1[01] spec\.valuesContent$/),
    ]);
    expect(places({ 'a.yaml': `${helmChart.replace('helm.cilium.io', 'charts.example')}  values:\n${indented(4)}\n` })).toEqual([
      'note chart-value-known m/a.yaml#1:4 spec',
    ]);
    expect(places({ 'a.yaml': `${helmChart.replace('1.15.1', '1.99.0')}  values:\n${indented(4)}\n` })).toEqual([
      'note chart-value-known m/a.yaml#1:4 spec',
    ]);
  });
});

describe('the command', () => {
  const codeOf = ({ code, stdout }: Run) => [code, stdout === ''];

  test('exit 0 without errors, 1 with one, and as --fail-on says', () => {
    project.write('m/shop.yaml', 'apiVersion: example.org/v1\nkind: Shop\nmetadata: {name: a}\n');
    expect(codeOf(project.run(['check', '--manifests', 'm']))).toEqual([0, false]);
    expect(codeOf(project.run(['check', '--manifests', 'm', '--fail-on', 'note']))).toEqual([1, false]);
    project.write('m/web.yaml', deployment('replcas: 1'));
    expect(codeOf(project.run(['check', '--manifests', 'm']))).toEqual([1, false]);
  });

  test.each([
    [['--manifests', 'absent'], 'absent does not exist'],
    [['--manifests', 'm', 'home'], '--manifests does not go with the names of clusters'],
    [['--manifests', 'm', '-f', 'home.yaml'], '--manifests does not go with -f'],
    [['--manifests', 'm', '--fix'], '--manifests does not go with --fix'],
    [['--manifests', 'm', '--kubernetes', '1.12'], '--kubernetes takes 1.25 to 1.36, got 1.12'],
    [['--manifests', 'm', '--schema', 'absent'], 'absent does not exist'],
    [['--kubernetes', '1.33'], '--kubernetes goes with --manifests: a cluster file says it itself'],
  ])('%j is wrong usage: exit 2 and a sentence', (args, sentence) => {
    project.write('m/a.yaml', configMap('a'));
    const { code, stdout, stderr } = project.run(['check', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toBe(`keelson: ${sentence}`);
  });

  test('--json prints exactly the findings, each with exactly its keys', () => {
    project.write('m/web.yaml', deployment('replcas: 1'));
    const { stdout } = project.run(['check', '--manifests', 'm', '--json']);
    const text = expect.any(String);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          rule: 'object-field-known',
          severity: 'error',
          file: 'm/web.yaml',
          document: 1,
          line: 7,
          at: 'spec.replcas',
          problem: text,
          fix: text,
        },
      ],
    });
    project.write('m/web.yaml', deployment());
    expect(JSON.parse(project.run(['check', '--manifests', 'm', '--json']).stdout)).toEqual({ findings: [] });
  });

  test('people read place, path, problem, repair and rule, and explain knows the rule', () => {
    project.write('m/web.yaml', `${configMap('a')}---\n${deployment('replcas: 1')}`);
    const { stdout } = project.run(['check', '--manifests', 'm']);
    expect(stdout).toMatch(/^m\/web\.yaml:11: document 2: spec\.replcas: \S.*\n {2}fix {3}\S.*\n {2}rule {2}object-field-known /);
    for (const rule of [
      'object-field-known',
      'manifest-readable',
      'chart-value-known',
      'chart-value-type',
      'chart-value-refused',
      'chart-value-idle',
    ]) {
      expect(project.run(['explain', rule]).code).toBe(0);
    }
  });

  test('several folders and files are looked at as one, each file once', () => {
    project.write('m/a.yaml', configMap('a'));
    project.write('n/b.txt', deployment('replcas: 1'));
    const { stdout, stderr } = project.run(['check', '--manifests', 'm', '--manifests', 'm/a.yaml', '--manifests', 'n/b.txt', '--json']);
    expect(JSON.parse(stdout).findings.map(named)).toEqual(['error object-field-known n/b.txt#1:7 spec.replcas']);
    expect(stderr).toContain('2 files, 2 documents: 2 objects checked');
  });

  test('a big folder is looked at to its end', () => {
    for (let index = 0; index < 200; index++) {
      const texts = Array.from({ length: 20 }, (_, at) => deployment(at === 19 ? 'replcas: 1' : 'replicas: 1', `w${index}-${at}`));
      project.write(`m/${index % 10}/${index}.yaml`, texts.join('---\n'));
    }
    const told = found({});
    expect(told).toHaveLength(200);
    expect(new Set(told.map(({ file, line, document }) => `${file}#${document}:${line}`)).size).toBe(200);
  }, 60_000);

  test('a link that leads back is followed once', () => {
    project.write('m/a.yaml', configMap('a'));
    symlinkSync(project.path('m'), project.path('m/loop'));
    expect(places({})).toEqual([]);
  });
});

describe.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('dist/%s', (name, cluster) => {
  test('has no fault for its own Kubernetes, and no kind that is not known', () => {
    const kubernetes = minorOf(readSpec(cluster).cluster?.kubernetes ?? '');
    const places = [join('dist', name)];
    const { findings, unknown, objects } = checkFolders({ places, schemas: [], kubernetes, cwd: join(__dirname, '../..') });
    expect(findings).toEqual([]);
    expect(unknown).toBe(0);
    looked += objects;
  });
});

test('all of dist was looked at', () => {
  expect(looked).toBeGreaterThan(400);
});
