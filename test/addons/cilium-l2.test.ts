import { object, rendered, single } from '../built';

function policy(options: object, nodes: object = single.nodes) {
  const file = { ...single, nodes, addons: { cilium: { version: '1.20.0' }, 'cilium-l2': options, 'cilium-lb-pool': {} } };
  const name = (options as { name?: string }).name ?? 'l2';
  return object(rendered(file), 'cilium-l2', 'CiliumL2AnnouncementPolicy', name);
}

const three = {
  'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' },
  'k3s-2': { role: 'agent', address: '192.168.10.12', interface: 'enp3s0.100' },
  'k3s-3': { role: 'agent', address: '192.168.10.13', interface: 'ens192' },
};

// The CRD serves v2alpha1 only, from 1.14 to 1.20.
test('is v2alpha1 and cluster-scoped', () => {
  const { apiVersion, metadata } = policy({ name: 'policy' });
  expect(apiVersion).toBe('cilium.io/v2alpha1');
  expect(metadata).toEqual({ name: 'policy' });
});

// Both default to false upstream: a policy with neither announces nothing.
test('announces addresses from pools unless told otherwise', () => {
  expect(policy({}).spec).toMatchObject({ loadBalancerIPs: true, externalIPs: false });
  expect(policy({ externalIps: true, loadBalancerIps: false }).spec).toMatchObject({ loadBalancerIPs: false, externalIPs: true });
});

// The field holds Go regular expressions that match anywhere in the name.
test('names interfaces exactly, each once, with their dots escaped', () => {
  expect(policy({}, three).spec).toMatchObject({ interfaces: ['^enp3s0\\.100$', '^ens192$'] });
});

test('takes the interfaces of the nodes that announce', () => {
  expect(policy({ nodes: 'servers' }, three).spec).toMatchObject({ interfaces: ['^ens192$'] });
});

test('takes stated interfaces instead', () => {
  expect(policy({ interfaces: ['bond0'] }, three).spec).toMatchObject({ interfaces: ['^bond0$'] });
});

// k3s labels servers node-role.kubernetes.io/control-plane=true, kubeadm with an empty value: Exists fits both.
test.each([
  ['servers', 'Exists'],
  ['agents', 'DoesNotExist'],
])('selects %s by the role label', (nodes, operator) => {
  expect(policy({ nodes }, three).spec).toMatchObject({
    nodeSelector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator }] },
  });
});

test('selects every node by selecting none', () => {
  expect(policy({}, three).spec).not.toHaveProperty('nodeSelector');
});
