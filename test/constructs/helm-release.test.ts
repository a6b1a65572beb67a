import { Chart } from 'cdk8s';
import { parse } from 'yaml';
import { helmRelease } from '../../src/constructs/helm-release';
import { manifestsOf } from '../../src/manifest';

function chartOf(over: object = {}) {
  const [chart] = manifestsOf((app) => {
    const scope = new Chart(app, 'chart');
    helmRelease(scope, 'web', {
      repo: 'https://charts.example',
      chart: 'web',
      version: '1.2.3',
      namespace: 'shop',
      values: { b: 1, a: '0o777' },
      ...over,
    });
    return scope;
  });
  return chart as NonNullable<typeof chart>;
}

// helm-controller types.go: job and Secret are made in the HelmChart's namespace, the release in targetNamespace.
test('lies in kube-system and releases into its namespace', () => {
  expect(chartOf()).toMatchObject({ metadata: { name: 'web', namespace: 'kube-system' }, spec: { targetNamespace: 'shop' } });
});

test('pins repository, chart and version', () => {
  expect(chartOf().spec).toMatchObject({ repo: 'https://charts.example', chart: 'web', version: '1.2.3' });
});

test('carries values as text that reads back as the same values', () => {
  expect(parse((chartOf().spec as { valuesContent: string }).valuesContent, { version: '1.1' })).toEqual({ a: '0o777', b: 1 });
});

test('says bootstrap and timeout only where they are asked for', () => {
  expect(Object.keys(chartOf().spec as object)).not.toEqual(expect.arrayContaining(['bootstrap']));
  expect(chartOf({ bootstrap: true, timeout: '15m' }).spec).toMatchObject({ bootstrap: true, timeout: '15m' });
});
