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

const valuesFrom = (...objects: Manifest[]) => {
  const [release] = releasesOf(objects);
  return (
    release && { values: valuesOf(release), malformed: release.parts().flatMap(({ at, malformed }) => (malformed ? [at.join('.')] : [])) }
  );
};

// helm-controller v0.17.9, pkg/controllers/chart/chart.go: settings are arguments, values are files; helm takes typed settings before texts.
test('what is under set wins over all values, those of a HelmChartConfig too', () => {
  const config = chart({ valuesContent: 'a: 2\nb: {c: 2}\n', values: { d: 2 } }, 'helm.cattle.io/v1', 'HelmChartConfig');
  const object = chart({ chart: 'nginx', valuesContent: 'a: 1\nb: {x: 1}\n', values: { d: 1, e: 1 }, set: { a: 9, 'b.c': 'text' } });
  expect(valuesFrom(object, config)?.values).toEqual({ a: 9, b: { x: 1, c: 'text' }, d: 2, e: 1 });
});

test('a text under set stays a text, unless it is true, false or null', () => {
  const set = { a: '8080', b: 'True', c: 'null', d: 8080, e: '1,2', f: '{x,y}', 'g[1]': 'z' };
  const values = { a: '8080', b: true, c: null, d: 8080, e: '1,2', f: ['x,y'], g: [null, 'z'] };
  expect(valuesFrom(chart({ chart: 'nginx', set }))).toEqual({ values, malformed: [] });
});

test('settings change the values that they are laid on, and no object', () => {
  const values = { list: [{ a: 1 }, { a: 2 }] };
  const object = chart({ chart: 'nginx', values, set: { 'list[1].b': 3 } });
  expect(valuesFrom(object)?.values).toEqual({ list: [{ a: 1 }, { a: 2, b: 3 }] });
  expect(values).toEqual({ list: [{ a: 1 }, { a: 2 }] });
});

test('a setting that helm refuses is told, and what it is laid on counts', () => {
  expect(valuesFrom(chart({ chart: 'nginx', valuesContent: 'a: text\n', set: { 'a.b': 1, 'c[': '1' } }))?.malformed).toEqual([
    'spec.set.a.b',
    'spec.set.c[',
  ]);
  expect(valuesFrom(chart({ chart: 'nginx', valuesContent: 'a: {}\n', set: { 'a.b': 1 } }))?.malformed).toEqual([]);
});

// argo-cd v3.1.0, util/helm/cmd.go: a parameter is a setting whose commas are escaped, unless it is a list.
test('parameters of Argo CD are settings', () => {
  const parameters = [
    { name: 'a', value: '1' },
    { name: 'b', value: '1', forceString: true },
    { name: 'c', value: 'x,y' },
    { name: 'd', value: '{x,y}' },
    { name: 'a', value: '2' },
  ];
  const source = {
    repoURL: 'https://charts.example',
    chart: 'nginx',
    targetRevision: '1.2.3',
    helm: { valuesObject: { a: 0, e: 5 }, parameters },
  };
  expect(valuesFrom(chart({ source }, 'argoproj.io/v1alpha1', 'Application'))).toEqual({
    values: { a: 2, b: '1', c: 'x,y', d: ['x', 'y'], e: 5 },
    malformed: [],
  });
});

test('values in two documents are told, since helm does not always read the second', () => {
  expect(valuesFrom(chart({ chart: 'nginx', valuesContent: 'a: 1\n---\nb: 2\n' }))?.malformed).toEqual(['spec.valuesContent']);
  expect(valuesFrom(chart({ chart: 'nginx', valuesContent: '---\na: 1\n---\n' }))).toEqual({ values: { a: 1 }, malformed: [] });
});

// helm-controller v0.17.9, pkg/controllers/extjson: a failure to write YAML is no values.
test('structured values that the helm-controller does not carry are told', () => {
  for (const text of ['\x7f', '\x85', '\u2028'])
    expect(valuesFrom(chart({ chart: 'nginx', values: { a: { b: text } } }))?.malformed).toEqual(['spec.values']);
  expect(valuesFrom(chart({ chart: 'nginx', values: { a: { '<<': 1 } } }))?.malformed).toEqual(['spec.values']);
  expect(valuesFrom(chart({ chart: 'nginx', valuesContent: 'a: "\\u0085"\n' }))).toEqual({ values: { a: '\x85' }, malformed: [] });
});
