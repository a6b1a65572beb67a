import { parse } from 'yaml';
import { fluxCharts } from '../../src/constructs/flux-version';
import { object, rendered, single } from '../built';

// biome-ignore lint/suspicious/noExplicitAny: objects of several kinds, looked into
type Loose = any;

const repository = { url: 'https://git.example/home.git', path: 'clusters/home', branch: 'main' };

function build(options: object = {}, over: object = {}) {
  return rendered({ ...single, loadBalancer: { pools: {} }, ...over, addons: { flux: { version: '2.8.5', repository, ...options } } });
}

function values(options: object = {}, over: object = {}): Loose {
  const { spec } = object(build(options, over), 'flux', 'HelmChart', 'flux') as Loose;
  return parse(spec.valuesContent);
}

const kustomization = (options: object = {}): Loose => object(build(options), 'flux', 'Kustomization', 'flux-system');

// fluxcd-community/helm-charts, charts/flux2/Chart.yaml at each tag flux2-<chart>: version and appVersion.
const charts = [
  ['2.0.1', '2.9.2'],
  ['2.1.2', '2.11.1'],
  ['2.2.3', '2.12.4'],
  ['2.3.0', '2.13.0'],
  ['2.4.0', '2.14.1'],
  ['2.5.1', '2.15.0'],
  ['2.6.4', '2.16.4'],
  ['2.7.5', '2.17.2'],
  ['2.8.5', '2.18.3'],
] as const;

test.each(charts)('Flux %s comes by chart %s', (version, chart) => {
  expect(object(build({ version }), 'flux', 'HelmChart', 'flux').spec).toMatchObject({
    repo: 'https://fluxcd-community.github.io/helm-charts',
    chart: 'flux2',
    version: chart,
    targetNamespace: 'flux-system',
  });
});

test('knows no other release', () => {
  expect(Object.keys(fluxCharts)).toEqual(charts.map(([version]) => version));
});

// fluxcd/flux2 v2.8.5, manifests/install/namespace.yaml and labels.yaml; `flux install` adds the version.
test('makes the namespace of upstream', () => {
  expect(object(build(), 'flux', 'Namespace', 'flux-system').metadata.labels).toEqual({
    'app.kubernetes.io/instance': 'flux-system',
    'app.kubernetes.io/part-of': 'flux',
    'app.kubernetes.io/version': 'v2.8.5',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/warn-version': 'latest',
  });
});

// charts/flux2/values.yaml, the same keys at flux2-2.9.2 and flux2-2.18.3; rendered at all nine tags.
describe('values of the chart', () => {
  test('are what a cluster of one tenant needs', () => {
    expect(values()).toEqual({
      clusterDomain: 'cluster.local',
      helmController: { create: true },
      imageAutomationController: { create: false },
      imageReflectionController: { create: false },
      notificationController: { create: true },
      policies: { create: true },
      multitenancy: { enabled: false },
    });
  });

  // templates/kustomize-controller.yaml: --events-addr=http://notification-controller.….svc.<clusterDomain>.
  test('know the domain of the Services', () => {
    expect(values({}, { network: { clusterDomain: 'home.arpa' } }).clusterDomain).toBe('home.arpa');
  });

  test('switch components on and off', () => {
    expect(values({ helm: false, notifications: false, imageAutomation: true, networkPolicies: false })).toMatchObject({
      helmController: { create: false },
      imageAutomationController: { create: true },
      imageReflectionController: { create: true },
      notificationController: { create: false },
      policies: { create: false },
    });
  });

  test('may be added to', () => {
    expect(values({ values: { sourceWatcher: { create: true } } })).toMatchObject({ sourceWatcher: { create: true } });
  });
});

test('points at nothing where it is not told a repository', () => {
  const { manifests } = rendered({
    ...single,
    loadBalancer: { pools: {} },
    addons: { flux: { version: '2.8.5' } },
    waivers: [{ rule: 'gitops-engine-has-source', at: 'addons.flux', reason: 'flux bootstrap tells it' }],
  });
  expect(manifests.get('flux')?.map(({ kind }) => kind)).toEqual(['Namespace', 'HelmChart']);
});

// fluxcd/source-controller v1.9.1 and kustomize-controller v1.9.4, config/crd/bases.
describe('the root', () => {
  test('follows a branch and applies a folder of it', () => {
    expect(object(build(), 'flux', 'GitRepository', 'flux-system')).toEqual({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: { name: 'flux-system', namespace: 'flux-system' },
      spec: { url: repository.url, interval: '1m', ref: { branch: 'main' } },
    });
    expect(kustomization()).toEqual({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'flux-system', namespace: 'flux-system' },
      spec: {
        sourceRef: { kind: 'GitRepository', name: 'flux-system' },
        path: './clusters/home',
        interval: '10m',
        retryInterval: '2m',
        prune: true,
      },
    });
  });

  test('reads its credentials from a Secret, at the intervals that it is told', () => {
    const rendering = build({
      interval: '1h',
      prune: false,
      repository: { url: 'ssh://git@git.example/home.git', path: '.', semver: '>=1.0.0 <2.0.0', secret: 'home-repository', interval: '5m' },
    });
    expect(object(rendering, 'flux', 'GitRepository', 'flux-system').spec).toEqual({
      url: 'ssh://git@git.example/home.git',
      interval: '5m',
      ref: { semver: '>=1.0.0 <2.0.0' },
      secretRef: { name: 'home-repository' },
    });
    expect(object(rendering, 'flux', 'Kustomization', 'flux-system').spec).toMatchObject({ path: './', interval: '1h', prune: false });
    expect(rendering.manifests.get('flux')?.map(({ kind }) => kind)).not.toContain('Secret');
  });

  // templates/source-controller.crds.yaml of the charts: v1beta2 alone is in flux2-2.15.0, both are in flux2-2.16.4, v1 alone in flux2-2.18.3.
  test.each([
    ['2.0.1', 'v1beta2'],
    ['2.5.1', 'v1beta2'],
    ['2.6.4', 'v1'],
    ['2.8.5', 'v1'],
  ])('of an OCI repository is spelt for Flux %s', (version, served) => {
    const rendering = build({ version, repository: { url: 'oci://registry.example/home', path: '.', tag: 'latest' } });
    expect(object(rendering, 'flux', 'OCIRepository', 'flux-system')).toEqual({
      apiVersion: `source.toolkit.fluxcd.io/${served}`,
      kind: 'OCIRepository',
      metadata: { name: 'flux-system', namespace: 'flux-system' },
      spec: { url: 'oci://registry.example/home', interval: '1m', ref: { tag: 'latest' } },
    });
    expect(object(rendering, 'flux', 'Kustomization', 'flux-system').spec).toMatchObject({ sourceRef: { kind: 'OCIRepository' } });
  });

  test('decrypts by a key of a Secret', () => {
    expect(kustomization({ sops: { secret: 'sops-age' } }).spec.decryption).toEqual({ provider: 'sops', secretRef: { name: 'sops-age' } });
  });

  // https://fluxcd.io/flux/installation/configuration/multitenancy/; the chart binds cluster-admin to the account kustomize-controller.
  test('keeps its rights where tenants lose theirs', () => {
    expect(values({ lockdown: {} }).multitenancy).toEqual({ enabled: true, defaultServiceAccount: 'default' });
    expect(values({ lockdown: { defaultServiceAccount: 'tenant' } }).multitenancy.defaultServiceAccount).toBe('tenant');
    expect(kustomization({ lockdown: {} }).spec.serviceAccountName).toBe('kustomize-controller');
  });
});

test('its own objects lie apart from the chart that brings their kinds', () => {
  const files = build().files;
  const kinds = (file: string) =>
    [...(files.get(`k3s-manifests/${file}`)?.content ?? '').matchAll(/^kind: (.*)$/gm)].map(([, kind]) => kind);
  expect(kinds('60-flux.yaml')).toEqual(['HelmChart']);
  expect(kinds('70-flux.yaml')).toEqual(['GitRepository', 'Kustomization']);
});
