import { object, rendered, single } from '../built';

function render(options: object, pools: object, version = 'v0.0.12') {
  return rendered({
    ...single,
    controlPlane: { vip: '192.168.10.10' },
    loadBalancer: { pools },
    addons: { 'kube-vip': { version: 'v1.2.3', services: true }, 'kube-vip-cloud-provider': { version, ...options } },
  });
}

function data(options: object, pools: object) {
  return object(render(options, pools), 'kube-vip-cloud-provider', 'ConfigMap', 'kubevip').data;
}

const lan = '192.168.10.200-192.168.10.239';

// Keys of pkg/provider/loadBalancer.go and pkg/config/config.go at v0.0.12.
test('writes a range of all namespaces', () => {
  expect(data({}, { lan })).toEqual({ 'range-global': lan });
});

test('writes CIDRs of all namespaces and of one', () => {
  const web = { addresses: '192.168.10.224/28', namespaces: ['web'] };
  expect(data({}, { lan: { addresses: ['192.168.10.200/29', '192.168.10.208/28'] }, web })).toEqual({
    'cidr-global': '192.168.10.200/29,192.168.10.208/28',
    'cidr-web': '192.168.10.224/28',
  });
});

// discoverPool reads cidr-<namespace>, cidr-global, range-<namespace>, range-global, and stops at the first.
test('never lets a CIDR of all hide the range of a namespace', () => {
  const web = { addresses: '192.168.10.230-192.168.10.239', namespaces: ['web'] };
  expect(data({}, { lan: '192.168.10.200/29', web })).toEqual({
    'range-global': '192.168.10.200-192.168.10.207',
    'range-web': '192.168.10.230-192.168.10.239',
  });
});

test('keeps the ends of a CIDR back in a range too', () => {
  expect(data({ skipEndIps: true }, { lan: { addresses: ['192.168.10.200/29', '192.168.10.210-192.168.10.212'] } })).toEqual({
    'range-global': '192.168.10.201-192.168.10.206,192.168.10.210-192.168.10.212',
    'skip-end-ips-in-cidr': 'true',
  });
});

// discoverVIPs takes the one pool 0.0.0.0/32 for DHCP.
test('asks for addresses by DHCP, except for the namespaces of a pool', () => {
  expect(data({ dhcp: true }, { web: { addresses: '192.168.10.200/29', namespaces: ['web'] } })).toEqual({
    'cidr-global': '0.0.0.0/32',
    'cidr-web': '192.168.10.200/29',
  });
});

test('writes the other keys of the ConfigMap', () => {
  expect(data({ searchOrder: 'desc', shareAddresses: true, serviceInterface: 'ens224' }, { lan })).toEqual({
    'range-global': lan,
    'allow-share-global': 'true',
    'interface-global': 'ens224',
    'search-order': 'desc',
  });
});

// manifest/kube-vip-cloud-controller.yaml, the same from v0.0.8 to v0.0.12 but for its image, which lags behind the tag until v0.0.9.
test.each(['v0.0.8', 'v0.0.12'])('%s is the Deployment of its manifest', (version) => {
  const labels = { app: 'kube-vip', component: 'kube-vip-cloud-provider' };
  expect(object(render({}, { lan }, version), 'kube-vip-cloud-provider', 'Deployment', 'kube-vip-cloud-provider')).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'kube-vip-cloud-provider', namespace: 'kube-system' },
    spec: {
      replicas: 1,
      revisionHistoryLimit: 10,
      selector: { matchLabels: labels },
      strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' }, type: 'RollingUpdate' },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              command: ['/kube-vip-cloud-provider', '--leader-elect-resource-name=kube-vip-cloud-controller'],
              image: `ghcr.io/kube-vip/kube-vip-cloud-provider:${version}`,
              name: 'kube-vip-cloud-provider',
              imagePullPolicy: 'Always',
            },
          ],
          dnsPolicy: 'ClusterFirst',
          restartPolicy: 'Always',
          terminationGracePeriodSeconds: 30,
          serviceAccountName: 'kube-vip-cloud-controller',
          tolerations: [
            { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
            { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
          ],
          affinity: {
            nodeAffinity: {
              preferredDuringSchedulingIgnoredDuringExecution: [
                { weight: 10, preference: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] } },
                { weight: 10, preference: { matchExpressions: [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }] } },
              ],
            },
          },
        },
      },
    },
  });
});

test('may do what its manifest allows, and has its ConfigMap before it starts', () => {
  const objects = render({}, { lan }).manifests.get('kube-vip-cloud-provider') ?? [];
  expect(objects.map(({ kind }) => kind)).toEqual(['ConfigMap', 'ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'Deployment']);
  expect(objects[2]).toEqual({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: {
      name: 'system:kube-vip-cloud-controller-role',
      annotations: { 'rbac.authorization.kubernetes.io/autoupdate': 'true' },
    },
    rules: [
      { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'create', 'update', 'list', 'put'] },
      { apiGroups: [''], resources: ['configmaps', 'endpoints', 'events', 'services/status', 'leases'], verbs: ['*'] },
      { apiGroups: [''], resources: ['nodes', 'services'], verbs: ['list', 'get', 'watch', 'update'] },
    ],
  });
});

// Environment of pkg/provider/provider.go at v0.0.12.
test('keeps to its class if told to, and then is no load balancer for Services without one', () => {
  const rendering = rendered({
    ...single,
    controlPlane: { vip: '192.168.10.10' },
    loadBalancer: { pools: {} },
    addons: {
      'kube-vip': { version: 'v1.2.3', services: true, lbClassOnly: true, lbClassName: 'a.b/c' },
      'kube-vip-cloud-provider': { version: 'v0.0.12', dhcp: true, loadBalancerClass: true, loadBalancerClassName: 'a.b/c' },
    },
  });
  expect(object(rendering, 'kube-vip-cloud-provider', 'Deployment', 'kube-vip-cloud-provider').spec).toMatchObject({
    template: {
      spec: {
        containers: [
          {
            env: [
              { name: 'KUBEVIP_ENABLE_LOADBALANCERCLASS', value: 'true' },
              { name: 'KUBEVIP_CUSTOM_LOADBALANCERCLASS_NAME', value: 'a.b/c' },
            ],
          },
        ],
      },
    },
  });
  expect(rendering.files.get('host/k3s-1/etc/rancher/k3s/config.yaml')?.content).not.toContain('servicelb');
});
