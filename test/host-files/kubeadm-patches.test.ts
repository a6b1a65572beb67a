import { parse } from 'yaml';
import { kubeadmPatches } from '../../src/host-files/kubeadm-patches';
import { clusterOf, filesOf } from './machine';

const nodes = { s1: { role: 'server', address: '10.0.0.1' } } as const;
const patch = { spec: { priority: 1 } };

// cmd/kubeadm/app/util/patches: the name says what is patched and how, the extension how it is written.
test('each patch is a file of its name, in alphabetical order', () => {
  const kubeadm = { version: 'v1.34.1', patches: { 'kube-scheduler+merge': patch, 'etcd0+strategic': patch } };
  const files = filesOf(kubeadmPatches, clusterOf({ nodes, distribution: { kubeadm } }), 's1');
  expect(files.map(({ path, mode }) => [path, mode])).toEqual([
    ['etc/kubernetes/patches/etcd0+strategic.yaml', 0o600],
    ['etc/kubernetes/patches/kube-scheduler+merge.yaml', 0o600],
  ]);
  expect(files.map(({ content }) => parse(content))).toEqual([patch, patch]);
});

test('there are none without patches, or on k3s', () => {
  expect(filesOf(kubeadmPatches, clusterOf({ nodes, distribution: { kubeadm: 'v1.34.1' } }), 's1')).toEqual([]);
  expect(filesOf(kubeadmPatches, clusterOf({ nodes }), 's1')).toEqual([]);
});
