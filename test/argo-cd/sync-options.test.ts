import { argoCdVersions } from '../../src/argo-cd/charts';
import { annotated, applicationOptions, objectOptions } from '../../src/argo-cd/sync-options';
import { atLeast } from '../../src/version';
import { sound } from './sound';
import { delivered, objectsOf, treeOf } from './tree';

// argoproj/argo-cd at the first tag of each release: controller/sync.go and docs/user-guide/sync-options.md. Letters count.
test('each option is spelt as Argo CD compares it, from the release on that reads it', () => {
  expect(applicationOptions).toEqual({
    'CreateNamespace=true': '1.7',
    'RespectIgnoreDifferences=true': '2.3',
    'ServerSideApply=true': '2.5',
  });
  expect(objectOptions).toEqual({ 'Delete=false': '2.7', 'Prune=false': '1.1', 'SkipDryRunOnMissingResource=true': '1.6' });
});

test.each(argoCdVersions)('Argo CD %s reads every option that is written for it', (version) => {
  const tree = treeOf(delivered(sound, { engineVersion: version }));
  const given = tree.applications.flatMap(({ spec }) => (spec as { syncPolicy: { syncOptions: string[] } }).syncPolicy.syncOptions);
  const own = tree.applications.flatMap((one) =>
    objectsOf(tree, one).flatMap(({ metadata }) => metadata.annotations?.['argocd.argoproj.io/sync-options']?.split(',') ?? []),
  );
  const ours = own.filter((option) => option !== 'Prune=confirm');
  expect(new Set(given).size + new Set(ours).size).toBe(6);
  const since: Readonly<Record<string, string>> = { ...applicationOptions, ...objectOptions };
  for (const option of [...given, ...ours]) expect(atLeast(version, since[option] ?? '99.0')).toBe(true);
});

const object = (annotations?: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'x', ...(annotations ? { annotations } : {}) },
});

test.each([
  [undefined, 'Prune=false'],
  ['', 'Prune=false'],
  ['Prune=false', 'Prune=false'],
  [' Validate=false , Force=true', 'Validate=false,Force=true,Prune=false'],
  ['Prune=confirm', 'Prune=confirm'],
])('to the options %j of its owner comes what they do not say: %j', (own, all) => {
  const { metadata } = annotated(object(own === undefined ? undefined : { 'argocd.argoproj.io/sync-options': own }), 3, ['Prune=false']);
  expect(metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-options': all, 'argocd.argoproj.io/sync-wave': '3' });
});

test('without options there is a wave alone, which is a text', () => {
  expect(annotated(object(), -2, []).metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '-2' });
});
