import type { Manifest } from '../src/manifest';
import { controllerOnlyFields, releaseOf } from '../src/release';

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
  expect(releaseOf(chart(spec))).toEqual({
    name: 'web',
    namespace: 'web',
    repo: 'https://charts.example',
    chart: 'nginx',
    version: '1.2.3',
    values: 'a: 1\n',
    timeout: '9m',
  });
});

test('a HelmChart without a target lies in its own namespace', () => {
  expect(releaseOf(chart({ chart: 'oci://registry.example/nginx', version: '1.2.3' }))).toMatchObject({
    namespace: 'kube-system',
    repo: undefined,
    values: '',
    timeout: undefined,
  });
});

test('nothing else is a release', () => {
  expect(releaseOf(chart({}, 'helm.cattle.io/v1', 'HelmChartConfig'))).toBeUndefined();
  expect(releaseOf(chart({}, 'source.toolkit.fluxcd.io/v1'))).toBeUndefined();
});

test('what helm is not told is named', () => {
  expect(controllerOnlyFields(chart({ chart: 'a', bootstrap: true, set: {}, backOffLimit: 3 }))).toEqual(['set', 'backOffLimit']);
});
