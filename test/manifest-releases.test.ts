import type { Manifest } from '../src/manifest';
import { controllerOnlyFields, releasesOf, valuesOf } from '../src/manifest-releases';

const chart = (spec: object, apiVersion = 'helm.cattle.io/v1', kind = 'HelmChart'): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'web', namespace: 'kube-system' },
  spec,
});

// helm-controller v0.17.7, pkg/apis/helm.cattle.io/v1/types.go: the release is named like the object.
test('a HelmChart is a release of its name', () => {
  const spec = {
    repo: 'https://charts.example',
    chart: 'nginx',
    version: '1.2.3',
    targetNamespace: 'web',
    valuesContent: 'a: 1\n',
    timeout: '9m',
  };
  const [release, ...more] = releasesOf([chart(spec)]);
  expect(more).toEqual([]);
  expect(release).toMatchObject({
    name: 'web',
    namespace: 'web',
    repository: 'https://charts.example',
    chart: 'nginx',
    reference: 'nginx',
    version: '1.2.3',
    isWhole: true,
  });
  expect(release && valuesOf(release)).toEqual({ a: 1 });
});

test('a HelmChart without a target lies in its own namespace', () => {
  const [release] = releasesOf([chart({ chart: 'oci://registry.example/nginx', version: '1.2.3' })]);
  expect(release).toMatchObject({
    namespace: 'kube-system',
    repository: 'oci://registry.example',
    chart: 'nginx',
    reference: 'oci://registry.example/nginx',
  });
  expect(release && valuesOf(release)).toEqual({});
});

test('a HelmChartConfig is part of the release of its name, and wins', () => {
  const config = chart({ valuesContent: 'a: 2' }, 'helm.cattle.io/v1', 'HelmChartConfig');
  const [release, ...more] = releasesOf([config, chart({ chart: 'nginx', valuesContent: 'a: 1\nb: 1\n' })]);
  expect(more).toEqual([]);
  expect(release && valuesOf(release)).toEqual({ a: 2, b: 1 });
  expect(releasesOf([config])).toMatchObject([{ chart: 'web', version: undefined, isWhole: false }]);
});

test('nothing else is a release', () => {
  expect(
    releasesOf([chart({}, 'source.toolkit.fluxcd.io/v1'), chart({ source: { path: 'a' } }, 'argoproj.io/v1alpha1', 'Application')]),
  ).toEqual([]);
});

test('what helm is not told is named', () => {
  expect(controllerOnlyFields(chart({ chart: 'a', bootstrap: true, set: {}, backOffLimit: 3 }))).toEqual(['set', 'backOffLimit']);
});
