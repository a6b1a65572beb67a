import { check } from '../../src/check';
import { readSpec } from '../../src/spec';
import { object, rendered, single } from '../built';
import { readFacts } from '../facts';

const cilium = { version: '1.20.0', namespace: 'cilium' };
const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'motd', namespace: 'default' }, data: { motd: 'hi' } };

function withManifests(options: object) {
  return { ...single, loadBalancer: undefined, addons: { cilium, manifests: options } };
}

const plain = (file: object) => JSON.parse(JSON.stringify(file));

test('adds objects as they are', () => {
  expect(object(rendered(plain(withManifests({ objects: [configMap] }))), 'manifests', 'ConfigMap', 'motd')).toEqual(configMap);
});

test('adds the objects of files, before those of the cluster file', () => {
  const facts = (kind: string, version: string) =>
    kind === 'file' ? [{ ...configMap, metadata: { name: version } }] : readFacts(kind, version);
  const { rendering } = check(readSpec(plain(withManifests({ files: ['a.yaml'], objects: [configMap] }))), facts);
  expect(rendering?.manifests.get('manifests')?.map(({ metadata }) => metadata.name)).toEqual(['a.yaml', 'motd']);
});

// RFC 6902, https://www.rfc-editor.org/rfc/rfc6902#section-4
test.each([
  ['add', { op: 'add', path: '/metadata/labels/team', value: 'net' }, { team: 'net' }],
  [
    'replace',
    { op: 'replace', path: '/metadata/labels/pod-security.kubernetes.io~1warn', value: 'baseline' },
    { 'pod-security.kubernetes.io/warn': 'baseline' },
  ],
])('%ss in an object of another add-on', (_, op, labels) => {
  const file = plain(withManifests({ patches: [{ target: { kind: 'Namespace', name: 'cilium' }, ops: [op] }] }));
  expect(object(rendered(file), 'cilium', 'Namespace', 'cilium').metadata.labels).toMatchObject(labels);
});

test.each([
  [
    'an object that nobody makes',
    { target: { kind: 'Namespace', name: 'ciliun' }, ops: [{ op: 'add', path: '/metadata/labels/a', value: 'b' }] },
  ],
  [
    'an add-on that does not make it',
    { target: { kind: 'Namespace', name: 'cilium', addon: 'manifests' }, ops: [{ op: 'add', path: '/a', value: 1 }] },
  ],
  ['a path that is not there', { target: { kind: 'Namespace', name: 'cilium' }, ops: [{ op: 'remove', path: '/spec/nothing' }] }],
  ['a key that is not there', { target: { kind: 'Namespace', name: 'cilium' }, ops: [{ op: 'remove', path: '/metadata/labels/nothing' }] }],
  ['a test that fails', { target: { kind: 'Namespace', name: 'cilium' }, ops: [{ op: 'test', path: '/kind', value: 'Pod' }] }],
])('a patch on %s is an error at its path', (_, patch) => {
  const { findings, rendering } = check(readSpec(plain(withManifests({ patches: [patch] }))), readFacts);
  expect(rendering).toBeUndefined();
  expect(findings.map(({ rule, at }) => [rule, at])).toEqual([['patch-matches', ['addons', 'manifests', 'patches', 0]]]);
});

test('a patched object keeps the canonical order of its keys', () => {
  const op = { op: 'add', path: '/metadata/annotations', value: { b: '1', a: '2' } };
  const file = plain(withManifests({ patches: [{ target: { kind: 'Namespace', name: 'cilium' }, ops: [op] }] }));
  expect(Object.keys(object(rendered(file), 'cilium', 'Namespace', 'cilium').metadata)).toEqual(['name', 'labels', 'annotations']);
});
