import { object, rendered, single } from '../built';

function withApp(app: object, addons: object = { cilium: { version: '1.20.0' }, 'cilium-lb-pool': {} }, over: object = {}) {
  return rendered({ ...single, ...over, addons: { ...addons, workload: { apps: { web: { image: 'nginx:1.27.3', ...app } } } } });
}

test('is a Deployment whose selector chooses its own pods', () => {
  const { metadata, spec } = object(withApp({ replicas: 3, port: 8080 }), 'workload', 'Deployment', 'web');
  expect(metadata).toMatchObject({ name: 'web', namespace: 'default' });
  expect(spec).toMatchObject({
    replicas: 3,
    selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
    template: {
      metadata: { labels: { 'app.kubernetes.io/name': 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1.27.3', ports: [{ containerPort: 8080, protocol: 'TCP' }] }] },
    },
  });
});

test('brings a namespace of its own, but none that every cluster has', () => {
  const kinds = (namespace: string) =>
    withApp({ namespace })
      .manifests.get('workload')
      ?.map(({ kind }) => kind);
  expect(kinds('shop')).toEqual(['Namespace', 'Deployment']);
  expect(kinds('default')).toEqual(['Deployment']);
});

test('joins further networks by the annotation that Multus reads', () => {
  const addons = { cilium: { version: '1.20.0' } };
  expect(() => withApp({ networks: ['lan'] }, addons)).toThrow(/workload-network-exists/);
});

test.each([
  ['ClusterIP', {}, { type: 'ClusterIP' }],
  [
    'NodePort',
    { type: 'NodePort', nodePort: 30088 },
    { type: 'NodePort', ports: [{ name: 'main', port: 80, protocol: 'TCP', targetPort: 80, nodePort: 30088 }] },
  ],
  ['LoadBalancer', { type: 'LoadBalancer', allocateNodePorts: false }, { type: 'LoadBalancer', allocateLoadBalancerNodePorts: false }],
])('is reached by a Service of type %s', (_, wish, spec) => {
  expect(object(withApp({ services: { web: wish } }), 'workload', 'Service', 'web').spec).toMatchObject(spec);
});

// https://docs.cilium.io/en/v1.20/network/lb-ipam/#requesting-ips and the keys of the other load balancers' documentation.
test('asks the load balancer of the cluster for a fixed address', () => {
  const service = object(withApp({ services: { web: { type: 'LoadBalancer', address: '192.168.10.205' } } }), 'workload', 'Service', 'web');
  expect(service.metadata.annotations).toEqual({ 'lbipam.cilium.io/ips': '192.168.10.205' });
});

test('names a class where it is asked to', () => {
  const service = object(
    withApp({ services: { web: { type: 'LoadBalancer', class: 'io.cilium/l2-announcer' } } }),
    'workload',
    'Service',
    'web',
  );
  expect(service.spec).toMatchObject({ loadBalancerClass: 'io.cilium/l2-announcer' });
});

test('asks for both families in dual stack', () => {
  const over = {
    network: {
      nodeCidr: ['192.168.10.0/24', 'fd00:10::/64'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
    nodes: { 'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd00:10::11'], interface: 'ens192' } },
  };
  expect(object(withApp({ services: { web: {} } }, undefined, over), 'workload', 'Service', 'web').spec).toMatchObject({
    ipFamilyPolicy: 'PreferDualStack',
  });
});
