import { parse } from 'yaml';
import { metallb } from '../../src/addons/metallb';
import { resolve } from '../../src/cluster';
import { object, rendered, single } from '../built';

type Loose = Record<string, unknown>;

const routers = { asn: 64512, peers: { tor: { address: '192.168.10.1', asn: 64513 } } };

function build(options: object = {}, over: object = {}) {
  return rendered({ ...single, ...over, addons: { metallb: { version: '0.16.1', ...options } } });
}

function spec(kind: string, name: string, options: object = {}, over: object = {}): Loose {
  return object(build(options, over), 'metallb', kind, name).spec as Loose;
}

function values(options: object, over: object = {}): Loose {
  return parse(spec('HelmChart', 'metallb', options, over).valuesContent as string) as Loose;
}

const nodes = {
  'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' },
  'k3s-2': { role: 'agent', address: '192.168.10.12', interface: 'enp3s0.100' },
  'k3s-3': { role: 'agent', address: '192.168.10.13', interface: 'ens192' },
};

// https://metallb.github.io/metallb/index.yaml lists charts 0.13.2 to 0.16.1 with appVersion v<the same>.
test('is the chart of the pinned version, in a namespace where its speakers may use the host', () => {
  expect(spec('HelmChart', 'metallb')).toMatchObject({
    repo: 'https://metallb.github.io/metallb',
    chart: 'metallb',
    version: '0.16.1',
    targetNamespace: 'metallb-system',
  });
  // config/native/ns.yaml at v0.16.1.
  expect(object(build(), 'metallb', 'Namespace', 'metallb-system').metadata.labels).toEqual({
    'pod-security.kubernetes.io/audit': 'privileged',
    'pod-security.kubernetes.io/enforce': 'privileged',
    'pod-security.kubernetes.io/warn': 'privileged',
  });
});

// charts/metallb/values.yaml: speaker.frr.enabled is false to 0.13.9, true to 0.15.3, false from 0.16.0;
// frrk8s.enabled is there from 0.14.0, true from 0.16.0.
test.each([
  ['0.13.12', {}, { speaker: { frr: { enabled: false } } }],
  ['0.14.9', {}, { speaker: { frr: { enabled: false } }, frrk8s: { enabled: false } }],
  ['0.15.3', {}, { speaker: { frr: { enabled: false } }, frrk8s: { enabled: false } }],
  ['0.16.1', {}, { speaker: { frr: { enabled: false } }, frrk8s: { enabled: false } }],
  ['0.13.12', { announce: 'bgp' }, { speaker: { frr: { enabled: true } } }],
  ['0.15.3', { announce: 'bgp' }, { speaker: { frr: { enabled: true } }, frrk8s: { enabled: false } }],
  ['0.16.1', { announce: 'bgp' }, { speaker: { frr: { enabled: false } }, frrk8s: { enabled: true } }],
  ['0.16.1', { announce: 'bgp', bgpBackend: 'frr' }, { speaker: { frr: { enabled: true } }, frrk8s: { enabled: false } }],
  ['0.16.1', { announce: 'bgp', bgpBackend: 'native' }, { speaker: { frr: { enabled: false } }, frrk8s: { enabled: false } }],
])('%s with %j states the backend', (version, options, expected) => {
  expect(values({ version, ...options }, { bgp: routers })).toEqual(expected);
});

test('passes on a load balancer class and further values', () => {
  expect(values({ loadBalancerClass: 'metallb.io/metallb', values: { speaker: { logLevel: 'warn' } } })).toEqual({
    loadBalancerClass: 'metallb.io/metallb',
    speaker: { logLevel: 'warn', frr: { enabled: false } },
    frrk8s: { enabled: false },
  });
});

// config/crd/bases/metallb.io_ipaddresspools.yaml at v0.16.1: addresses are CIDRs or a-b, autoAssign defaults to true.
test('makes a pool of every block, and reserves what shall be asked for', () => {
  const pools = { lan: ['192.168.10.200-192.168.10.239', 'fd00:10::/112'], one: '192.168.10.250' };
  const over = { network: {}, loadBalancer: { pools: { lan: { addresses: pools.lan, routed: true }, one: pools.one } } };
  expect(object(build({ reservedPools: ['one'], avoidBuggyIps: true }, over), 'metallb', 'IPAddressPool', 'one')).toEqual({
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name: 'one', namespace: 'metallb-system' },
    spec: { addresses: ['192.168.10.250/32'], autoAssign: false, avoidBuggyIPs: true },
  });
  expect(spec('IPAddressPool', 'lan', {}, over)).toEqual({ addresses: pools.lan, autoAssign: true });
});

describe('on the link', () => {
  test('announces every pool from the interface of the nodes', () => {
    expect(object(build(), 'metallb', 'L2Advertisement', 'l2')).toEqual({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'L2Advertisement',
      metadata: { name: 'l2', namespace: 'metallb-system' },
      spec: { ipAddressPools: ['lan'], interfaces: ['ens192'] },
    });
  });

  // docs of 0.16: the interfaces of an advertisement do not affect the choice of the leader.
  test('keeps apart nodes whose interfaces differ', () => {
    const select = (...names: string[]) => [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: names }] }];
    expect(spec('L2Advertisement', 'l2-ens192', {}, { nodes })).toMatchObject({
      interfaces: ['ens192'],
      nodeSelectors: select('k3s-1', 'k3s-3'),
    });
    expect(spec('L2Advertisement', 'l2-enp3s0-100', {}, { nodes })).toMatchObject({
      interfaces: ['enp3s0.100'],
      nodeSelectors: select('k3s-2'),
    });
  });

  test.each([
    ['servers', 'Exists'],
    ['agents', 'DoesNotExist'],
  ])('announces from %s alone if told so', (chosen, operator) => {
    expect(spec('L2Advertisement', 'l2', { nodes: chosen, interfaces: ['bond0'] }, { nodes })).toEqual({
      ipAddressPools: ['lan'],
      interfaces: ['bond0'],
      nodeSelectors: [{ matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator }] }],
    });
  });

  // The definition has no `interfaces` at v0.13.5, and has it at v0.13.6.
  test('names no interface where the version or a node has none to name', () => {
    expect(spec('L2Advertisement', 'l2', { version: '0.13.5' })).toEqual({ ipAddressPools: ['lan'] });
    const nameless = { nodes: { ...nodes, 'k3s-2': { role: 'agent', address: '192.168.10.12' } } };
    expect(spec('L2Advertisement', 'l2', {}, nameless)).toEqual({ ipAddressPools: ['lan'] });
  });
});

describe('by BGP', () => {
  const bgp = {
    asn: 64512,
    peers: {
      tor: { address: '192.168.10.1', asn: 64513, port: 1179, multihop: 4, holdTime: 30, passwordSecret: 'tor-password' },
      rr: { address: 'FD00::1', asn: 64512, multihop: 4, keepalive: 10 },
    },
  };

  // config/crd/bases/metallb.io_bgppeers.yaml at v0.16.1: v1beta2 is stored; times are Go durations.
  test('peers with every router', () => {
    expect(object(build({ announce: 'bgp', bfd: true }, { bgp }), 'metallb', 'BGPPeer', 'tor')).toEqual({
      apiVersion: 'metallb.io/v1beta2',
      kind: 'BGPPeer',
      metadata: { name: 'tor', namespace: 'metallb-system' },
      spec: {
        myASN: 64512,
        peerASN: 64513,
        peerAddress: '192.168.10.1',
        peerPort: 1179,
        holdTime: '30s',
        keepaliveTime: '10s',
        ebgpMultiHop: true,
        passwordSecret: { name: 'tor-password', namespace: 'metallb-system' },
        bfdProfile: 'bfd',
      },
    });
  });

  // internal/config/config.go at v0.16.1 refuses ebgpMultiHop where the AS numbers are equal.
  test('calls no session within the AS a multihop of eBGP', () => {
    expect(spec('BGPPeer', 'rr', { announce: 'bgp' }, { bgp })).toEqual({
      myASN: 64512,
      peerASN: 64512,
      peerAddress: 'fd00::1',
      peerPort: 179,
      holdTime: '90s',
      keepaliveTime: '10s',
    });
  });

  // internal/config/validation.go: the native speaker refuses a configuration with a keepalive time.
  test('states no keepalive time to the native speaker', () => {
    expect(spec('BGPPeer', 'tor', { announce: 'bgp', bgpBackend: 'native' }, { bgp })).not.toHaveProperty('keepaliveTime');
  });

  // config/crd/bases/metallb.io_bfdprofiles.yaml: intervals default to 300 ms; FRR multiplies by 3.
  test('states the timers of BFD', () => {
    expect(spec('BFDProfile', 'bfd', { announce: 'bgp', bfd: true }, { bgp })).toEqual({
      receiveInterval: 300,
      transmitInterval: 300,
      detectMultiplier: 3,
    });
  });

  test('tells of routed pools by BGP and of the others on the link', () => {
    const over = {
      bgp,
      loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.239', dmz: { addresses: '192.168.20.0/24', routed: true } } },
    };
    expect(spec('BGPAdvertisement', 'bgp', { announce: 'l2-and-bgp' }, over)).toEqual({ ipAddressPools: ['dmz'] });
    expect(spec('L2Advertisement', 'l2', { announce: 'l2-and-bgp' }, over)).toMatchObject({ ipAddressPools: ['lan'] });
    expect(spec('BGPAdvertisement', 'bgp', { announce: 'bgp' }, over)).toEqual({ ipAddressPools: ['lan', 'dmz'] });
  });

  test('makes no advertisement of the other kind', () => {
    const kinds = (options: object) =>
      build(options, { bgp })
        .manifests.get('metallb')
        ?.map(({ kind }) => kind);
    expect(kinds({ announce: 'bgp' })).not.toContain('L2Advertisement');
    expect(kinds({})).not.toContain('BGPPeer');
    expect(kinds({})).not.toContain('BGPAdvertisement');
  });
});

test('custom resources lie apart from the chart that brings their kinds and their webhook', () => {
  expect([...build().files.keys()].filter((path) => path.startsWith('k3s-manifests/'))).toEqual([
    'k3s-manifests/10-metallb.yaml',
    'k3s-manifests/40-metallb.yaml',
    'k3s-manifests/45-metallb.yaml',
  ]);
});

describe('what it is and needs', () => {
  const facts = (options: object) => metallb.facts({ version: '0.16.1', ...options }).provides;
  const ports = (options: object) => {
    const cluster = resolve(single as never, new Map());
    return metallb.hostNeeds?.({ version: '0.16.1', ...options }, cluster).ports?.map(({ port, protocol }) => `${port}/${protocol}`);
  };

  test('depends on how it announces', () => {
    expect(facts({})).toEqual(['l2-announcement', 'load-balancer']);
    expect(facts({ announce: 'bgp' })).toEqual(['bgp', 'load-balancer']);
    // With --lb-class the controller skips Services without a class: k3s' own load balancer stays for those.
    expect(facts({ loadBalancerClass: 'metallb.io/metallb' })).toEqual(['l2-announcement']);
    expect(facts({ announce: 'l2-and-bgp' })).toEqual(['bgp', 'l2-announcement', 'load-balancer']);
  });

  // charts/metallb/values.yaml: speaker.memberlist.mlBindPort 7946. FRR runs with -p 0 and listens on no port.
  // charts/frr-k8s/values.yaml from 0.0.20 (MetalLB 0.15) on: webhookPort 19443 in the host network. RFC 5881 and 5883: BFD.
  test('opens the ports of memberlist, of BFD and of the webhook', () => {
    expect(ports({})).toEqual(['7946/tcp', '7946/udp']);
    expect(ports({ announce: 'bgp', bfd: true })).toEqual(['7946/tcp', '7946/udp', '3784/udp', '4784/udp', '19443/tcp']);
    expect(ports({ announce: 'bgp', version: '0.14.9', bgpBackend: 'frr-k8s' })).toEqual(['7946/tcp', '7946/udp']);
  });
});
