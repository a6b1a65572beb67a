import type { Manifest } from '../../src/manifest';
import { object, rendered, single } from '../built';

const peers = {
  'router-a': { address: '192.168.10.2', asn: 64500, holdTime: 30 },
  'router-b': { address: '192.168.10.3', asn: 64500, passwordSecret: 'bgp-password', multihop: 2, port: 1790 },
};

function bgp(version: string, options: object = {}, over: object = {}) {
  const k3s = Number(version.split('.')[1]) > 18 ? 'v1.33.5+k3s1' : 'v1.29.15+k3s1';
  return rendered({
    ...single,
    distribution: { k3s },
    bgp: { asn: 64512, peers },
    loadBalancer: { pools: { lan: { addresses: '10.60.0.0/24', routed: true } } },
    ...over,
    addons: { cilium: { version, bpf: { externalClusterIp: true } }, 'cilium-bgp': options, 'cilium-lb-pool': {} },
  });
}

function kindsOf(version: string, options: object = {}, over: object = {}): string[] {
  const objects = bgp(version, options, over).manifests.get('cilium-bgp') as Manifest[];
  return objects.map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`);
}

// cilium/cilium, CRDs at v1.15.1, v1.17.5, v1.18.10 and the branch point of 1.20; that the agent of 1.15 does not look at the newer
// kinds: https://github.com/cilium/cilium/pull/31684.
describe('kinds by version', () => {
  const config = (apiVersion: string) =>
    ['CiliumBGPAdvertisement bgp', 'CiliumBGPPeerConfig router-a', 'CiliumBGPPeerConfig router-b', 'CiliumBGPClusterConfig bgp'].map(
      (kind) => `${apiVersion} ${kind}`,
    );

  test.each([
    ['1.15.19', ['cilium.io/v2alpha1 CiliumBGPPeeringPolicy bgp']],
    ['1.16.19', config('cilium.io/v2alpha1')],
    ['1.17.18', config('cilium.io/v2alpha1')],
    ['1.18.13', config('cilium.io/v2')],
    ['1.20.0', config('cilium.io/v2')],
  ])('%s', (version, expected) => {
    expect(kindsOf(version)).toEqual(expected);
  });

  test('may be those of 1.15 that its operator takes', () => {
    expect(kindsOf('1.15.19', { api: 'cluster-config' })).toEqual(config('cilium.io/v2alpha1'));
  });

  test('may be the policy while a version has it', () => {
    const objects = kindsOf('1.18.13', { api: 'peering-policy' });
    expect(objects).toEqual(['cilium.io/v2alpha1 CiliumBGPPeeringPolicy bgp']);
  });
});

describe('CiliumBGPClusterConfig', () => {
  const spec = (options: object = {}, version = '1.20.0', over: object = {}) =>
    object(bgp(version, options, over), 'cilium-bgp', 'CiliumBGPClusterConfig', 'bgp').spec;

  // https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#bgp-cluster-configuration
  test('names every router with a plain address', () => {
    expect(spec()).toEqual({
      bgpInstances: [
        {
          name: 'as-64512',
          localASN: 64512,
          peers: [
            { name: 'router-a', peerASN: 64500, peerAddress: '192.168.10.2', peerConfigRef: { name: 'router-a' } },
            { name: 'router-b', peerASN: 64500, peerAddress: '192.168.10.3', peerConfigRef: { name: 'router-b' } },
          ],
        },
      ],
    });
  });

  test('selects servers by the role label', () => {
    expect(spec({ nodes: 'servers' })).toMatchObject({
      nodeSelector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
    });
  });

  // CRD v2 at the branch point of 1.20: localPort and autoDiscovery; peerASN 0 takes the number that the peer says.
  test('listens, and finds the default gateway, from 1.18 on', () => {
    expect(spec({ localPort: 179, defaultGateway: 'ipv4' }, '1.18.13')).toMatchObject({
      bgpInstances: [
        {
          localPort: 179,
          peers: [
            {},
            {},
            {
              name: 'default-gateway',
              peerASN: 0,
              autoDiscovery: { mode: 'DefaultGateway', defaultGateway: { addressFamily: 'ipv4' } },
              peerConfigRef: { name: 'default-gateway' },
            },
          ],
        },
      ],
    });
  });
});

describe('CiliumBGPPeerConfig', () => {
  const config = (name: string, options: object = {}, version = '1.20.0', over: object = {}) =>
    object(bgp(version, options, over), 'cilium-bgp', 'CiliumBGPPeerConfig', name).spec;
  const families = [{ afi: 'ipv4', safi: 'unicast', advertisements: { matchLabels: { advertise: 'bgp' } } }];

  test('states timers and port, and what is told', () => {
    expect(config('router-a')).toEqual({
      transport: { peerPort: 179 },
      timers: { holdTimeSeconds: 30, keepAliveTimeSeconds: 10 },
      families,
    });
  });

  test('holds a password, hops and a restart where they are wanted', () => {
    expect(config('router-b', { gracefulRestart: true, restartTime: 60 })).toEqual({
      transport: { peerPort: 1790 },
      timers: { holdTimeSeconds: 90, keepAliveTimeSeconds: 30 },
      authSecretRef: 'bgp-password',
      ebgpMultihop: 2,
      gracefulRestart: { enabled: true, restartTimeSeconds: 60 },
      families,
    });
  });

  const dual = {
    network: {
      nodeCidr: ['192.168.10.0/24', 'fd00:10::/64'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
    nodes: { 'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd00:10::11'], interface: 'ens192' } },
  };
  const afis = (spec: unknown) => (spec as { families: { afi: string }[] }).families.map(({ afi }) => afi);

  test('tells a lone router of both families', () => {
    const over = { ...dual, bgp: { asn: 64512, peers: { router: { address: '192.168.10.2', asn: 64500 } } } };
    expect(afis(config('router', {}, '1.20.0', over))).toEqual(['ipv4', 'ipv6']);
  });

  test('tells two routers of one family each', () => {
    const both = { four: { address: '192.168.10.2', asn: 64500 }, six: { address: 'fd00:10::2', asn: 64500 } };
    const over = { ...dual, bgp: { asn: 64512, peers: both } };
    expect(afis(config('four', {}, '1.20.0', over))).toEqual(['ipv4']);
    expect(afis(config('six', {}, '1.20.0', over))).toEqual(['ipv6']);
  });
});

describe('CiliumBGPAdvertisement', () => {
  const advertisements = (options: object, version: string) =>
    (
      object(bgp(version, options), 'cilium-bgp', 'CiliumBGPAdvertisement', 'bgp').spec as {
        advertisements: unknown[];
      }
    ).advertisements;
  const every = { matchExpressions: [{ key: 'keelson/unannounced', operator: 'NotIn', values: ['true'] }] };

  test('carries the label that peers select', () => {
    const { metadata } = object(bgp('1.20.0'), 'cilium-bgp', 'CiliumBGPAdvertisement', 'bgp');
    expect(metadata).toEqual({ name: 'bgp', labels: { advertise: 'bgp' } });
  });

  // No selector selects no Service: https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#service-virtual-ips
  test('tells of pods and of pool addresses of every Service', () => {
    expect(advertisements({}, '1.20.0')).toEqual([
      { advertisementType: 'PodCIDR' },
      { advertisementType: 'Service', service: { addresses: ['LoadBalancerIP'] }, selector: every },
    ]);
  });

  test('tells of other addresses, of chosen Services, as shorter prefixes', () => {
    const options = { podCidrs: false, externalIps: true, clusterIps: true, serviceLabels: { expose: 'yes' }, aggregationIpv4: 24 };
    expect(advertisements(options, '1.20.0')).toEqual([
      {
        advertisementType: 'Service',
        service: { addresses: ['LoadBalancerIP', 'ExternalIP', 'ClusterIP'], aggregationLengthIPv4: 24 },
        selector: { matchLabels: { expose: 'yes' } },
      },
    ]);
  });

  // CRDs at v1.15.1 and v1.17.5.
  test.each([
    ['1.15.19', 'community', { advertisementType: 'CiliumLoadBalancerIP', selector: every }],
    ['1.16.19', 'communities', { advertisementType: 'Service', service: { addresses: ['LoadBalancerIP'] }, selector: every }],
  ])('%s says %s', (version, key, services) => {
    const options = { api: 'cluster-config', communities: { standard: ['65000:100'] }, localPreference: 200 };
    const attributes = { [key]: { standard: ['65000:100'] }, localPreference: 200 };
    expect(advertisements(options, version)).toEqual([
      { advertisementType: 'PodCIDR', attributes },
      { ...services, attributes },
    ]);
  });

  test('tells of the pools of multi-pool IPAM', () => {
    expect(advertisements({ podCidrs: false, podIpPools: true, loadBalancerIps: false }, '1.20.0')).toEqual([
      { advertisementType: 'CiliumPodIPPool', selector: every },
    ]);
  });
});

describe('IPv6-only nodes', () => {
  const over = {
    network: { nodeCidr: 'fd00:10::/64' },
    nodes: {
      'k3s-1': { role: 'server', address: 'fd00:10::11' },
      'k3s-2': { role: 'agent', address: 'fd00:10::1:2:12' },
    },
    bgp: { asn: 64512, peers: { router: { address: 'fd00:10::1', asn: 64500 } } },
    loadBalancer: { pools: { lan: { addresses: 'fd00:60::/112', routed: true } } },
  };
  const ids = (options: object, version = '1.20.0') =>
    (bgp(version, options, over).manifests.get('cilium-bgp') as Manifest[])
      .filter(({ kind }) => kind === 'CiliumBGPNodeConfigOverride')
      .map(({ metadata, spec }) => [metadata.name, spec]);

  // fd00:10::11 ends in 00:00:11, fd00:10::1:2:12 in 02:00:12.
  test('have router ids that follow from their own address', () => {
    expect(ids({})).toEqual([
      ['k3s-1', { bgpInstances: [{ name: 'as-64512', routerID: '10.0.0.17' }] }],
      ['k3s-2', { bgpInstances: [{ name: 'as-64512', routerID: '10.2.0.18' }] }],
    ]);
  });

  test('take the ids that are stated', () => {
    expect(ids({ routerIds: { 'k3s-1': '192.0.2.1' } })[0]).toEqual([
      'k3s-1',
      { bgpInstances: [{ name: 'as-64512', routerID: '192.0.2.1' }] },
    ]);
  });

  // CRD at v1.15.1: nodeRef is required there, and gone since.
  test('are named twice in 1.15', () => {
    expect(ids({ api: 'cluster-config' }, '1.15.19')[0]?.[1]).toMatchObject({ nodeRef: 'k3s-1' });
  });
});

describe('CiliumBGPPeeringPolicy', () => {
  const router = (version: string, options: object = {}, over: object = {}) => {
    const { spec } = object(bgp(version, options, over), 'cilium-bgp', 'CiliumBGPPeeringPolicy', 'bgp');
    return spec as { nodeSelector: unknown; virtualRouters: { neighbors: unknown[] }[] };
  };

  // CRD at v1.15.1: peerAddress has the format cidr, serviceSelector selects nothing when it is left out.
  test('writes addresses as CIDRs and states its selectors', () => {
    expect(router('1.15.19', { gracefulRestart: true, communities: { large: ['65000:1:2'] } })).toEqual({
      nodeSelector: { matchLabels: { 'kubernetes.io/os': 'linux' } },
      virtualRouters: [
        {
          localASN: 64512,
          exportPodCIDR: true,
          serviceSelector: { matchExpressions: [{ key: 'keelson/unannounced', operator: 'NotIn', values: ['true'] }] },
          neighbors: [
            {
              peerAddress: '192.168.10.2/32',
              peerASN: 64500,
              peerPort: 179,
              holdTimeSeconds: 30,
              keepAliveTimeSeconds: 10,
              families: [{ afi: 'ipv4', safi: 'unicast' }],
              gracefulRestart: { enabled: true, restartTimeSeconds: 120 },
              advertisedPathAttributes: [
                { selectorType: 'PodCIDR', communities: { large: ['65000:1:2'] } },
                { selectorType: 'CiliumLoadBalancerIPPool', communities: { large: ['65000:1:2'] } },
              ],
            },
            {
              peerAddress: '192.168.10.3/32',
              peerASN: 64500,
              peerPort: 1790,
              holdTimeSeconds: 90,
              keepAliveTimeSeconds: 30,
              eBGPMultihopTTL: 2,
              authSecretRef: 'bgp-password',
              families: [{ afi: 'ipv4', safi: 'unicast' }],
              gracefulRestart: { enabled: true, restartTimeSeconds: 120 },
              advertisedPathAttributes: [
                { selectorType: 'PodCIDR', communities: { large: ['65000:1:2'] } },
                { selectorType: 'CiliumLoadBalancerIPPool', communities: { large: ['65000:1:2'] } },
              ],
            },
          ],
        },
      ],
    });
  });

  test('says no more than an old version takes', () => {
    const over = { bgp: { asn: 64512, peers: { router: { address: '192.168.10.2', asn: 64500 } } } };
    expect(router('1.13.18', {}, over).virtualRouters[0]?.neighbors).toEqual([{ peerAddress: '192.168.10.2/32', peerASN: 64500 }]);
  });
});
