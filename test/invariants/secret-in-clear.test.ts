import * as clusters from '../../clusters';
import { check } from '../../src/check';
import type { Finding } from '../../src/finding';
import type { Subject } from '../../src/invariant';
import { invariants } from '../../src/invariants';
import type { Manifest } from '../../src/manifest';
import { isWithin, type Path, parsePath, printPath } from '../../src/path';
import { readSpec } from '../../src/spec';
import { stringifyAll } from '../../src/yaml';
import { readFacts } from '../facts';
import { inBase64, lot, type Planted, pem, planted } from '../secrets/planted';
import { withObjects } from './case';
import { broken, examine, type Loose, named } from './examine';
import { sound } from './sound';
import { subjectOf } from './subject';

const rule = 'secret-in-clear';

const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
const environment = (name: string) => kebab(name).replaceAll('-', '_').toUpperCase();
const own = (file: Loose, ...objects: Loose[]) => (file.addons = { ...file.addons, manifests: { objects } });
const object = (apiVersion: string, kind: string, rest: Loose, metadata: Loose = {}) => ({
  apiVersion,
  kind,
  metadata: { name: 'planted', namespace: 'default', ...metadata },
  ...rest,
});
const podOf = (container: Loose) => object('v1', 'Pod', { spec: { containers: [{ name: 'web', image: 'nginx:1.29.1', ...container }] } });

/** Where a secret may stand, and where it is told. */
const places: readonly (readonly [place: string, plant: (file: Loose, secret: Planted) => void, told: string])[] = [
  [
    'a field of an object',
    (file, { name, value }) => own(file, object('example.com/v1', 'Thing', { spec: { inner: [{ [name]: value }] } })),
    'addons.manifests.objects[0].spec.inner[0]',
  ],
  [
    'a Secret',
    (file, { name, value }) => own(file, object('v1', 'Secret', { stringData: { [name]: value } })),
    'addons.manifests.objects[0].stringData',
  ],
  [
    'a Secret in base64',
    (file, { name, value }) => own(file, object('v1', 'Secret', { data: { [name]: inBase64(value) } })),
    'addons.manifests.objects[0].data',
  ],
  [
    'a ConfigMap',
    (file, { name, value }) => own(file, object('v1', 'ConfigMap', { data: { [name]: value } })),
    'addons.manifests.objects[0].data',
  ],
  [
    'a file in a ConfigMap',
    (file, { name, value }) => own(file, object('v1', 'ConfigMap', { data: { 'app.yaml': stringifyAll([{ web: { [name]: value } }]) } })),
    'addons.manifests.objects[0].data',
  ],
  [
    'values of a chart of one’s own',
    (file, { name, value }) =>
      own(
        file,
        object('helm.cattle.io/v1', 'HelmChart', {
          spec: {
            chart: 'web',
            repo: 'https://charts.example',
            version: '1.0.0',
            valuesContent: stringifyAll([{ a: { b: { [name]: value } } }]),
          },
        }),
      ),
    'addons.manifests.objects[0].spec.valuesContent',
  ],
  [
    'values of the chart of an add-on',
    (file, { name, value }) => (file.addons = { ...file.addons, metallb: { version: '0.16.1', values: { speaker: { [name]: value } } } }),
    'addons.metallb.values.speaker',
  ],
  [
    'the environment of a container',
    (file, { name, value }) => own(file, podOf({ env: [{ name: environment(name), value }] })),
    'addons.manifests.objects[0].spec.containers[0].env[0].value',
  ],
  [
    'arguments of a container',
    (file, { name, value }) => own(file, podOf({ args: [`--${kebab(name)}=${value}`] })),
    'addons.manifests.objects[0].spec.containers[0].args[0]',
  ],
  [
    'an argument after its flag',
    (file, { name, value }) => own(file, podOf({ args: [`--${kebab(name)}`, value] })),
    'addons.manifests.objects[0].spec.containers[0].args[1]',
  ],
  [
    'an annotation',
    (file, { name, value }) => own(file, object('v1', 'ConfigMap', {}, { annotations: { [`example.com/${kebab(name)}`]: value } })),
    'addons.manifests.objects[0].metadata.annotations',
  ],
  [
    'the configuration of k3s',
    (file, { name, value }) =>
      (file.distribution = { k3s: { version: 'v1.34.1+k3s1', config: { 'kubelet-arg': [`${kebab(name)}=${value}`] } } }),
    'distribution.k3s.config.kubelet-arg[0]',
  ],
];

/** What is found of one secret in one place. */
function find(plant: (file: Loose, secret: Planted) => void, secret: Planted): readonly Finding[] {
  return examine(broken(sound.flannel, (file) => plant(file, secret)));
}

/** True if a text tells more than the first four characters of any line of a secret. */
function tells(text: string, value: string): boolean {
  return value.split(/\n|\\n/).some((line) => line.length > 6 && text.includes(line.slice(0, 7)));
}

test('there are at least sixty kinds, each of its own', () => {
  expect(planted.length).toBeGreaterThanOrEqual(60);
  expect(new Set(planted.map(({ kind }) => kind)).size).toBe(planted.length);
});

describe.each(places)('%s', (_, plant, told) => {
  const at = parsePath(told) as Path;
  const all = planted.map((secret) => ({ secret, found: find(plant, secret) }));

  test('is where each of the planted secrets is found, as an error', () => {
    const missed = all.filter(
      ({ found }) => !found.some((finding) => finding.rule === rule && isWithin(finding.at, at) && finding.severity === 'error'),
    );
    expect(missed.map(({ secret }) => secret.kind)).toEqual([]);
  });

  test('is told without telling the secret, whatever is wrong with it beside', () => {
    const telling = all.flatMap(({ secret, found }) =>
      found
        .filter(({ problem, fix }) => tells(`${problem} ${fix}`, secret.value))
        .map((finding) => `${secret.kind}: ${finding.rule} ${printPath(finding.at)}: ${finding.problem}`),
    );
    expect(telling).toEqual([]);
  });
});

const invariant = invariants.find(({ name }) => name === rule);
const findingsOf = (subject: Subject) => [...(invariant?.check(subject) ?? [])];

describe('what no cluster file says in clear', () => {
  const secret = lot('alnum', 40);

  test('is told of the add-on that makes an object with it, once', () => {
    const made = object('v1', 'ConfigMap', { data: { token: secret } }) as unknown as Manifest;
    const subject = withObjects(subjectOf(sound.single), 'cilium', made);
    const files = new Map([...subject.files, ['k3s-manifests/more.yaml', { content: stringifyAll([made]), mode: 0o600 }]]);
    const found = findingsOf({ ...subject, files });
    expect(found.map(({ at }) => printPath(at))).toEqual(['addons.cilium']);
    expect(found[0]?.problem).toMatch(/^makes ConfigMap default\/planted, whose data\.token holds a token \(.{4}…, 40 characters\)$/);
  });

  test('is told of the file of objects, by its place', () => {
    const subject = subjectOf(sound.flannel);
    const made = object('v1', 'Secret', { stringData: { login: 'hunter2' } }) as unknown as Manifest;
    const manifests = new Map([['manifests', [made]]]);
    const options = (name: string) => (name === 'manifests' ? { files: ['own.yaml'] } : undefined);
    expect(findingsOf({ ...subject, manifests, options, fileObjects: [1] }).map(({ at }) => printPath(at))).toEqual([
      'addons.manifests.files[0]',
    ]);
  });

  test.each([
    ['host/k3s-1/etc/rancher/k3s/config.yaml', 'nodes.k3s-1'],
    ['host/k3s-1/cloud-init/user-data', 'nodes.k3s-1'],
    ['routers/tor/frr.conf', 'bgp.peers.tor'],
    ['bootstrap/values/cilium.yaml', 'deliveries.bootstrap'],
  ])('is told of what %s is made for', (path, told) => {
    const subject = subjectOf(sound.kubeRouter);
    const missed = planted.filter(({ name, value }) => {
      const content = path.endsWith('.conf') ? `${name}=${value}\n` : stringifyAll([{ [name]: value }]);
      const found = findingsOf({ ...subject, files: new Map([...subject.files, [path, { content, mode: 0o600 }]]) });
      return (
        found.length !== 1 ||
        printPath(found[0]?.at ?? []) !== told ||
        tells(found[0]?.problem ?? '', value) ||
        !found[0]?.problem.includes(path)
      );
    });
    expect(missed.map(({ kind }) => kind)).toEqual([]);
  });
});

test('no committed cluster holds one, in its file, its objects or any of its files', () => {
  let values = 0;
  let lines = 0;
  let files = 0;
  const count = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(count);
    else values++;
  };
  const found = Object.values(clusters).flatMap((cluster) => {
    const { rendering, findings } = check(readSpec(cluster), readFacts);
    for (const objects of rendering?.manifests.values() ?? []) count(objects);
    for (const { content } of rendering?.files.values() ?? []) {
      files++;
      lines += content.split('\n').length;
    }
    return findings.filter((finding) => finding.rule === rule).map(({ at }) => `${cluster.name}: ${printPath(at)}`);
  });
  expect(found).toEqual([]);
  expect(Object.keys(clusters).length).toBeGreaterThanOrEqual(25);
  expect(files).toBeGreaterThan(1000);
  expect(lines).toBeGreaterThan(200_000);
  expect(values).toBeGreaterThan(15_000);
});

test('a Secret may say who somebody is, and hold what everybody may see', () => {
  const open = {
    url: 'https://git.example/home.git',
    type: 'git',
    username: 'git',
    'tls.crt': pem('CERTIFICATE'),
    project: 'default',
    empty: '',
  };
  const secrets = [
    object('v1', 'Secret', { stringData: open }),
    object('v1', 'Secret', { data: Object.fromEntries(Object.entries(open).map(([key, value]) => [key, inBase64(value)])) }, { name: 'b' }),
    object(
      'v1',
      'Secret',
      { stringData: { password: 'ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]' }, sops: { mac: 'ENC[x]' } },
      { name: 'c' },
    ),
    object('v1', 'Secret', { type: 'kubernetes.io/service-account-token' }, { name: 'd' }),
  ];
  const found = examine(broken(sound.flannel, (file) => own(file, ...secrets)));
  expect(found.filter((finding) => finding.rule === rule).map(named)).toEqual([]);
});

test('one that somebody lets stand is waived by its path, with a reason', () => {
  const file = broken(sound.flannel, (copy) => {
    own(copy, object('v1', 'Secret', { stringData: { password: 'hunter2', token: 'mellon7' } }));
    copy.waivers = [{ rule, at: 'addons.manifests.objects[0].stringData.password', reason: 'everybody knows it' }];
  });
  const { findings, waived, rendering } = check(readSpec(file), readFacts);
  expect(findings.filter((finding) => finding.rule === rule).map(({ at }) => printPath(at))).toEqual([
    'addons.manifests.objects[0].stringData.token',
  ]);
  expect(waived.map(({ at }) => printPath(at))).toEqual(['addons.manifests.objects[0].stringData.password']);
  expect(rendering).toBeUndefined();
});
