import { type App, Chart } from 'cdk8s';
import * as clusters from '../../clusters';
import { plainNamespace } from '../../src/constructs/plain-namespace';
import { manifestsOf } from '../../src/manifest';
import { rendered } from '../built';

test('a namespace states the label that the API server gives it', () => {
  const chart = (app: App) => {
    const made = new Chart(app, 'test');
    plainNamespace(made, 'web');
    return made;
  };
  expect(manifestsOf(chart)).toEqual([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'web', labels: { 'kubernetes.io/metadata.name': 'web' } } },
  ]);
});

// The API server writes down at the second server-side apply that nobody owned the fields of such an object.
test('every namespace of an add-on states a field to own', () => {
  const namespaces = Object.values(clusters).flatMap((cluster) =>
    [...rendered(cluster).manifests].flatMap(([addon, objects]) =>
      addon === 'manifests' ? [] : objects.filter(({ kind }) => kind === 'Namespace'),
    ),
  );
  expect(namespaces.length).toBeGreaterThan(5);
  for (const { metadata } of namespaces) expect(Object.keys(metadata.labels ?? {})).not.toEqual([]);
});
