import { printPath } from '../../src/path';
import { applyChanges } from '../../src/repair';
import { broken, examine, type Loose, named } from './examine';
import { type SoundName, sound } from './sound';

/** A fault, all that is said of it, and the repair as its words describe it; where there is none here, the patch is applied. */
interface Message {
  readonly rule: string;
  readonly of: SoundName;
  readonly fault: (file: Loose) => void;
  /** Where, what and the value; the repair; all other owners. */
  readonly said: readonly [string, string, string];
  readonly repair?: (file: Loose) => void;
}

const messages: readonly Message[] = [
  {
    rule: 'cidr-host-bits',
    of: 'single',
    fault: (file) => (file.network.nodeCidr = '192.168.10.11/24'),
    said: ['network.nodeCidr: has host bits set beyond /24, got 192.168.10.11/24', 'write 192.168.10.0/24', ''],
  },
  {
    rule: 'malformed-range',
    of: 'single',
    fault: (file) => (file.network.dhcp = '192.168.10.100-199'),
    said: ['network.dhcp: last address is shortened to 199, got 192.168.10.100-199', 'write 192.168.10.100-192.168.10.199', ''],
  },
  {
    rule: 'unknown-key',
    of: 'single',
    fault: (file) => (file.network.podCird = '10.44.0.0/16'),
    said: ['network.podCird: is not a known key; did you mean podCidr?', 'rename it to podCidr, or remove it', ''],
  },
  {
    rule: 'unknown-value',
    of: 'single',
    fault: (file) => (file.nodes['k3s-1'].role = 'serve'),
    said: ['nodes.k3s-1.role: must be server or agent, got serve; did you mean server?', 'write server', ''],
  },
  {
    rule: 'address-used-once',
    of: 'threeServersWithVip',
    fault: (file) => (file.nodes['k3s-2'].address = '192.168.10.11'),
    said: [
      'nodes.k3s-2.address: is used by nodes.k3s-1.address too, got 192.168.10.11',
      'choose a free address from 192.168.10.1 to 192.168.10.254, such as 192.168.10.2, for node k3s-2 or for node k3s-1',
      'nodes.k3s-1.address',
    ],
    repair: (file) => (file.nodes['k3s-2'].address = '192.168.10.2'),
  },
  {
    rule: 'node-on-node-network',
    of: 'single',
    fault: (file) => (file.nodes['k3s-1'].address = '192.168.11.11'),
    said: [
      'nodes.k3s-1.address: lies outside of network.nodeCidr 192.168.10.0/24, got 192.168.11.11',
      'choose a free address from 192.168.10.1 to 192.168.10.254, such as 192.168.10.2, or correct network.nodeCidr',
      'network.nodeCidr',
    ],
    repair: (file) => (file.nodes['k3s-1'].address = '192.168.10.2'),
  },
  {
    rule: 'pod-service-disjoint',
    of: 'single',
    fault: (file) => (file.network.serviceCidr = '10.42.0.0/16'),
    said: [
      'network.podCidr: overlaps network.serviceCidr 10.42.0.0/16, got 10.42.0.0/16 (the default)',
      'write 10.43.0.0/16 for network.podCidr',
      'network.serviceCidr',
    ],
  },
  {
    rule: 'pod-cidr-has-room',
    of: 'threeServersWithVip',
    fault: (file) => (file.network.podCidr = '10.42.0.0/24'),
    said: [
      'network.podCidr: has room for 1 node of /24 each, but there are 5, got 10.42.0.0/24',
      'set network.nodePrefix.ipv4 to 27 or more, or choose a network of /21 or larger',
      'nodes, network.nodePrefix',
    ],
    repair: (file) => (file.network.podCidr = '10.42.0.0/21'),
  },
  {
    rule: 'cluster-dns-in-service-cidr',
    of: 'threeServersWithVip',
    fault: (file) => (file.network.serviceCidr = '10.96.0.0/16'),
    said: [
      'network.clusterDns: lies outside of network.serviceCidr 10.96.0.0/16, got 10.43.0.10',
      'write 10.96.0.10, or leave network.clusterDns out',
      'network.serviceCidr',
    ],
  },
  {
    rule: 'kubeadm-cluster-dns',
    of: 'kubeadm',
    fault: (file) => (file.network.clusterDns = '10.32.128.53'),
    said: [
      'network.clusterDns: is not the tenth address of 10.32.128.0/18, where kubeadm puts the DNS Service, got 10.32.128.53',
      'write 10.32.128.10, or leave network.clusterDns out',
      'network.serviceCidr',
    ],
  },
  {
    rule: 'pool-outside-vip',
    of: 'metallb',
    fault: (file) => (file.controlPlane = { vip: '192.168.10.210' }),
    said: [
      'loadBalancer.pools.lan: overlaps controlPlane.vip 192.168.10.210, got 192.168.10.200-192.168.10.239',
      'write 192.168.10.211-192.168.10.239 for loadBalancer.pools.lan, or move controlPlane.vip out of it',
      'controlPlane.vip',
    ],
  },
  {
    rule: 'pools-disjoint',
    of: 'single',
    fault: (file) => (file.loadBalancer.pools.wan = '192.168.10.230-192.168.10.250'),
    said: [
      'loadBalancer.pools.wan: overlaps loadBalancer.pools.lan 192.168.10.200-192.168.10.239 in 192.168.10.230-192.168.10.239, got 192.168.10.230-192.168.10.250',
      'write 192.168.10.240-192.168.10.250 for loadBalancer.pools.wan, or move loadBalancer.pools.lan out of it',
      'loadBalancer.pools.lan',
    ],
  },
  {
    rule: 'requested-address-in-pool',
    of: 'single',
    fault: (file) => (file.addons.apisix.address = '192.168.10.50'),
    said: [
      'addons.apisix.address: lies in no pool (loadBalancer.pools.lan 192.168.10.200-192.168.10.239), got 192.168.10.50',
      'write an address of a pool, such as 192.168.10.202',
      'loadBalancer.pools',
    ],
    // The Hubble UI of this cluster has 192.168.10.201.
    repair: (file) => (file.addons.apisix.address = '192.168.10.202'),
  },
  {
    rule: 'bgp-timers-agree',
    of: 'metallbBgp',
    fault: (file) => Object.assign(file.bgp.peers.router, { holdTime: 9, keepalive: 30 }),
    said: ['bgp.peers.router.keepalive: is longer than holdTime 9, got 30', 'write 3, or leave it out', 'bgp.peers.router.holdTime'],
  },
  {
    rule: 'metallb-reserved-pool-known',
    of: 'metallbBgp',
    fault: (file) => (file.addons.metallb.reservedPools = ['dmx']),
    said: ['addons.metallb.reservedPools[0]: names no pool, got dmx', 'write dmz', 'loadBalancer.pools'],
  },
  {
    rule: 'cilium-option-since',
    of: 'old',
    fault: (file) => (file.addons.cilium.nodeIpam = true),
    said: [
      'addons.cilium.nodeIpam: came with Cilium 1.16, and addons.cilium.version is 1.15.1',
      'remove it, or choose a version from 1.16 on',
      'addons.cilium.version',
    ],
  },
  {
    rule: 'kube-vip-option-since',
    of: 'kubeVipOld',
    fault: (file) => (file.addons['kube-vip'].healthCheckPort = 8080),
    said: [
      'addons.kube-vip.healthCheckPort: is known from v0.8.10 on, and addons.kube-vip.version is v0.7.0',
      'remove it, or write version: v0.8.10',
      'addons.kube-vip.version',
    ],
  },
  {
    rule: 'one-provider',
    of: 'threeServersWithVip',
    fault: (file) => (file.addons['kube-vip'] = { version: 'v1.2.3', services: true }),
    said: [
      'addons.kube-vip: is a second l2-announcement beside addons.cilium-l2',
      'remove addons.kube-vip or addons.cilium-l2',
      'addons.cilium-l2',
    ],
    repair: (file) => delete file.addons['kube-vip'],
  },
  {
    rule: 'derived-setting',
    of: 'single',
    fault: (file) => (file.addons.cilium.values = { ipam: { mode: 'kubernetes' } }),
    said: [
      'addons.cilium.values.ipam.mode: is derived: Keelson writes cluster-pool, got kubernetes',
      'remove it, and change the facts or the options of addons.cilium that it follows from',
      '',
    ],
    repair: (file) => {
      delete file.addons.cilium.values.ipam.mode;
      file.addons.cilium.ipam = 'kubernetes';
    },
  },
  {
    rule: 'haproxy-port-free',
    of: 'kubeadmKeepalived',
    fault: (file) => (file.controlPlane.port = 8443),
    said: [
      'distribution.kubeadm.haproxy.port: is that of Kubernetes API on the same machines, got 8443',
      'write 7443',
      'controlPlane.port',
    ],
    repair: (file) => (file.distribution.kubeadm.haproxy.port = 7443),
  },
  {
    rule: 'flux-reference',
    of: 'flux',
    fault: (file) => (file.addons.flux.repository.tag = 'v1.0.0'),
    said: ['addons.flux.repository.branch: is not heeded beside tag, got main', 'remove it, or remove tag', 'addons.flux.repository.tag'],
  },
];

test('there are as many as were promised, of as many rules', () => {
  expect(messages.length).toBeGreaterThanOrEqual(20);
  expect(new Set(messages.map(({ rule }) => rule)).size).toBe(messages.length);
});

describe.each(messages.map((message) => [message.rule, message] as const))('%s', (rule, { of, fault, said, repair }) => {
  const file = broken(sound[of], fault);
  const findings = examine(file).filter((finding) => finding.rule === rule);

  test('says where, what, the values, the repair and the other owners', () => {
    expect(
      findings.map(({ at, problem, fix, also = [] }) => [`${printPath(at)}: ${problem}`, fix, also.map(printPath).join(', ')]),
    ).toEqual([said]);
  });

  test('goes away when what it says is done, and nothing comes in its place', () => {
    const { patch } = findings[0] ?? {};
    expect(repair === undefined).toBe(patch !== undefined);
    const repaired = repair ? broken(file, repair) : applyChanges(file, patch ?? []);
    const before = examine(sound[of]).map(named);
    expect(
      examine(repaired)
        .map(named)
        .filter((finding) => !before.includes(finding)),
    ).toEqual([]);
  });
});
