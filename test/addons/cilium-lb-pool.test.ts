import { object, rendered, single } from '../built';

function pool(version: string, addresses: string | string[], options: object = {}) {
  const file = {
    ...single,
    distribution: { k3s: 'v1.29.15+k3s1' },
    loadBalancer: { pools: { lan: { addresses, routed: true } } },
    addons: { cilium: { version }, 'cilium-lb-pool': options },
  };
  return object(rendered(file), 'cilium-lb-pool', 'CiliumLoadBalancerIPPool', 'lan');
}

// CRDs of 1.13, 1.15.1, 1.17.5 and 1.20: `cidrs` until 1.15, `blocks` since 1.15, v2 since 1.18.
test.each([
  ['1.13.18', 'cilium.io/v2alpha1', { cidrs: [{ cidr: '192.168.20.0/24' }] }],
  ['1.14.19', 'cilium.io/v2alpha1', { cidrs: [{ cidr: '192.168.20.0/24' }] }],
  ['1.15.1', 'cilium.io/v2alpha1', { blocks: [{ cidr: '192.168.20.0/24' }], allowFirstLastIPs: 'No' }],
  ['1.17.18', 'cilium.io/v2alpha1', { blocks: [{ cidr: '192.168.20.0/24' }], allowFirstLastIPs: 'No' }],
  ['1.18.13', 'cilium.io/v2', { blocks: [{ cidr: '192.168.20.0/24' }], allowFirstLastIPs: 'No' }],
  ['1.20.0', 'cilium.io/v2', { blocks: [{ cidr: '192.168.20.0/24' }], allowFirstLastIPs: 'No' }],
])('%s spells a CIDR as %s', (version, apiVersion, spec) => {
  expect(pool(version, '192.168.20.0/24')).toEqual({ apiVersion, kind: 'CiliumLoadBalancerIPPool', metadata: { name: 'lan' }, spec });
});

test('writes a range by its ends where the version can', () => {
  expect(pool('1.20.0', '192.168.10.200-192.168.10.239').spec).toMatchObject({
    blocks: [{ start: '192.168.10.200', stop: '192.168.10.239' }],
  });
});

// 200–207 is a /29, 208–223 a /28, 224–239 a /28.
test('cuts a range into the fewest CIDRs where the version knows no ranges', () => {
  expect(pool('1.14.19', '192.168.10.200-192.168.10.239').spec).toEqual({
    cidrs: [{ cidr: '192.168.10.200/29' }, { cidr: '192.168.10.208/28' }, { cidr: '192.168.10.224/28' }],
  });
});

test('holds every block of a pool, of both families', () => {
  expect(pool('1.20.0', ['192.168.20.0/24', 'fd00:20::/112']).spec).toMatchObject({
    blocks: [{ cidr: '192.168.20.0/24' }, { cidr: 'fd00:20::/112' }],
  });
});

test('hands out first and last addresses if asked to', () => {
  expect(pool('1.20.0', '192.168.20.0/24', { allowFirstLastIps: true }).spec).toMatchObject({ allowFirstLastIPs: 'Yes' });
});

// https://docs.cilium.io/en/v1.20/network/lb-ipam/#service-selectors names the key.
test.each(['1.13.18', '1.15.1', '1.20.0'])('%s keeps a pool for the namespaces that it is for', (version) => {
  const file = {
    ...single,
    distribution: { k3s: 'v1.29.15+k3s1' },
    loadBalancer: { pools: { web: { addresses: '192.168.10.200/29', namespaces: ['web', 'shop'] } } },
    addons: { cilium: { version }, 'cilium-lb-pool': {} },
  };
  expect(object(rendered(file), 'cilium-lb-pool', 'CiliumLoadBalancerIPPool', 'web').spec).toMatchObject({
    serviceSelector: { matchExpressions: [{ key: 'io.kubernetes.service.namespace', operator: 'In', values: ['web', 'shop'] }] },
  });
});
