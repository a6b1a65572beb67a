import { Chart } from 'cdk8s';
import { kubeVipKubeconfig, kubeVipStaticPod } from '../../src/constructs/kube-vip-static-pod';
import { manifestsOf } from '../../src/manifest';
import { readSpec } from '../../src/spec';
import { single } from '../built';

const { cluster } = readSpec({ ...single, controlPlane: { vip: '192.168.10.10' } });
if (!cluster) throw new Error('no cluster');
const [node] = cluster.servers;
if (!node) throw new Error('no server');

function pod(phase?: 'init' | 'running') {
  const [made] = manifestsOf((app) => {
    const chart = new Chart(app, 'chart');
    kubeVipStaticPod(chart, { cluster, node, options: { version: 'v1.2.3' }, phase } as Parameters<typeof kubeVipStaticPod>[1]);
    return chart;
  });
  // biome-ignore lint/suspicious/noExplicitAny: the tests below reach into the pod
  return made as any;
}

// `kube-vip manifest pod --interface ens192 --address 192.168.10.10 --controlplane --arp --leaderElection` of v1.2.3.
test('is the pod that kube-vip prints for the same flags', () => {
  const { apiVersion, kind, metadata, spec } = pod();
  expect({ apiVersion, kind, metadata }).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'kube-vip', namespace: 'kube-system' },
  });
  expect(spec.hostNetwork).toBe(true);
  expect(spec.hostAliases).toEqual([{ ip: '127.0.0.1', hostnames: ['kubernetes'] }]);
  expect(spec.containers[0].env).toEqual(
    expect.arrayContaining([
      { name: 'vip_interface', value: 'ens192' },
      { name: 'cp_enable', value: 'true' },
      { name: 'address', value: '192.168.10.10' },
    ]),
  );
});

// A static pod is refused if it names a ServiceAccount, ConfigMap or Secret.
test('asks nothing of the API before it runs', () => {
  expect(pod().spec).not.toHaveProperty('serviceAccountName');
  expect(pod().spec.volumes).toEqual([{ name: 'kubeconfig', hostPath: { path: '/etc/kubernetes/admin.conf' } }]);
});

// kubeadm 1.29 gave admin.conf a role that init binds at its end; super-admin.conf works before.
test.each([
  ['1.28', 'init', '/etc/kubernetes/admin.conf'],
  ['1.29', 'init', '/etc/kubernetes/super-admin.conf'],
  ['1.34', 'init', '/etc/kubernetes/super-admin.conf'],
  ['1.34', 'running', '/etc/kubernetes/admin.conf'],
] as const)('on Kubernetes %s, %s, it reads %s', (kubernetes, phase, path) => {
  expect(kubeVipKubeconfig(kubernetes, phase)).toBe(path);
});
